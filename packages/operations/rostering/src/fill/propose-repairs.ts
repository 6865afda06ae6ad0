import { query } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { runRepairThread } from '../solver/fill/run-repair-thread.ts';
import { off } from '../solver/roster-problem.ts';
import { proposeRepairsInput } from './fill-input.ts';
import type { GoalLevels } from './fill-types.ts';
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
 * Who may take over when a guard calls in sick: ways with the fewest others moved, the cheapest first. Each is a list
 * of cells ready for `changeRoster`, the sick guard's own among them. Looks for about a second.
 * Errors: `not-found` (site, guard).
 */
export const proposeRepairs = query({
  action: 'roster.plan',
  scope: 'tenant',
  input: proposeRepairsInput,
  async run(ctx, { siteId, month, guardId, fromDay, untilDay }) {
    const fill = await readFillProblem(ctx, {
      siteIds: [siteId],
      month,
      maxHours: hoursOfMonth,
      levels: usualLevels,
    });
    const { problem, days, places, guardIds } = fill;
    const guard = guardIds.indexOf(guardId);
    if (guard < 0) throw new DomainError('not-found');
    const sick = days.flatMap((day, index) => (fromDay <= day && day <= untilDay ? [index] : []));
    const roster = problem.guards.map(({ published }) => {
      const own = new Int32Array(problem.days).fill(off);
      for (const shift of published) own[problem.shifts[shift]?.day as number] = shift;
      return own;
    });
    const lost = sick.flatMap((day) => {
      const shift = roster[guard]?.[day] ?? off;
      return shift === off ? [] : [shift];
    });
    const { repairs, isExhaustive } = await runRepairThread(problem, roster, { guard, days: sick });
    const placeAt = (shift: number) => {
      const { postId, code } = places[shift] as (typeof places)[number];
      return { postId, code };
    };
    const dayAt = (shift: number) => (places[shift] as (typeof places)[number]).day;
    const own = lost.map((shift) => ({ guardId, day: dayAt(shift), from: [placeAt(shift)], to: [] }));
    return {
      lost: lost.map((shift) => ({ day: dayAt(shift), ...placeAt(shift) })),
      isExhaustive,
      repairs: repairs.map(({ moves, stillOpen, cost }) => ({
        cost,
        stillOpen: stillOpen.map((shift) => ({ day: dayAt(shift), ...placeAt(shift) })),
        others: moves.length,
        moves: moves.map((move) => ({
          guardId: guardIds[move.guard] as string,
          takes: move.takes.map((shift) => ({ day: dayAt(shift), ...placeAt(shift) })),
          gives: move.gives.map((shift) => ({ day: dayAt(shift), ...placeAt(shift) })),
        })),
        changes: [
          ...own,
          ...moves.flatMap((move) => {
            const touched = new Set([...move.takes, ...move.gives].map(dayAt));
            return [...touched].map((day) => ({
              guardId: guardIds[move.guard] as string,
              day,
              from: move.gives.filter((shift) => dayAt(shift) === day).map(placeAt),
              to: move.takes.filter((shift) => dayAt(shift) === day).map(placeAt),
            }));
          }),
        ],
      })),
    };
  },
});
