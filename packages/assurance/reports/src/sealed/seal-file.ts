import { sha256, toHex } from '@zhiqin/kernel';
import type { DigestSignature } from '@zhiqin/ledger/rules';
import { type FileSeal, sealMark } from './file-seal.ts';

/** Puts the seal behind a file's bytes. @param sign signs their digest; null for a draft */
export async function sealFile(
  bytes: Uint8Array,
  sign: ((sha256: string) => Promise<DigestSignature>) | null,
): Promise<Buffer> {
  const digest = toHex(await sha256(new Uint8Array(bytes)));
  const seal: FileSeal = { v: 1, sha256: digest, signed: sign ? await sign(digest) : null };
  return Buffer.concat([bytes, Buffer.from(`${sealMark}${JSON.stringify(seal)}\n`)]);
}
