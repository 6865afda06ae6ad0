import type { Correction } from '@zhiqin/regulations/rules';

/** What a button of the upload page asks for: `split:120`, `undo`, `store`. */
export interface UploadWish {
  readonly verb: string;
  /** Offset in the document's text, for verbs that concern a provision. */
  readonly at: number | null;
}

export function readWish(value: string): UploadWish {
  const [verb = '', at] = value.split(':');
  return { verb, at: at !== undefined && /^\d{1,9}$/.test(at) ? Number(at) : null };
}

/** The corrections made so far, as the page carries them from one answer to the next; none where they are unreadable. */
export function readCorrections(json: string): Correction[] {
  try {
    const read = JSON.parse(json);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

/** Corrections with what is wished now; null where a label is wanted and none was typed. */
export function withWish(
  corrections: readonly Correction[],
  { verb, at }: UploadWish,
  label: string,
): Correction[] | null {
  if (verb === 'undo') return corrections.slice(0, -1);
  if (at === null) return [...corrections];
  if (verb === 'merge') return [...corrections, { kind: 'merge', at }];
  if (verb !== 'split' && verb !== 'relabel') return [...corrections];
  return label === '' ? null : [...corrections, { kind: verb, at, label }];
}
