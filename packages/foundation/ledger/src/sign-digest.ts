import { toBase64Url } from '@zhiqin/kernel';
import type { LedgerContext } from './append-leaves.ts';
import { type DigestSignature, digestBytes } from './rules.ts';
import { signing, signingKey } from './signing-key.ts';

/** Signs a file's digest with the contractor's key, so that the file itself says whose it is. @param sha256 hexadecimal */
export async function signDigest(ctx: LedgerContext, sha256: string): Promise<DigestSignature> {
  const key = await signingKey(ctx);
  const bytes = await crypto.subtle.sign(signing, key.sign, digestBytes(ctx.tenantId, sha256));
  return {
    ledger: ctx.tenantId,
    sha256,
    signature: toBase64Url(new Uint8Array(bytes)),
    publicKey: key.publicKey,
  };
}
