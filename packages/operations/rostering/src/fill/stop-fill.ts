import { command } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import { fillRunInput } from './fill-input.ts';
import { liveStates, requireRun, stateOf } from './fill-run.ts';
import { rosterRun } from './schema.ts';

/** Ends a search early; the best so far stays. Errors: `not-found`. */
export const stopFill = command({
  action: 'roster.plan',
  input: fillRunInput,
  async run(ctx, { runId }) {
    const run = await requireRun(ctx, runId);
    const isLive = liveStates.includes(stateOf(run, ctx.now));
    await ctx.tx
      .update(rosterRun)
      .set(
        isLive
          ? { stopAskedAt: ctx.now }
          : { stopAskedAt: ctx.now, state: stateOf(run, ctx.now), finishedAt: run.finishedAt ?? ctx.now },
      )
      .where(and(eq(rosterRun.tenantId, ctx.tenantId), eq(rosterRun.id, runId)));
    ctx.audit({ siteId: run.siteId, subjectId: runId });
    return { runId };
  },
});
