import type { Tx } from '@zhiqin/db';
import { and, eq, lte, ne, or } from 'drizzle-orm';
import { recoveryCode, session } from './schema.ts';

/** All of these need an identity transaction. */
export async function endSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.delete(session).where(eq(session.id, sessionId));
}

/** Every session of an account, in all its tenants; `keep` stays open. */
export async function endSessionsOfAccount(tx: Tx, accountId: string, keep?: string): Promise<void> {
  await tx
    .delete(session)
    .where(and(eq(session.accountId, accountId), keep ? ne(session.id, keep) : undefined));
}

export async function endSessionsOfMembership(tx: Tx, tenantId: string, membershipId: string): Promise<void> {
  await tx.delete(session).where(and(eq(session.tenantId, tenantId), eq(session.membershipId, membershipId)));
}

/** Takes away sessions and recovery codes that have run out; for the hourly tidying. Returns how many sessions. */
export async function removeExpiredSessions(tx: Tx, now: Date): Promise<number> {
  await tx.delete(recoveryCode).where(lte(recoveryCode.expiresAt, now));
  const gone = await tx
    .delete(session)
    .where(or(lte(session.expiresAt, now), lte(session.endsAt, now)))
    .returning({ id: session.id });
  return gone.length;
}
