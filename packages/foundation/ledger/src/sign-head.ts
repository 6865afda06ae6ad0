import { type Day, toBase64Url } from '@zhiqin/kernel';
import { type LedgerContext, rootAt, sizeOf } from './append-leaves.ts';
import type { SignedHead } from './rules.ts';
import { ledgerHead } from './schema.ts';
import { signing, signingKey } from './signing-key.ts';
import { headBytes } from './verify/proofs.ts';

/**
 * Signs the tree as it stands in this transaction and keeps the head.
 * @param closing the contractor's day it ends, and that day's last instant; without, it is a head between
 */
export async function signHead(
  ctx: LedgerContext,
  closing?: { day: Day; at: Date },
): Promise<SignedHead & { publicKey: JsonWebKey }> {
  const { tx, tenantId } = ctx;
  const size = await sizeOf(ctx);
  const root = await rootAt(ctx, size);
  const at = closing?.at ?? ctx.now;
  const key = await signingKey(ctx);
  const unsigned = { ledger: tenantId, size, root, at: at.toISOString() };
  const bytes = await crypto.subtle.sign(signing, key.sign, headBytes(unsigned));
  const signature = toBase64Url(new Uint8Array(bytes));
  await tx.insert(ledgerHead).values({
    tenantId,
    id: ctx.newId(),
    size,
    root,
    at,
    signature,
    keyId: key.id,
    day: closing?.day ?? null,
  });
  return { ...unsigned, signature, publicKey: key.publicKey };
}
