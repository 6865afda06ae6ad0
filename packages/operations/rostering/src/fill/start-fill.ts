import { command } from '@zhiqin/access';
import { requireOwnSite } from '@zhiqin/sites';
import { and, eq, ne } from 'drizzle-orm';
import { startFillInput } from './fill-input.ts';
import { rosterRun } from './schema.ts';

export const fillRosterTask = 'roster.fill';

/**
 * Starts the search for a roster of a month. It runs apart from the roster, which stays as it is until the result is
 * accepted. A search of the same month that still runs is told to stop.
 * Errors: `not-found` (a site).
 */
export const startFill = command({
  action: 'roster.plan',
  input: startFillInput,
  async run(ctx, { siteId, alongSiteIds = [], month, seconds, maxHours, levels }) {
    const { tx, tenantId, now } = ctx;
    const along = [...new Set(alongSiteIds)].filter((id) => id !== siteId);
    for (const id of [siteId, ...along]) await requireOwnSite(ctx, id);
    await tx
      .update(rosterRun)
      .set({ state: 'discarded', stopAskedAt: now })
      .where(
        and(
          eq(rosterRun.tenantId, tenantId),
          eq(rosterRun.siteId, siteId),
          eq(rosterRun.month, month),
          ne(rosterRun.state, 'accepted'),
        ),
      );
    const id = ctx.newId();
    const startedBy = 'membershipId' in ctx.actor ? ctx.actor.membershipId : null;
    await tx.insert(rosterRun).values({
      tenantId,
      id,
      siteId,
      alongSiteIds: along,
      month,
      startedBy,
      startedAt: now,
      seconds,
      maxHours,
      levels,
      state: 'waiting',
      used: 0,
      updatedAt: now,
    });
    await ctx.enqueue(fillRosterTask, { runId: id }, `fill:${id}`);
    ctx.audit({ siteId, month, subjectId: id, seconds, sites: along.length + 1 });
    await ctx.publish({ siteId, topic: 'roster', id: siteId });
    return { runId: id };
  },
});
