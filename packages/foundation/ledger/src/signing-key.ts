import { seal, unseal } from '@zhiqin/privacy';
import { asc, eq } from 'drizzle-orm';
import type { LedgerContext } from './append-leaves.ts';
import { ledgerKey } from './schema.ts';

const curve = { name: 'ECDSA', namedCurve: 'P-256' };
export const signing = { name: 'ECDSA', hash: 'SHA-256' };

/** The contractor's key, made when the first head is signed. */
export async function signingKey(ctx: LedgerContext) {
  const { tx, tenantId } = ctx;
  const [known] = await tx
    .select()
    .from(ledgerKey)
    .where(eq(ledgerKey.tenantId, tenantId))
    .orderBy(asc(ledgerKey.madeAt))
    .limit(1);
  if (known) {
    const jwk = JSON.parse(unseal(tenantId, known.privateSealed)) as JsonWebKey;
    const sign = await crypto.subtle.importKey('jwk', jwk, curve, false, ['sign']);
    return { id: known.id, sign, publicKey: known.publicKey };
  }
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey = { kty, crv, x, y };
  const id = ctx.newId();
  const secret = await crypto.subtle.exportKey('jwk', pair.privateKey);
  await tx.insert(ledgerKey).values({
    tenantId,
    id,
    publicKey,
    privateSealed: seal(tenantId, JSON.stringify(secret)),
    madeAt: ctx.now,
  });
  return { id, sign: pair.privateKey, publicKey };
}
