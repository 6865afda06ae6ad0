import type { Database } from '@zhiqin/db';
import { isLanguage, type Language } from '@zhiqin/i18n';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { type Actor, type MemberActor, publicActor } from './actor.ts';
import { roleByPin } from './role-by-pin.ts';
import type { MemberRole } from './roles.ts';
import { account, deviceRevocation, membership, session, tenant } from './schema.ts';
import { slidExpiry } from './session-life.ts';
import { hashToken } from './session-token.ts';

export interface SessionInfo {
  id: string;
  accountId: string | null;
  tenantId: string | null;
  membershipId: string | null;
  deviceId: string | null;
  expiresAt: Date;
  endsAt: Date;
}

export interface SignedIn {
  /** `publicActor` while the account has several memberships and has not chosen one. */
  actor: Actor;
  /**
   * The account's language; null for a PIN session, where the phone says it, and in the demo: its accounts are shared,
   * so what stands there is nobody's choice.
   */
  language: Language | null;
  session: SessionInfo;
  account: { id: string; login: string; displayName: string } | null;
  /** The expiry was moved on: the cookie should be sent again. */
  slid: boolean;
}

/**
 * Who stands behind a session token: one query by the token's hash, a second statement only when the expiry
 * slides. Null for an unknown, expired or ended session, a suspended account, an ended membership and a revoked
 * device; all look the same.
 */
export async function actorOfSession(db: Database, token: string, now: Date): Promise<SignedIn | null> {
  const id = hashToken(token);
  return db.identity(async (tx) => {
    const [row] = await tx
      .select({ session, account, membership, revoked: deviceRevocation.id, isDemo: tenant.isDemo })
      .from(session)
      .leftJoin(account, eq(account.id, session.accountId))
      .leftJoin(
        membership,
        and(eq(membership.tenantId, session.tenantId), eq(membership.id, session.membershipId)),
      )
      .leftJoin(
        deviceRevocation,
        and(eq(deviceRevocation.tenantId, session.tenantId), eq(deviceRevocation.deviceId, session.deviceId)),
      )
      .leftJoin(tenant, eq(tenant.id, session.tenantId))
      .where(
        and(
          eq(session.id, id),
          gt(session.expiresAt, now),
          gt(session.endsAt, now),
          or(isNull(session.accountId), and(eq(account.id, session.accountId), isNull(account.suspendedAt))),
          or(
            isNull(session.membershipId),
            and(eq(membership.id, session.membershipId), isNull(membership.endedAt)),
          ),
          isNull(deviceRevocation.id),
        ),
      );
    if (!row) return null;
    const slid = slidExpiry(row.session.deviceId ? 'pin' : 'account', row.session, now);
    if (slid) await tx.update(session).set({ expiresAt: slid }).where(eq(session.id, id));
    return {
      actor: row.membership
        ? memberActorOf(row.session.deviceId ? withinPin(row.membership) : row.membership, id)
        : publicActor,
      language: !row.isDemo && isLanguage(row.account?.language) ? row.account.language : null,
      session: sessionInfoOf({ ...row.session, expiresAt: slid ?? row.session.expiresAt }),
      account: row.account
        ? { id: row.account.id, login: row.account.login, displayName: row.account.displayName }
        : null,
      slid: slid !== undefined,
    };
  });
}

const withinPin = (row: typeof membership.$inferSelect) => ({
  ...row,
  role: roleByPin(row.role),
  allSites: false,
});

/** A membership row as an actor; the only way one is made. */
export function memberActorOf(row: typeof membership.$inferSelect, sessionId: string | null): MemberActor {
  return {
    kind: 'member',
    role: row.role as MemberRole,
    tenantId: row.tenantId,
    membershipId: row.id,
    accountId: row.accountId,
    personId: row.personId,
    sites: row.allSites ? 'all' : row.siteIds,
    clientIds: row.clientIds,
    displayName: row.displayName,
    sessionId,
  };
}

function sessionInfoOf(row: typeof session.$inferSelect): SessionInfo {
  const { id, accountId, tenantId, membershipId, deviceId, expiresAt, endsAt } = row;
  return { id, accountId, tenantId, membershipId, deviceId, expiresAt, endsAt };
}
