import { setDeadline, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { placeGuardAt } from '@zhiqin/workforce';
import { and, eq, isNull } from 'drizzle-orm';
import { actorName, memberIdOf } from '../change/record-changes.ts';
import { guardLoan } from '../schema.ts';
import { recordGoing, tellHome } from './loan-consent.ts';

/** The job that sends somebody lent back to his own sites. */
export const endLoanTask = 'rostering.end-loan';

/** After the shift: he hands over, perhaps stays on, and his phone reports. */
export const loanAfterMs = 12 * 3_600_000;

interface Lent {
  guardId: string;
  name: string;
  siteIds: readonly string[];
}

/**
 * Makes a site one of a guard's until after a shift there: its phones know him and his PIN, its captain sees his row. A
 * loan that runs already is prolonged; who is of the site anyway is not lent. Whether his own site agreed is recorded, and
 * its captains and the office are told.
 * @throws DomainError `roster.loan-unasked` ({name}): a shift further off than a day, and nobody has agreed.
 */
export async function lendGuard(
  ctx: UseContext,
  { guardId, name, siteIds }: Lent,
  target: { id: string; siteId: string; day: string; startsAt: Date; endsAt: Date },
): Promise<void> {
  const { tx, tenantId, now } = ctx;
  const { siteId, day, endsAt } = target;
  const [running] = await tx
    .select({ id: guardLoan.id, untilAt: guardLoan.untilAt })
    .from(guardLoan)
    .where(
      and(
        eq(guardLoan.tenantId, tenantId),
        eq(guardLoan.siteId, siteId),
        eq(guardLoan.guardId, guardId),
        isNull(guardLoan.endedAt),
      ),
    );
  const isOfSite = siteIds.includes(siteId);
  const homeSiteId = siteIds[0];
  if ((isOfSite && !running) || !homeSiteId) return;
  const isWithout = await recordGoing(ctx, { guardId, name, homeSiteId }, target);
  const untilAt = new Date(Math.max(endsAt.getTime() + loanAfterMs, running?.untilAt.getTime() ?? 0));
  const loan = { homeSiteId, lentBy: memberIdOf(ctx), lentAt: now, untilAt, endedAt: null };
  const [row] = await tx
    .insert(guardLoan)
    .values({ tenantId, id: ctx.newId(), siteId, guardId, ...loan })
    .onConflictDoUpdate({
      target: [guardLoan.tenantId, guardLoan.siteId, guardLoan.guardId],
      set: running ? { untilAt } : loan,
    })
    .returning({ id: guardLoan.id });
  const loanId = row?.id as string;
  await setDeadline(ctx, { task: endLoanTask, key: loanId, payload: { loanId }, dueAt: untilAt });
  if (!isOfSite) await placeGuardAt(ctx, guardId, [...siteIds, siteId]);
  if (isOfSite && !isWithout) return;
  const [to] = await tx
    .select({ name: site.name })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
  await tellHome(ctx, homeSiteId, {
    template: isWithout ? 'guardLentUnasked' : 'guardLent',
    params: { name, site: to?.name ?? '', day, by: actorName(ctx) },
  });
}
