import { query, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { isAnyOf } from '@zhiqin/db';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { runRepairThread } from '../solver/fill/run-repair-thread.ts';
import { off } from '../solver/roster-problem.ts';
import { proposeRepairsInput } from './fill-input.ts';
import type { GoalLevels } from './fill-types.ts';
import { lendToRepair, nearestSites } from './lend-to-repair.ts';
import { readFillProblem } from './read-fill-problem.ts';

const usualLevels: GoalLevels = {
  wishes: 'normal',
  fairness: 'normal',
  place: 'normal',
  overtime: 'normal',
  stability: 'off',
};

/** Nobody's hours are a reason to leave a post empty tonight; what they come to is shown beside each proposal. */
const hoursOfMonth = 400;

/**
 * Who may take over when a guard calls in sick: ways with the fewest others moved, the cheapest first, on wish also with
 * people of the asker's nearest sites, who are lent for the lost shift alone. Each is a list of cells by site, ready for
 * `takeRepair`, the sick guard's own among them. Looks for about a second.
 * Errors: `not-found` (site, guard).
 */
export const proposeRepairs = query({
  action: 'roster.plan',
  scope: 'tenant',
  input: proposeRepairsInput,
  async run(ctx, { siteId, month, guardId, fromDay, untilDay, withNeighbours }) {
    const along = withNeighbours ? await nearestSites(ctx, siteId) : [];
    const siteIds = [siteId, ...along];
    const asked = { siteIds, month, maxHours: hoursOfMonth, levels: usualLevels };
    const fill = await readFillProblem(ctx, asked);
    const { days, places, guardIds, posts } = fill;
    const guard = guardIds.indexOf(guardId);
    if (guard < 0) throw new DomainError('not-found');
    const sick = days.flatMap((day, index) => (fromDay <= day && day <= untilDay ? [index] : []));
    const roster = fill.problem.guards.map(({ published }) => {
      const own = new Int32Array(fill.problem.days).fill(off);
      for (const shift of published) own[fill.problem.shifts[shift]?.day as number] = shift;
      return own;
    });
    const lost = sick.flatMap((day) => {
      const shift = roster[guard]?.[day] ?? off;
      return shift === off ? [] : [shift];
    });
    const problem = along.length > 0 ? await lendToRepair(ctx, fill, siteId, lost) : fill.problem;
    const { repairs, isExhaustive } = await runRepairThread(problem, roster, { guard, days: sick });
    const siteOf = new Map(posts.map((post) => [post.id, post.siteId]));
    const placeAt = (shift: number) => {
      const { postId, code } = places[shift] as (typeof places)[number];
      return { postId, code };
    };
    const dayAt = (shift: number) => (places[shift] as (typeof places)[number]).day;
    const siteAt = (shift: number) => siteOf.get(placeAt(shift).postId) as string;
    /** Cells of one guard, by site and day: what he gives there and what he takes. */
    const cellsOf = (id: string, gives: readonly number[], takes: readonly number[]) =>
      [...Map.groupBy([...gives, ...takes], (shift) => `${siteAt(shift)} ${dayAt(shift)}`).keys()].map(
        (key) => {
          const isThere = (shift: number) => `${siteAt(shift)} ${dayAt(shift)}` === key;
          const [at, day] = key.split(' ') as [string, string];
          const [from, to] = [gives.filter(isThere).map(placeAt), takes.filter(isThere).map(placeAt)];
          return { siteId: at, cell: { guardId: id, day, from, to } };
        },
      );
    const own = cellsOf(guardId, lost, []);
    // Sites are numbered in the order they were asked for; a home that was not looked at lends nobody.
    const lenderOf = (index: number) =>
      along.includes(siteIds[problem.guards[index]?.homeSite ?? 0] ?? '')
        ? (siteIds[problem.guards[index]?.homeSite ?? 0] ?? null)
        : null;
    return {
      lost: lost.map((shift) => ({ day: dayAt(shift), ...placeAt(shift) })),
      isExhaustive,
      posts,
      /** All that were looked at, this one first. */
      sites: await namesOf(ctx, siteIds),
      repairs: repairs.map(({ moves, stillOpen, cost }) => ({
        cost,
        stillOpen: stillOpen.map((shift) => ({ day: dayAt(shift), ...placeAt(shift) })),
        others: moves.length,
        moves: moves.map((move) => ({
          guardId: guardIds[move.guard] as string,
          name: problem.guards[move.guard]?.name as string,
          /** The site that lends him; null where he is of this one. */
          lentBySiteId: lenderOf(move.guard),
          takes: move.takes.map((shift) => ({ day: dayAt(shift), ...placeAt(shift) })),
          gives: move.gives.map((shift) => ({ day: dayAt(shift), ...placeAt(shift) })),
        })),
        changes: [
          ...Map.groupBy(
            [...own, ...moves.flatMap((one) => cellsOf(guardIds[one.guard] as string, one.gives, one.takes))],
            ({ siteId: at }) => at,
          ),
        ].map(([at, cells]) => ({ siteId: at, changes: cells.map(({ cell }) => cell) })),
      })),
    };
  },
});

async function namesOf({ tx, tenantId }: UseContext, siteIds: readonly string[]) {
  const rows = await tx
    .select({ id: site.id, name: site.name, nameEn: site.nameEn })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), isAnyOf(site.id, siteIds)));
  return siteIds.flatMap((id) => rows.filter((row) => row.id === id));
}
