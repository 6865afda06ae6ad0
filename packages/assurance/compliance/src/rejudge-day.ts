import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { addDays, DomainError, dayOf } from '@zhiqin/kernel';
import { shift } from '@zhiqin/rostering/schema';
import { and, eq, gt, min } from 'drizzle-orm';
import * as z from 'zod/mini';
import { evaluateSiteDays } from './evaluate-site-days.ts';

/** The task whose deadline judges a site's windows when they close, whether or not anybody has recorded anything. */
export const closeWindowsTask = 'compliance.close-windows';
export const rejudgeTask = 'compliance.rejudge';

/** Phones send within a minute when they can: what they say of the last minutes should be there. */
const afterShiftMinutes = 5;

/** A day's entries have come, or a phone was heard again: the night before reaches into the day, so both are judged. */
export const rejudgeDay = command({
  action: 'result.evaluate',
  input: z.object({ siteId: z.uuid(), day: z.string() }),
  async run(ctx, { siteId, day }) {
    const judged = await ctx.run(evaluateSiteDays, { siteId, fromDay: addDays(day, -1), toDay: day });
    await armNextClose(ctx, siteId);
    return judged;
  },
});

/** A shift has just ended somewhere on the site: judge its windows, and wait for the next end. */
export const closeWindows = command({
  action: 'result.evaluate',
  input: z.object({ siteId: z.uuid() }),
  async run(ctx, { siteId }) {
    const [found] = await ctx.tx
      .select({ zone: site.zone })
      .from(site)
      .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, siteId)));
    if (!found) throw new DomainError('not-found');
    const today = dayOf(ctx.now, found.zone);
    const judged = await ctx.run(evaluateSiteDays, { siteId, fromDay: addDays(today, -1), toDay: today });
    await armNextClose(ctx, siteId);
    return judged;
  },
});

/** One waiting deadline per site: the next end of a shift. A site without a roster has none. */
async function armNextClose(ctx: UseContext, siteId: string): Promise<void> {
  const [next] = await ctx.tx
    .select({ endsAt: min(shift.endsAt) })
    .from(shift)
    .where(and(eq(shift.tenantId, ctx.tenantId), eq(shift.siteId, siteId), gt(shift.endsAt, ctx.now)));
  if (!next?.endsAt) return;
  const dueAt = new Date(next.endsAt.getTime() + afterShiftMinutes * 60_000);
  await setDeadline(ctx, { task: closeWindowsTask, key: siteId, payload: { siteId }, dueAt });
}
