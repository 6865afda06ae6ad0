import { command } from '@zhiqin/access';
import { and, eq, inArray } from 'drizzle-orm';
import { fillRunInput } from './fill-input.ts';
import { liveStates, requireRun } from './fill-run.ts';
import { rosterRun } from './schema.ts';

/** Puts a result away; the roster is as it was. Errors: `not-found`. */
export const discardFill = command({
  action: 'roster.plan',
  input: fillRunInput,
  async run(ctx, { runId }) {
    const run = await requireRun(ctx, runId);
    await ctx.tx
      .update(rosterRun)
      .set({ state: 'discarded', stopAskedAt: ctx.now })
      .where(
        and(
          eq(rosterRun.tenantId, ctx.tenantId),
          eq(rosterRun.id, runId),
          inArray(rosterRun.state, [...liveStates, 'done', 'stopped', 'failed']),
        ),
      );
    ctx.audit({ siteId: run.siteId, subjectId: runId });
    await ctx.publish({ siteId: run.siteId, topic: 'roster', id: run.siteId });
    return { runId };
  },
});
