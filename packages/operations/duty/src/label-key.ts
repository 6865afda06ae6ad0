/** Labels are typed too: case and the space around them do not matter. */
export function labelKey(label: string): string {
  return label.trim().toUpperCase();
}
