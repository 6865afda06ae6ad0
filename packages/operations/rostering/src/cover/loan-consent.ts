import type { UseContext } from '@zhiqin/access';
import { membership, site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { and, arrayContains, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { actorName, memberIdOf } from '../change/record-changes.ts';
import { guardLoan, guardLoanConsent, type shift } from '../schema.ts';
import { coverAheadMs, isTonights } from './tonights-shift.ts';

export type LoanAnswer = 'agreed' | 'declined';
export type ConsentRow = typeof guardLoanConsent.$inferSelect;

/** Without a word: he went before his own site agreed, or although it declined. */
export const wentWithout = ({
  wentAt,
  answer,
  answeredAt,
}: Pick<ConsentRow, 'wentAt' | 'answer' | 'answeredAt'>): boolean =>
  wentAt !== null && !(answer === 'agreed' && answeredAt !== null && answeredAt <= wentAt);

/** Says whether the actor answers for the people of a site, about a shift. */
export type SpeaksFor = (
  homeSiteId: string,
  target: Pick<typeof shift.$inferSelect, 'startsAt' | 'endsAt'>,
) => boolean;

/**
 * Who answers for a site's people: the office for all; who leads the site for its own; by PIN on the phone, or as squad
 * leader, for tonight's shifts alone, and not where he himself is only lent.
 */
export async function voiceOf(
  ctx: Pick<UseContext, 'actor' | 'tx' | 'tenantId' | 'now'>,
): Promise<SpeaksFor> {
  const { actor, now } = ctx;
  if (actor.kind !== 'member') return () => false;
  const { role, sites } = actor;
  if (role === 'owner' || role === 'operations') return () => true;
  const isOwn = (siteId: string) => sites === 'all' || sites.includes(siteId);
  if (role === 'area_manager' || role === 'captain') return isOwn;
  if (role !== 'squad_leader') return () => false;
  const lentTo = await sitesLentTo(ctx, actor.personId);
  return (siteId, target) => isOwn(siteId) && !lentTo.has(siteId) && isTonights(target, now);
}

async function sitesLentTo(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  personId: string | null,
): Promise<Set<string>> {
  if (!personId) return new Set();
  const rows = await tx
    .select({ siteId: guardLoan.siteId })
    .from(guardLoan)
    .where(and(eq(guardLoan.tenantId, tenantId), eq(guardLoan.guardId, personId), isNull(guardLoan.endedAt)));
  return new Set(rows.map((row) => row.siteId));
}

/** What was asked and said about lending guards for one shift: guard → row. */
export async function consentsFor(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  shiftId: string,
): Promise<Map<string, ConsentRow>> {
  const rows = await tx
    .select()
    .from(guardLoanConsent)
    .where(and(eq(guardLoanConsent.tenantId, tenantId), eq(guardLoanConsent.shiftId, shiftId)));
  return new Map(rows.map((row) => [row.guardId, row]));
}

interface Going {
  guardId: string;
  name: string;
  homeSiteId: string;
}

/**
 * Records that a guard of another site goes, with or without its word. Tonight nothing stands in the way of it; of a
 * shift further off than a day his own site is asked first.
 * @returns whether he goes without its word.
 * @throws DomainError `roster.loan-unasked` ({name})
 */
export async function recordGoing(
  ctx: UseContext,
  { guardId, name, homeSiteId }: Going,
  target: { id: string; siteId: string; startsAt: Date; endsAt: Date },
): Promise<boolean> {
  const { tx, now } = ctx;
  const { id: shiftId, siteId, startsAt } = target;
  const known = (await consentsFor(ctx, shiftId)).get(guardId);
  const isOwnWord = (await voiceOf(ctx))(homeSiteId, target);
  const isAgreed = known?.answer === 'agreed' || isOwnWord;
  if (!isAgreed && startsAt.getTime() - now.getTime() > coverAheadMs)
    throw new DomainError('roster.loan-unasked', { name });
  const own = isOwnWord && known?.answer !== 'agreed' ? answered(ctx, 'agreed', null) : {};
  await tx
    .insert(guardLoanConsent)
    .values({ ...asked(ctx, { siteId, homeSiteId, guardId, shiftId }), ...own, wentAt: now })
    .onConflictDoUpdate({
      target: [guardLoanConsent.tenantId, guardLoanConsent.shiftId, guardLoanConsent.guardId],
      set: { ...own, wentAt: now },
    });
  return !isAgreed;
}

/** A row as it is asked: by whom, now. */
export function asked(
  ctx: UseContext,
  of: Pick<ConsentRow, 'siteId' | 'homeSiteId' | 'guardId' | 'shiftId'>,
): typeof guardLoanConsent.$inferInsert {
  const { tenantId, now } = ctx;
  const asker = { askedBy: memberIdOf(ctx), askerName: actorName(ctx), askedAt: now };
  return { tenantId, id: ctx.newId(), siteIds: [of.siteId, of.homeSiteId], ...of, ...asker };
}

export const answered = (ctx: UseContext, answer: LoanAnswer, reason: string | null) => ({
  answer,
  answeredBy: memberIdOf(ctx),
  answererName: actorName(ctx),
  answeredAt: ctx.now,
  answerReason: reason,
});

/**
 * Tells who answers for a site's people, whoever acts excepted: its captains and the office; its squad leaders too where
 * it is urgent, since one of them is awake.
 */
export async function tellHome(
  ctx: UseContext,
  homeSiteId: string,
  notice: Omit<Parameters<typeof notify>[2], 'path'>,
): Promise<void> {
  const { tx, tenantId } = ctx;
  const [home] = await tx
    .select({ code: site.code })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), eq(site.id, homeSiteId)));
  const members = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, tenantId),
        isNull(membership.endedAt),
        sql`${membership.id} is distinct from ${memberIdOf(ctx)}::uuid`,
        or(
          inArray(membership.role, ['owner', 'operations']),
          and(
            inArray(membership.role, [
              'captain',
              'area_manager',
              ...(notice.urgency === 'urgent' ? ['squad_leader'] : []),
            ]),
            arrayContains(membership.siteIds, [homeSiteId]),
          ),
        ),
      ),
    );
  await notify(
    ctx,
    members.map((one) => one.id),
    { ...notice, path: `/admin/sites/${home?.code ?? ''}/roster/loans` },
  );
}
