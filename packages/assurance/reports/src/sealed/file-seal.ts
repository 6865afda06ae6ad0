import type { DigestSignature } from '@zhiqin/ledger/rules';

/**
 * A comment line close to the end of a file we made: what all its other bytes digest to, and the contractor's signature
 * on that. PDF readers pass over it. In files of the first edition it stands behind the end, in later ones before the
 * last `startxref`.
 */
export interface FileSeal {
  v: 1;
  /** Hexadecimal, of every byte but the seal's own. */
  sha256: string;
  /** Null: a draft. */
  signed: DigestSignature | null;
}

const sealMark = '%zhiqin-seal ';

export const sealText = (seal: FileSeal) => `${sealMark}${JSON.stringify(seal)}\n`;

/** The seal of a file, and the bytes it is of; null where there is none, or not one written as we write it. */
export function readSeal(file: Uint8Array): { seal: FileSeal; bytes: Uint8Array<ArrayBuffer> } | null {
  const from = Math.max(0, file.length - longest);
  const tail = new TextDecoder('latin1').decode(file.subarray(from));
  const at = tail.lastIndexOf(sealMark);
  const end = at < 0 ? -1 : tail.indexOf('\n', at) + 1;
  if (end < 1) return null;
  try {
    const { v, sha256, signed } = JSON.parse(tail.slice(at + sealMark.length, end)) as FileSeal;
    // To the letter: a changed name of a field would else leave a seal that says less.
    if (v !== 1 || signed === undefined || sealText({ v, sha256, signed }) !== tail.slice(at, end))
      return null;
    const bytes = new Uint8Array(file.length - (end - at));
    bytes.set(file.subarray(0, from + at));
    bytes.set(file.subarray(from + end), from + at);
    return { seal: { v, sha256, signed }, bytes };
  } catch {
    return null;
  }
}

const longest = 2304;
