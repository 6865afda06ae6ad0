import { command, type UseContext } from '@zhiqin/access';
import { addRows, isAnyOf } from '@zhiqin/db';
import { addDays, addMonths, DomainError, type Month, monthWindow } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, eq, inArray } from 'drizzle-orm';
import { nameOf } from './find-month.ts';
import { makeStatements } from './make-statements.ts';
import { settleHoursInput } from './month-input.ts';
import { guardMonth, guardMonthEvent } from './schema.ts';
import type { MonthRow } from './store-months.ts';

/**
 * Approves a site's guards' hours of a month that is over: all that can be, or those named. Confirmed or not is kept
 * beside it; what somebody contests is answered first. Errors: `not-found`, `month.not-ended`, `hours.contested` ({count};
 * of those named). @returns how many were approved
 */
export const approveHours = command({
  action: 'hours.approve',
  input: settleHoursInput,
  async run(ctx, { siteId, month, guardMonthIds }) {
    const { zone } = await requireSite(ctx, siteId);
    if (ctx.now < monthWindow(month, zone).endsAt) throw new DomainError('month.not-ended', { month });
    const rows = await rowsOf(ctx, siteId, month, guardMonthIds ?? null, ['open', 'confirmed', 'contested']);
    const contested = rows.filter((row) => row.state === 'contested').length;
    if (guardMonthIds && contested > 0) throw new DomainError('hours.contested', { count: contested });
    const due = rows.filter((row) => row.state !== 'contested');
    await settle(ctx, due, 'approved', { state: 'approved', approvedBy: nameOf(ctx), approvedAt: ctx.now });
    ctx.audit({ siteId, month, approved: due.length });
    // The month's controls ask for the lines holidays are paid by (R08).
    const day = addDays(`${addMonths(month, 1)}-01`, -1);
    if (due.length > 0) await ctx.enqueue('compliance.rejudge', { siteId, day }, `rejudge:${siteId}:${day}`);
    if (due.length > 0) await ctx.publish({ siteId, topic: 'month' });
    return { approved: due.length };
  },
});

/**
 * Locks what is approved: from here on a change is a numbered revision, and the statement stands. Errors: `not-found`.
 * @returns how many were locked
 */
export const lockHours = command({
  action: 'hours.approve',
  input: settleHoursInput,
  async run(ctx, { siteId, month, guardMonthIds }) {
    await requireSite(ctx, siteId);
    const rows = await rowsOf(ctx, siteId, month, guardMonthIds ?? null, ['approved']);
    await settle(ctx, rows, 'locked', { state: 'locked', lockedBy: nameOf(ctx), lockedAt: ctx.now });
    await makeStatements(ctx, rows);
    ctx.audit({ siteId, month, locked: rows.length });
    if (rows.length > 0) await ctx.publish({ siteId, topic: 'month' });
    return { locked: rows.length };
  },
});

async function rowsOf(
  { tx, tenantId }: UseContext,
  siteId: string,
  month: Month,
  ids: readonly string[] | null,
  states: string[],
): Promise<MonthRow[]> {
  return tx
    .select()
    .from(guardMonth)
    .where(
      and(
        eq(guardMonth.tenantId, tenantId),
        eq(guardMonth.siteId, siteId),
        eq(guardMonth.month, month),
        inArray(guardMonth.state, states),
        ids ? isAnyOf(guardMonth.id, ids) : undefined,
      ),
    )
    .for('update');
}

async function settle(ctx: UseContext, rows: readonly MonthRow[], what: string, set: Partial<MonthRow>) {
  if (rows.length === 0) return;
  const { tx, tenantId } = ctx;
  await tx
    .update(guardMonth)
    .set(set)
    .where(
      and(
        eq(guardMonth.tenantId, tenantId),
        isAnyOf(
          guardMonth.id,
          rows.map((row) => row.id),
        ),
      ),
    );
  await addRows(
    tx,
    guardMonthEvent,
    rows.map(({ id, siteId, guardId, hoursHash, workedMinutes }) => ({
      ...{ tenantId, id: ctx.newId(), siteId, guardId, guardMonthId: id, what, words: null },
      ...{ hoursHash, workedMinutes, byName: nameOf(ctx), at: ctx.now },
    })),
  );
}
