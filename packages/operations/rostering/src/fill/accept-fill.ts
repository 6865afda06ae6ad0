import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireOwnSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { changeRoster } from '../change/change-roster.ts';
import { getRosterSheet } from '../change/get-roster-sheet.ts';
import { acceptFillInput } from './fill-input.ts';
import { requireRun, stateOf } from './fill-run.ts';
import { differences } from './roster-differences.ts';
import { rosterRun } from './schema.ts';

/**
 * Takes a result over into the roster, cell by cell, through the same door as a change by hand: what cannot be any
 * more is refused by itself, and listed. Errors: `not-found`, `roster.fill-not-ready`, `input.invalid` (reason missing
 * in a published month).
 */
export const acceptFill = command({
  action: 'roster.plan',
  scope: 'tenant',
  input: acceptFillInput,
  async run(ctx, { runId, reason }) {
    const run = await requireRun(ctx, runId);
    await requireOwnSite(ctx, run.siteId);
    const { siteId, month } = run;
    if (!run.cells || !['done', 'stopped'].includes(stateOf(run, ctx.now)))
      throw new DomainError('roster.fill-not-ready');
    const sheet = await ctx.run(getRosterSheet, { siteId, month });
    const changes = differences(sheet.guards, run.cells);
    const answer =
      changes.length === 0
        ? { saved: 0, refused: [] }
        : await ctx.run(changeRoster, { siteId, month, changes, reason: reason || null });
    await ctx.tx
      .update(rosterRun)
      .set({ state: 'accepted' })
      .where(and(eq(rosterRun.tenantId, ctx.tenantId), eq(rosterRun.id, runId)));
    ctx.audit({ siteId, month, subjectId: runId, saved: answer.saved, refused: answer.refused.length });
    return answer;
  },
});
