import { off } from '../roster-problem.ts';
import type { FillProblem, FillRoster } from './fill-problem.ts';

export interface FillViolation {
  /** Place of the guard; −1 where it is a shift's. */
  readonly guard: number;
  readonly rule:
    | 'not-eligible'
    | 'barred'
    | 'absent'
    | 'two-at-once'
    | 'rest'
    | 'run'
    | 'minutes'
    | 'settled'
    | 'overfilled';
  readonly day: number;
}

/** Every hard rule a roster breaks. Written apart from the search, on instants alone, so that it can be its judge. */
export function checkFill(problem: FillProblem, roster: FillRoster): FillViolation[] {
  const found: FillViolation[] = [];
  const heads = problem.shifts.map(() => 0);
  for (const [index, guard] of problem.guards.entries()) {
    const broke = (rule: FillViolation['rule'], day: number) => found.push({ guard: index, rule, day });
    const days = Array.from(roster[index] ?? []);
    const worked = days.flatMap((shift, day) => {
      const planned = shift === off ? undefined : problem.shifts[shift];
      if (!planned) return [];
      heads[shift] = (heads[shift] ?? 0) + 1;
      if (planned.day !== day) broke('two-at-once', day);
      if (!guard.postIds.includes(planned.postId)) broke('not-eligible', day);
      if (guard.barred.includes(shift) && !guard.settled.includes(shift)) broke('barred', day);
      if (guard.absences.has(day)) broke('absent', day);
      return [planned];
    });
    for (const shift of guard.settled) {
      const { day = -1 } = problem.shifts[shift] ?? {};
      if (days[day] !== shift) broke('settled', day);
    }
    const all = [...worked, ...guard.held].sort((a, b) => a.startsAtMinutes - b.startsAtMinutes);
    if (new Set(all.map(({ day }) => day)).size < all.length) broke('two-at-once', -1);
    let last = guard.busyUntilMinutes ?? Number.NEGATIVE_INFINITY;
    for (const { day, startsAtMinutes, endsAtMinutes } of all) {
      if (startsAtMinutes - last < problem.minRestMinutes) broke('rest', day);
      last = Math.max(last, endsAtMinutes);
    }
    if ((guard.busyFromMinutes ?? Number.POSITIVE_INFINITY) - last < problem.minRestMinutes)
      broke('rest', problem.days);
    const works = new Set(all.map(({ day }) => day));
    let run = guard.runBeforeDays;
    for (let day = 0; day < problem.days; day += 1) {
      run = works.has(day) ? run + 1 : 0;
      if (run > problem.maxRunDays && works.has(day)) broke('run', day);
    }
    if (run > 0 && run + guard.runAfterDays > problem.maxRunDays) broke('run', problem.days);
    const minutes = all.reduce((sum, one) => sum + one.endsAtMinutes - one.startsAtMinutes, 0);
    if (minutes > guard.maxMinutes) broke('minutes', -1);
  }
  for (const [shift, { heads: wanted, day }] of problem.shifts.entries())
    if ((heads[shift] ?? 0) > wanted) found.push({ guard: -1, rule: 'overfilled', day });
  return found;
}
