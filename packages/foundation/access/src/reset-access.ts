import { isLanguage } from '@zhiqin/i18n';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from './actor.ts';
import { door } from './door.ts';
import { endSessionsOfMembership } from './end-sessions.ts';
import { channelOfLogin, maskLogin } from './login.ts';
import { enqueueMessage } from './message-job.ts';
import { memberInput } from './people-input.ts';
import { recordAudit } from './record-audit.ts';
import { newRecoveryCode } from './recovery-code.ts';
import { account, membership } from './schema.ts';

const goodForMinutes = 60;

/**
 * Captain or HR lets somebody in again who has lost his password: his sessions here end, and a code goes to the
 * account's own number or address, never to the one who asks, because the account may belong to other
 * contractors too. A guard without an account gets a new PIN instead (`setPin`).
 * @throws DomainError `not-found` for a member out of the actor's reach; `member.no-account`.
 */
export const resetAccess = door({
  action: 'member.reset-access',
  input: memberInput,
  async run({ db, now, actor, tenantId, requestId }, input) {
    return db.identity(async (tx) => {
      const [row] = await tx
        .select({ membership, account })
        .from(membership)
        .leftJoin(account, eq(account.id, membership.accountId))
        .where(
          and(
            eq(membership.tenantId, tenantId),
            eq(membership.id, input.membershipId),
            isNull(membership.endedAt),
          ),
        );
      if (!row || !mayReset(actor, row.membership)) throw new DomainError('not-found');
      const holder = row.account;
      if (!holder) throw new DomainError('member.no-account');
      await endSessionsOfMembership(tx, tenantId, row.membership.id);
      await enqueueMessage(tx, {
        tenantId: null,
        channel: channelOfLogin(holder.login),
        to: holder.login,
        language: isLanguage(holder.language) ? holder.language : 'zh-CN',
        template: 'accessReset',
        params: { code: await newRecoveryCode(tx, holder.id, now, goodForMinutes), minutes: goodForMinutes },
        secrets: ['code'],
      });
      await recordAudit(tx, {
        tenantId,
        actor,
        action: 'member.reset-access',
        requestId,
        now,
        subjectId: row.membership.id,
      });
      return { sentTo: maskLogin(holder.login) };
    });
  },
});

/** The owner anybody, HR anybody but the owner, those on site the guards and squad leaders of their own sites. */
function mayReset(actor: Actor, target: typeof membership.$inferSelect): boolean {
  if (actor.kind !== 'member') return false;
  if (actor.role === 'owner') return true;
  if (actor.role === 'hr') return target.role !== 'owner';
  const { sites } = actor;
  return (
    ['guard', 'squad_leader'].includes(target.role) &&
    (sites === 'all' || target.siteIds.some((id) => sites.includes(id)))
  );
}
