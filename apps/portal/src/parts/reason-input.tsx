/** Why it is done, asked in the row of what it is done to: short, needed, named for who cannot see it. */
export function ReasonInput({ name = 'reason', label }: { name?: string; label: string }) {
  return (
    <input
      name={name}
      required
      minLength={4}
      maxLength={200}
      aria-label={label}
      placeholder={label}
      className="field-input"
    />
  );
}
