const hashForm = /^[0-9a-f]{64}$/;

/** Every SHA-256 (hex) that stands somewhere in a form's values: the files it names. */
export function hashesIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const look = (part: unknown) => {
    if (typeof part === 'string') {
      if (hashForm.test(part)) found.add(part);
    } else if (part && typeof part === 'object') for (const inner of Object.values(part)) look(inner);
  };
  look(value);
  return found;
}
