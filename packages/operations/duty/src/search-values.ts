import { isReadable } from './personal-values.ts';

/** Blanks, case, and the dots and dashes in plates and numbers make no difference. */
const key = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•\-－_]/g, '');

/**
 * Whether something asked for stands in a record. What lies open is found by any part of it. What is shown masked is
 * found only whole: whoever knows a name, number or plate finds it, and nobody can spell one out letter by letter.
 * @param open texts that lie open to the reader
 * @param told personal values by path, unmasked
 */
export function isFoundIn(
  asked: string,
  open: Iterable<unknown>,
  told: Readonly<Record<string, unknown>>,
): boolean {
  const wanted = key(asked);
  if (wanted === '') return true;
  for (const value of open) if (texts(value).some((text) => key(text).includes(wanted))) return true;
  return Object.entries(told).some(([path, value]) =>
    texts(value).some((text) => (isReadable(path) ? key(text).includes(wanted) : key(text) === wanted)),
  );
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (value instanceof Date || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}
