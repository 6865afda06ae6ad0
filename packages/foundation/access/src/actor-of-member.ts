import type { Database } from '@zhiqin/db';
import { and, eq, isNull } from 'drizzle-orm';
import type { MemberActor } from './actor.ts';
import { memberActorOf } from './actor-of-session.ts';
import { account, membership } from './schema.ts';

/**
 * A live member as an actor without a session: for the CLI (`--as`), jobs that act for somebody, and the story.
 * Null when the membership is not there or has ended.
 */
export async function actorOfMembership(
  db: Database,
  tenantId: string,
  membershipId: string,
): Promise<MemberActor | null> {
  return db.identity(async (tx) => {
    const [row] = await tx
      .select()
      .from(membership)
      .where(
        and(eq(membership.tenantId, tenantId), eq(membership.id, membershipId), isNull(membership.endedAt)),
      );
    return row ? memberActorOf(row, null) : null;
  });
}

/** The same by the account's normalised login. */
export async function actorOfLogin(
  db: Database,
  tenantId: string,
  login: string,
): Promise<MemberActor | null> {
  return db.identity(async (tx) => {
    const [row] = await tx
      .select({ membership })
      .from(account)
      .innerJoin(membership, eq(membership.accountId, account.id))
      .where(
        and(
          eq(account.login, login),
          isNull(account.suspendedAt),
          eq(membership.tenantId, tenantId),
          isNull(membership.endedAt),
        ),
      );
    return row ? memberActorOf(row.membership, null) : null;
  });
}
