import { type Candidate, rankOf, type StyleName } from './marker-styles.ts';
import { readNumber, readRoman } from './read-number.ts';

/** Where a marker stands, and how it is written. */
export interface Written {
  readonly label: string;
  /** In the line. */
  readonly at: number;
  /** Of the line. */
  readonly offset: number;
  readonly isInserted?: boolean;
  readonly isBare?: boolean;
  readonly parts?: readonly number[];
  readonly keySuffix?: string;
}

export function candidate(style: StyleName, no: number | null, written: Written): Candidate | null {
  if (no === null) return null;
  const parts = written.parts ?? [no];
  const start = written.offset + written.at;
  return {
    start,
    end: start + written.label.length,
    label: written.label,
    style,
    key: `${style}${parts.length > 1 ? parts.length : ''}${written.keySuffix ?? ''}`,
    rank: rankOf(style, parts.length),
    no,
    parts,
    atLineStart: written.at === 0,
    isInserted: written.isInserted ?? false,
    isBare: written.isBare ?? false,
    followedBySibling: false,
  };
}

/** 2.1 is the first under 2; 1.0 is another way to write 1. Dates and large amounts are no numbers of clauses. */
export function dottedCandidate(digits: string, written: Written): Candidate | null {
  const parts = digits.split(/[.．]/).map((part) => readNumber(part) ?? 0);
  if (parts.some((part) => part > 199)) return null;
  if (parts.length === 2 && parts[1] === 0) return candidate('arabic', parts[0] ?? 0, written);
  return parts.includes(0) ? null : candidate('dotted', parts.at(-1) ?? 0, { ...written, parts });
}

/** @param closing how it is closed: `a)` and `(a)` are two lists. */
export function letterCandidate(
  letters: string,
  closing: 'paren' | 'close' | 'dot',
  written: Written,
): Candidate | null {
  const plain = letters.normalize('NFKC');
  const isUpper = plain === plain.toUpperCase();
  const given = { ...written, keySuffix: `-${closing}${isUpper ? '-upper' : ''}` };
  // Upper-case Roman numbers with a dot head chapters; the rest are lists like letters.
  const romanStyle = isUpper && closing === 'dot' ? 'roman-upper' : 'roman-lower';
  const roman = candidate(romanStyle, readRoman(plain), given);
  if (plain.length > 1) return roman;
  const letter = candidate(isUpper ? 'upper' : 'lower', plain.toLowerCase().charCodeAt(0) - 96, given);
  return letter && roman ? { ...letter, otherwise: roman } : letter;
}

/** ⑴ is (1), ⒈ is 1., ㈠ is (一). */
export function composedCandidate(char: string, written: Written): Candidate | null {
  const plain = char.normalize('NFKC');
  const inner = plain.replace(/[().]/g, '');
  if (plain.endsWith('.')) return candidate('arabic', readNumber(inner), written);
  return candidate(/\d/.test(inner) ? 'arabic-paren' : 'han-paren', readNumber(inner), written);
}
