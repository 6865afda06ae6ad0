import { DomainError } from '@zhiqin/kernel';
import { door } from './door.ts';
import { endSession } from './end-sessions.ts';
import { membershipsOfAccount } from './memberships-of-account.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { recordAudit } from './record-audit.ts';
import type { MemberRole } from './roles.ts';
import { chooseMembershipInput } from './sign-in-input.ts';

/**
 * Goes on as one of the account's memberships, after sign-in or to change from one to another. The session is
 * rotated: privileges changed, so the old token ends; its absolute end stays.
 * @throws DomainError `access.signed-out` without an account's session; `not-found` for any membership that is
 * not a live one of this account.
 */
export const chooseMembership = door({
  action: 'account.choose-membership',
  input: chooseMembershipInput,
  async run(
    { db, now, actor, session, userAgent, requestId },
    input,
  ): Promise<OpenedSession & { role: MemberRole }> {
    const accountId = session?.accountId;
    if (!session || !accountId) throw new DomainError('access.signed-out');
    return db.identity(async (tx) => {
      const choices = await membershipsOfAccount(tx, accountId);
      const chosen = choices.find((choice) => choice.membershipId === input.membershipId);
      if (!chosen) throw new DomainError('not-found');
      await endSession(tx, session.id);
      const { tenantId, membershipId, role } = chosen;
      const opened = await openSession(tx, {
        accountId,
        tenantId,
        membershipId,
        userAgent,
        now,
        endsAt: session.endsAt,
      });
      await recordAudit(tx, {
        tenantId,
        actor,
        action: 'account.choose-membership',
        requestId,
        now,
        accountId,
        membershipId,
      });
      return { ...opened, role };
    });
  },
});
