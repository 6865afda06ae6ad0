import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { addDays, DomainError, dayOf, instantAt } from '@zhiqin/kernel';
import { shift } from '@zhiqin/rostering/schema';
import { and, eq, gt, min } from 'drizzle-orm';
import * as z from 'zod/mini';
import { evaluateSiteDays } from './evaluate-site-days.ts';
import { daysReached, touchedFamilies, touchedInput } from './touched-windows.ts';

/** The task whose deadline judges a site's windows when they close, whether or not anybody has recorded anything. */
export const closeWindowsTask = 'compliance.close-windows';
export const rejudgeTask = 'compliance.rejudge';

/** Phones send within a minute when they can: what they say of the last minutes should be there. */
const afterShiftMinutes = 5;

/**
 * Entries of a day have come: the windows they touch are judged again, those of the night before that reach into the
 * day too. Where it is not said what came (a phone was heard again, a kept entry was settled), all windows of both.
 */
export const rejudgeDay = command({
  action: 'result.evaluate',
  input: z.object({ siteId: z.uuid(), day: z.string(), touched: z.optional(touchedInput) }),
  async run(ctx, { siteId, day, touched }) {
    const families = touched ? touchedFamilies(touched.kinds) : null;
    const limits = touched && families ? { families, touched } : {};
    const toDay = addDays(day, families ? daysReached(touched?.kinds ?? []) : 0);
    const judged = await ctx.run(evaluateSiteDays, { siteId, fromDay: addDays(day, -1), toDay, ...limits });
    await armNextClose(ctx, siteId);
    return judged;
  },
});

/** After an outage deadlines come late: no further back than this, older windows wait for somebody to ask. */
const mostDaysLate = 60;

/** A shift has just ended somewhere on the site: judge its windows, and wait for the next end. */
export const closeWindows = command({
  action: 'result.evaluate',
  input: z.object({ siteId: z.uuid(), dueAt: z.optional(z.string()) }),
  async run(ctx, { siteId, dueAt }) {
    const [found] = await ctx.tx
      .select({ zone: site.zone })
      .from(site)
      .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, siteId)));
    if (!found) throw new DomainError('not-found');
    const today = dayOf(ctx.now, found.zone);
    const dueOn = dayOf(
      dueAt ? new Date(Math.min(Date.parse(dueAt), ctx.now.getTime())) : ctx.now,
      found.zone,
    );
    const since = [addDays(dueOn, -1), addDays(today, -mostDaysLate)].sort()[1];
    const judged = await ctx.run(evaluateSiteDays, { siteId, fromDay: since, toDay: today });
    await armNextClose(ctx, siteId);
    return judged;
  },
});

/**
 * One waiting deadline per site: the next end of a shift, or midnight. Days and months close at midnight, and a site
 * without a roster owes its month too.
 */
async function armNextClose(ctx: UseContext, siteId: string): Promise<void> {
  const [found] = await ctx.tx
    .select({ zone: site.zone })
    .from(site)
    .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, siteId)));
  if (!found) throw new DomainError('not-found');
  const [next] = await ctx.tx
    .select({ endsAt: min(shift.endsAt) })
    .from(shift)
    .where(and(eq(shift.tenantId, ctx.tenantId), eq(shift.siteId, siteId), gt(shift.endsAt, ctx.now)));
  const midnight = instantAt(addDays(dayOf(ctx.now, found.zone), 1), '00:00', found.zone);
  const closesAt = Math.min(midnight.getTime(), next?.endsAt?.getTime() ?? Number.POSITIVE_INFINITY);
  const dueAt = new Date(closesAt + afterShiftMinutes * 60_000);
  await setDeadline(ctx, { task: closeWindowsTask, key: siteId, payload: { siteId }, dueAt });
}
