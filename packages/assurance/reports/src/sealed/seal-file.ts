import { sha256, toHex } from '@zhiqin/kernel';
import type { DigestSignature } from '@zhiqin/ledger/rules';
import { type FileSeal, sealText } from './file-seal.ts';

/**
 * Puts the seal into a finished PDF, as a comment before its last `startxref`: behind the end a file for the archive
 * (ISO 19005-3, 6.1.3) may hold nothing.
 * @param sign signs the digest of the file's bytes; null for a draft
 */
export async function sealFile(
  bytes: Uint8Array,
  sign: ((sha256: string) => Promise<DigestSignature>) | null,
): Promise<Buffer> {
  const digest = toHex(await sha256(new Uint8Array(bytes)));
  const seal: FileSeal = { v: 1, sha256: digest, signed: sign ? await sign(digest) : null };
  const whole = Buffer.from(bytes);
  const found = whole.lastIndexOf('startxref');
  const at = found < 0 ? whole.length : found;
  return Buffer.concat([whole.subarray(0, at), Buffer.from(sealText(seal)), whole.subarray(at)]);
}
