import { off } from '../roster-problem.ts';
import type { FillState } from './fill-state.ts';

/** Days given up beside those that must be, before a way is not worth looking at. */
const mostGiven = 4;

/**
 * The least a guard can give up so that he may take a shift: sets of days, the empty one where he is free. What he
 * has that day and what leaves no rest before or after must go; where the run or the month gets too long, one or the
 * other day does. Days that are fixed or marked are never given up.
 */
export function waysToTake(
  state: FillState,
  guard: number,
  shift: number,
  isMarked: Uint8Array,
): readonly (readonly number[])[] {
  const { plan, at, kind } = state;
  const { days, kinds, mayFollow } = plan;
  const row = guard * days;
  const day = plan.dayOf[shift] as number;
  const mine = plan.kindOf[shift] as number;
  const stays = (one: number) => plan.isFixed[row + one] === 1 || isMarked[row + one] === 1;
  if (plan.isFixed[row + day] === 1 || isMarked[row + day] === 1) return [];
  const must: number[] = [];
  if (at[row + day] !== off) must.push(day);
  for (const [beside, first, second] of [
    [day - 1, kind[row + day - 1] as number, mine],
    [day + 1, mine, kind[row + day + 1] as number],
  ] as const) {
    if (beside < 0 || beside >= days || (kind[row + beside] as number) < 0) continue;
    if (mayFollow[first * kinds + second] === 1) continue;
    if (stays(beside)) return [];
    must.push(beside);
  }
  const held = must.map((one) => at[row + one] as number);
  for (const one of must) state.set(guard, one, off);
  const ways = new Map<string, readonly number[]>();
  const widen = (given: readonly number[]): void => {
    if (state.keepsRules(guard, day, day)) {
      ways.set([...given].sort((a, b) => a - b).join(), given);
      return;
    }
    if (given.length - must.length >= mostGiven) return;
    for (const one of inTheWay(state, guard, day)) {
      if (one === day || stays(one)) continue;
      const had = at[row + one] as number;
      if (had === off) continue;
      state.set(guard, one, off);
      widen([...given, one]);
      state.set(guard, one, had);
    }
  };
  state.set(guard, day, shift);
  widen(must);
  state.set(guard, day, off);
  for (const [index, one] of must.entries()) state.set(guard, one, held[index] as number);
  return [...ways.values()];
}

/** Days any of which, given up, helps: of the run around the day where that is too long, else of the whole month. */
function inTheWay(state: FillState, guard: number, day: number): number[] {
  const { plan, kind, minutes } = state;
  const { days, problem } = plan;
  const rules = problem.guards[guard] as (typeof problem.guards)[number];
  const row = guard * days;
  let first = day;
  while (first > 0 && (kind[row + first - 1] as number) >= 0) first -= 1;
  let last = day;
  while (last < days - 1 && (kind[row + last + 1] as number) >= 0) last += 1;
  const run =
    last - first + 1 + (first === 0 ? rules.runBeforeDays : 0) + (last === days - 1 ? rules.runAfterDays : 0);
  const isLong = run > problem.maxRunDays;
  if (!isLong && (minutes[guard] as number) <= rules.maxMinutes) return [];
  const [from, to] = isLong ? [first, last] : [0, days - 1];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
