import type { DigestSignature } from '@zhiqin/ledger/rules';

/**
 * The last line of a file we made: what all bytes before it digest to, and the contractor's signature on that. PDF
 * readers pass over it: it is a comment behind the end.
 */
export interface FileSeal {
  v: 1;
  /** Hexadecimal, of every byte before the seal. */
  sha256: string;
  /** Null: a draft. */
  signed: DigestSignature | null;
}

export const sealMark = '%zhiqin-seal ';

/** The seal of a file, and the bytes it is of; null where there is none. */
export function readSeal(file: Uint8Array): { seal: FileSeal; bytes: Uint8Array<ArrayBuffer> } | null {
  const tail = new TextDecoder('latin1').decode(file.subarray(Math.max(0, file.length - longest)));
  const at = tail.lastIndexOf(sealMark);
  if (at < 0 || !tail.endsWith('\n')) return null;
  try {
    const seal = JSON.parse(tail.slice(at + sealMark.length)) as FileSeal;
    return { seal, bytes: new Uint8Array(file.subarray(0, file.length - (tail.length - at))) };
  } catch {
    return null;
  }
}

const longest = 2048;
