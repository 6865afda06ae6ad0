import type { UseContext } from '@zhiqin/access';
import { membership, site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { and, arrayContains, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { actorName, memberIdOf } from '../change/record-changes.ts';
import { guardLoanConsent } from '../schema.ts';
import { coverAheadMs } from './tonights-shift.ts';

export type LoanAnswer = 'agreed' | 'declined';
export type ConsentRow = typeof guardLoanConsent.$inferSelect;

/** Without a word: he went before his own site agreed, or although it declined. */
export const wentWithout = ({
  wentAt,
  answer,
  answeredAt,
}: Pick<ConsentRow, 'wentAt' | 'answer' | 'answeredAt'>): boolean =>
  wentAt !== null && !(answer === 'agreed' && answeredAt !== null && answeredAt <= wentAt);

/** Whether the actor answers for a site's people himself: the office for all, who leads a site for its own. */
export function speaksFor({ actor }: Pick<UseContext, 'actor'>, homeSiteId: string): boolean {
  if (actor.kind !== 'member') return false;
  if (actor.role === 'owner' || actor.role === 'operations') return true;
  const leads = actor.role === 'area_manager' || actor.role === 'captain';
  return leads && (actor.sites === 'all' || actor.sites.includes(homeSiteId));
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
  { id: shiftId, siteId, startsAt }: { id: string; siteId: string; startsAt: Date },
): Promise<boolean> {
  const { tx, now } = ctx;
  const known = (await consentsFor(ctx, shiftId)).get(guardId);
  const isOwnWord = speaksFor(ctx, homeSiteId);
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

/** Tells who answers for a site's people, whoever acts excepted: its captains and the office. */
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
            inArray(membership.role, ['captain', 'area_manager']),
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
