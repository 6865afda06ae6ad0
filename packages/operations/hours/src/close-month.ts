import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { getMonth } from './get-month.ts';
import { lockHours } from './month/approve-hours.ts';
import { computeHoursTask } from './month/compute-hours.ts';
import { siteMonthInput } from './rules.ts';
import { monthClosed, monthClosing } from './schema.ts';

/** Begins the review of a month: it is listed as being closed, and its hours are worked out. Asking twice changes nothing. */
export const startMonthClose = command({
  action: 'month.close',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const state = await ctx.run(getMonth, { siteId, month });
    if (!state.closingSince) {
      await ctx.tx
        .insert(monthClosing)
        .values({
          tenantId: ctx.tenantId,
          id: ctx.newId(),
          siteId,
          month,
          startedBy: memberOf(ctx.actor),
          startedAt: ctx.now,
        })
        .onConflictDoNothing();
      await ctx.enqueue(computeHoursTask, { siteId, month }, `${computeHoursTask}:${siteId}:${month}`);
    }
    ctx.audit({ siteId, month });
    await ctx.publish({ siteId, topic: 'month' });
  },
});

/**
 * Closes a site's month: a row that fixes it. Hours approved are locked with it.
 * @throws DomainError `month.not-ended`, `month.closed`, `month.blocked` ({blockers: key → open count})
 */
export const closeMonth = command({
  action: 'month.close',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const state = await ctx.run(getMonth, { siteId, month });
    if (state.closedAt) throw new DomainError('month.closed', { month });
    if (!state.hasEnded) throw new DomainError('month.not-ended', { month });
    const open = Object.fromEntries(Object.entries(state.blockers).filter(([, count]) => count > 0));
    if (Object.keys(open).length > 0) {
      throw new DomainError('month.blocked', {
        month,
        open: Object.values(open).reduce((sum, n) => sum + n, 0),
      });
    }
    await ctx.run(lockHours, { siteId, month });
    const id = ctx.newId();
    const inserted = await ctx.tx
      .insert(monthClosed)
      .values({
        tenantId: ctx.tenantId,
        id,
        siteId,
        month,
        closedBy: memberOf(ctx.actor),
        closedAt: ctx.now,
        checks: state.blockers,
      })
      .onConflictDoNothing()
      .returning({ id: monthClosed.id });
    if (inserted.length === 0) throw new DomainError('month.closed', { month });
    ctx.audit({ siteId, subjectId: id, month });
    await ctx.publish({ siteId, topic: 'month' });
    return { id };
  },
});

function memberOf(actor: { kind: string; membershipId?: string }): string | null {
  return actor.kind === 'member' ? (actor.membershipId ?? null) : null;
}
