import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { changeRoster, type RefusedCell } from '../change/change-roster.ts';
import { getRosterSheet } from '../change/get-roster-sheet.ts';
import { acceptFillInput } from './fill-input.ts';
import { requireRun, sitesOfRun, stateOf } from './fill-run.ts';
import { type ChangedCell, differences } from './roster-differences.ts';
import { rosterRun } from './schema.ts';

/**
 * Takes a result over into the roster, cell by cell, through the same door as a change by hand: what cannot be any
 * more is refused by itself, and listed. Who changes from one site to another is taken off the one first.
 * Errors: `not-found`, `roster.fill-not-ready`, `input.invalid` (reason missing in a published month).
 */
export const acceptFill = command({
  action: 'roster.plan',
  scope: 'tenant',
  input: acceptFillInput,
  async run(ctx, { runId, reason }) {
    const run = await requireRun(ctx, runId);
    const { siteId, month, cells } = run;
    if (!cells || !['done', 'stopped'].includes(stateOf(run, ctx.now)))
      throw new DomainError('roster.fill-not-ready');
    const bySite: { siteId: string; changes: ChangedCell[] }[] = [];
    for (const own of sitesOfRun(run)) {
      const { guards, posts } = await ctx.run(getRosterSheet, { siteId: own, month });
      const here = new Set(posts.map(({ id }) => id));
      const wanted = cells.filter(({ postId }) => here.has(postId));
      bySite.push({ siteId: own, changes: differences(guards, wanted) });
    }
    const change = changer(ctx, month, reason || null);
    for (const { siteId: own, changes } of bySite)
      await change(
        own,
        changes.filter(({ to }) => to.length === 0),
      );
    const late: { siteId: string; changes: ChangedCell[] }[] = [];
    for (const { siteId: own, changes } of bySite) {
      const taken = changes.filter(({ to }) => to.length > 0);
      const refused = await change(own, taken, bySite.length > 1);
      late.push({ siteId: own, changes: taken.filter((one) => refused.some((cell) => isOf(cell, one))) });
    }
    // Now that all have left where they stood: what was refused for it goes through.
    for (const { siteId: own, changes } of late) await change(own, changes);
    const answer = change.answer();
    await ctx.tx
      .update(rosterRun)
      .set({ state: 'accepted' })
      .where(and(eq(rosterRun.tenantId, ctx.tenantId), eq(rosterRun.id, runId)));
    ctx.audit({ siteId, month, subjectId: runId, saved: answer.saved, refused: answer.refused.length });
    return answer;
  },
});

const isOf = (cell: { guardId: string; day: string }, other: { guardId: string; day: string }) =>
  cell.guardId === other.guardId && cell.day === other.day;

/** Changes site after site, and counts; what is asked again `later` is not yet refused. */
function changer(ctx: UseContext, month: string, reason: string | null) {
  let saved = 0;
  const refused: RefusedCell[] = [];
  const change = async (
    siteId: string,
    changes: ChangedCell[],
    isAskedAgain = false,
  ): Promise<RefusedCell[]> => {
    if (changes.length === 0) return [];
    const answer = await ctx.run(changeRoster, { siteId, month, changes, reason });
    saved += answer.saved;
    const later = isAskedAgain ? answer.refused.filter(({ code }) => code === 'roster.double-booked') : [];
    refused.push(...answer.refused.filter((cell) => !later.includes(cell)));
    return later;
  };
  return Object.assign(change, { answer: () => ({ saved, refused }) });
}
