import { off, type RosterProblem, type StaffRules } from './roster-problem.ts';

/** A day's choice out of a state: a shift or `off`, and the state it leads to. */
export interface Step {
  readonly choice: number;
  readonly next: number;
  /** In units of `ScheduleGraph.unitMinutes`. */
  readonly units: number;
}

/**
 * What may follow what in one person's roster, as a graph of states. A state says how long the run of work or of days
 * off is and which shifts may come next; minutes, weekends and counts of a shift are kept beside it.
 */
export interface ScheduleGraph {
  readonly start: number;
  readonly steps: readonly (readonly Step[])[];
  /** 1 where the day before was worked: its weekend has been counted. */
  readonly worked: Uint8Array;
  readonly unitMinutes: number;
  readonly maxUnits: number;
  readonly minUnits: number;
  /** Shifts whose own limit is below what minutes allow: they are counted. */
  readonly counted: readonly { readonly shift: number; readonly most: number; readonly units: number }[];
}

export function scheduleGraph(problem: RosterProblem, rules: StaffRules): ScheduleGraph {
  const unitMinutes = problem.shifts.reduce((unit, { minutes }) => commonDivisor(unit, minutes), 0) || 1;
  const maxUnits = Math.floor(rules.maxMinutes / unitMinutes);
  const minUnits = Math.max(0, Math.ceil(rules.minMinutes / unitMinutes));
  const unitsOf = problem.shifts.map(({ minutes }) => minutes / unitMinutes);
  const eligible = problem.shifts.flatMap((_, shift) => ((rules.maxOfShift[shift] ?? 0) > 0 ? [shift] : []));
  const counted = eligible.flatMap((shift) => {
    const most = rules.maxOfShift[shift] as number;
    const units = unitsOf[shift] as number;
    const fits = units > 0 ? Math.min(problem.days, Math.floor(maxUnits / units)) : problem.days;
    return most < fits ? [{ shift, most, units }] : [];
  });

  // Shifts after which the same may be worked are one in what follows.
  const groups = new Map<string, number>();
  const forbidden: (readonly number[])[] = [];
  const groupOf = problem.shifts.map(({ cannotFollow }) => {
    const key = [...cannotFollow].sort((a, b) => a - b).join();
    const known = groups.get(key);
    if (known !== undefined) return known;
    groups.set(key, forbidden.length);
    forbidden.push(cannotFollow);
    return forbidden.length - 1;
  });

  const states = new Map<string, number>();
  const worked: number[] = [];
  const steps: Step[][] = [];
  const pending: (() => void)[] = [];
  const shiftSteps = (group: number | null, to: (shift: number) => number): Step[] =>
    eligible
      .filter((shift) => group === null || !forbidden[group]?.includes(shift))
      .map((shift) => ({ choice: shift, next: to(shift), units: unitsOf[shift] as number }));

  function state(key: string, isWorked: boolean, stepsOf: () => Step[]): number {
    const known = states.get(key);
    if (known !== undefined) return known;
    const index = worked.length;
    states.set(key, index);
    worked.push(isWorked ? 1 : 0);
    steps.push([]);
    pending.push(() => {
      steps[index] = stepsOf();
    });
    return index;
  }
  const wantsRest = Math.max(1, rules.minConsecutiveDaysOff);
  const offState = (days: number): number => {
    const run = Math.min(days, wantsRest);
    return state(`off ${run}`, false, () => [
      { choice: off, next: offState(run + 1), units: 0 },
      ...(run >= wantsRest ? shiftSteps(null, (shift) => workState(groupOf[shift] as number, 1, false)) : []),
    ]);
  };
  /** `endsFreely`: its beginning is not known, so it may end at any length. */
  const workState = (group: number, run: number, endsFreely: boolean): number => {
    const mayEnd = endsFreely || run >= rules.minConsecutiveShifts;
    return state(`work ${group} ${run} ${mayEnd}`, true, () => [
      ...(mayEnd ? [{ choice: off, next: offState(1), units: 0 }] : []),
      ...(run < rules.maxConsecutiveShifts
        ? shiftSteps(group, (shift) => workState(groupOf[shift] as number, run + 1, mayEnd))
        : []),
    ]);
  };
  const before = rules.before ?? { kind: 'unknown' };
  const start =
    before.kind === 'worked'
      ? workState(groupOf[before.lastShift] as number, before.days, false)
      : before.kind === 'off'
        ? offState(before.days)
        : state('start', false, () => [
            { choice: off, next: offState(wantsRest), units: 0 },
            ...shiftSteps(null, (shift) => workState(groupOf[shift] as number, 1, true)),
          ]);
  for (let next = pending.shift(); next; next = pending.shift()) next();
  return { start, steps, worked: Uint8Array.from(worked), unitMinutes, maxUnits, minUnits, counted };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
