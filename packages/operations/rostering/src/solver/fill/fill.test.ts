import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { off } from '../roster-problem.ts';
import { checkFill } from './check-fill.ts';
import { fillCost } from './fill-cost.ts';
import { fillGreedily } from './fill-greedily.ts';
import { FillPlan } from './fill-plan.ts';
import {
  defaultWeights,
  type FillGuard,
  type FillProblem,
  type FillRoster,
  type FillShift,
} from './fill-problem.ts';
import { boundFill } from './fill-programme.ts';
import { FillState } from './fill-state.ts';
import { findRepairs, withAbsence } from './find-repairs.ts';
import { solveFill } from './solve-fill.ts';
import { whyOpen } from './why-open.ts';

const days = 4;
const times = { D: [480, 1200], N: [1200, 1920] } as const;

const shiftOf = (day: number, code: 'D' | 'N', postId = 'A', heads = 1): FillShift => ({
  id: `${postId}${day}${code}`,
  day,
  code,
  postId,
  site: 0,
  startsAtMinutes: day * 1440 + times[code][0],
  endsAtMinutes: day * 1440 + times[code][1],
  heads,
  isNight: code === 'N',
  isHoliday: day === 0,
});

const guardOf = (id: string, more: Partial<FillGuard> = {}): FillGuard => ({
  id,
  name: id,
  postIds: ['A', 'B'],
  barred: [],
  homePostId: 'A',
  homeSite: 0,
  absences: new Map(),
  held: [],
  settled: [],
  published: [],
  wishes: [],
  maxMinutes: 10_000,
  normMinutes: 1440,
  runBeforeDays: 0,
  runAfterDays: 0,
  busyUntilMinutes: null,
  busyFromMinutes: null,
  ...more,
});

const problemOf = (
  guards: readonly FillGuard[],
  shifts: readonly FillShift[],
  more: Partial<FillProblem> = {},
): FillProblem => ({
  days,
  shifts,
  guards,
  distanceKm: [[0]],
  weights: defaultWeights,
  minRestMinutes: 660,
  maxRunDays: 3,
  keepsPublished: false,
  ...more,
});

const anyShifts = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 12, maxLength: 12 }).map((heads) =>
  heads.flatMap((wanted, place) => {
    const day = Math.floor(place / 3);
    const [code, post] = [['D', 'A'] as const, ['N', 'A'] as const, ['D', 'B'] as const][place % 3] as [
      'D' | 'N',
      string,
    ];
    return wanted === 0 ? [] : [shiftOf(day, code, post)];
  }),
);

const anyGuard = (id: string) =>
  fc
    .record({
      postIds: fc.constantFrom(['A'], ['B'], ['A', 'B'], ['A', 'B']),
      barred: fc.constantFrom([], [], [0], [1]),
      away: fc.option(fc.integer({ min: 0, max: days - 1 }), { freq: 4 }),
      held: fc.option(fc.integer({ min: 0, max: days - 1 }), { freq: 6 }),
      wish: fc.option(fc.integer({ min: 0, max: days - 1 })),
      maxMinutes: fc.constantFrom(1440, 2160, 10_000),
      runBeforeDays: fc.integer({ min: 0, max: 2 }),
      runAfterDays: fc.integer({ min: 0, max: 1 }),
      busyUntilMinutes: fc.constantFrom(null, 0, 480),
    })
    .map(({ away, held, wish, ...rest }) =>
      guardOf(id, {
        ...rest,
        absences: new Map(away === null ? [] : [[away, 'leave' as const]]),
        held: held === null || held === away ? [] : [{ ...shiftOf(held, 'D') }],
        wishes: wish === null ? [] : [{ day: wish, wants: null }],
      }),
    )
    // What he brings with him must not break a rule by itself.
    .filter((guard) => checkFill(problemOf([guard], []), [new Int32Array(days).fill(off)]).length === 0);

const anyProblem = fc
  .tuple(anyShifts, fc.tuple(anyGuard('甲'), anyGuard('乙'), anyGuard('丙')))
  .map(([shifts, guards]) => problemOf(guards, shifts));

/** Every month of one guard that keeps his rules, as the checker reads them. */
function monthsOf(problem: FillProblem, guard: number): Int32Array[] {
  const choices = Array.from({ length: days }, (_, day) => [
    off,
    ...problem.shifts.flatMap((one, shift) => (one.day === day ? [shift] : [])),
  ]);
  const all = choices.reduce<number[][]>(
    (rows, options) => rows.flatMap((row) => options.map((one) => [...row, one])),
    [[]],
  );
  const alone = { ...problem, guards: [problem.guards[guard] as FillGuard] };
  return all.map((row) => Int32Array.from(row)).filter((row) => checkFill(alone, [row]).length === 0);
}

/** Every roster there is. */
function* rostersOf(problem: FillProblem): Generator<Int32Array[]> {
  const months = problem.guards.map((_, guard) => monthsOf(problem, guard));
  const most = problem.shifts.map(({ heads }) => heads);
  function* extend(rows: Int32Array[], left: readonly number[]): Generator<Int32Array[]> {
    const next = months[rows.length];
    if (!next) {
      yield rows;
      return;
    }
    for (const month of next) {
      const still = [...left];
      for (const shift of month) if (shift !== off) still[shift] = (still[shift] as number) - 1;
      if (still.every((count) => count >= 0)) yield* extend([...rows, month], still);
    }
  }
  yield* extend([], most);
}

describe('a filled roster', () => {
  it('keeps every hard rule and costs what it says, no more than the greedy one', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const solved = solveFill(problem, { steps: 16_000, seed: 1 });
        expect(checkFill(problem, solved.roster)).toEqual([]);
        const greedy = fillGreedily(new FillPlan(problem));
        expect(checkFill(problem, greedy.roster())).toEqual([]);
        expect(greedy.penalty()).toBeCloseTo(fillCost(problem, greedy.roster()).total);
        const { total } = fillCost(problem, solved.roster);
        expect(solved.penalty).toBeCloseTo(total);
        expect(total).toBeLessThanOrEqual(greedy.penalty() + 1e-6);
      }),
      { numRuns: 30 },
    );
  });

  it('is the best of all rosters where there are few, and the bound is below every one', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (problem) => {
        const solved = solveFill(problem, { steps: 40_000, seed: 2 });
        let least = Number.POSITIVE_INFINITY;
        for (const roster of rostersOf(problem)) least = Math.min(least, fillCost(problem, roster).total);
        expect(solved.penalty).toBeCloseTo(least);
        const bound = await boundFill(new FillPlan(problem), 10);
        expect(bound).toBeLessThanOrEqual(least + 1e-6);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same for a seed and a number of steps', () => {
    const [problem] = fc.sample(anyProblem, { numRuns: 1, seed: 4 });
    if (!problem) throw new Error('no problem');
    const solve = () => solveFill(problem, { steps: 30_000, seed: 9 });
    expect(solve()).toEqual(solve());
  });

  it('stops when it is told, with the best so far', () => {
    const problem = problemOf(
      ['甲', '乙', '丙'].map((id) => guardOf(id)),
      [shiftOf(0, 'D'), shiftOf(1, 'D')],
    );
    const told: number[] = [];
    const solved = solveFill(
      problem,
      { steps: 10_000_000 },
      { isStopped: () => true, progress: ({ penalty }) => told.push(penalty) },
    );
    expect(solved.steps).toBeLessThan(10_000);
    expect(checkFill(problem, solved.roster)).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
  });

  it('ends with its budget, however small', () => {
    const problem = problemOf([guardOf('甲')], [shiftOf(0, 'D')]);
    expect(solveFill(problem, { seconds: 1e-6 }).openPlaces).toBe(0);
    expect(solveFill(problem, { steps: 1 }).openPlaces).toBe(0);
  });

  it('leaves what is settled where it is', () => {
    const shifts = [shiftOf(0, 'D'), shiftOf(1, 'D')];
    const problem = problemOf([guardOf('甲', { settled: [1], published: [1] }), guardOf('乙')], shifts);
    expect(solveFill(problem, { steps: 20_000 }).roster[0]?.[1]).toBe(1);
  });
});

describe('what a roster costs', () => {
  it('is told goal by goal, for whom', () => {
    const shifts = [shiftOf(0, 'N'), shiftOf(1, 'N'), shiftOf(2, 'N'), shiftOf(3, 'D', 'B')];
    const problem = problemOf([guardOf('甲', { wishes: [{ day: 1, wants: null }] }), guardOf('乙')], shifts, {
      maxRunDays: 6,
    });
    const roster: FillRoster = [Int32Array.from([0, 1, 2, off]), Int32Array.from([off, off, off, 3])];
    const { byGoal, shares, openPlaces } = fillCost(problem, roster);
    expect(openPlaces).toBe(0);
    // Three nights, two are each one's part.
    expect(shares).toContainEqual({ goal: 'nights', guard: 0, amount: 3, fair: 2, cost: 4 });
    expect(shares).toContainEqual({ goal: 'wishes', guard: 0, amount: 1, fair: null, cost: 20 });
    expect(shares).toContainEqual({ goal: 'overtime', guard: 0, amount: 720, fair: null, cost: 36 });
    expect(shares).toContainEqual({ goal: 'post', guard: 1, amount: 1, fair: null, cost: 2 });
    expect(byGoal).toMatchObject({ open: 0, holidays: 0, stability: 0 });
  });
});

describe('why a place stays open', () => {
  const open = (problem: FillProblem, roster?: FillRoster) => {
    const plan = new FillPlan(problem);
    return whyOpen(roster ? new FillState(plan, roster) : fillGreedily(plan));
  };

  it('nobody is eligible; all are away; all have worked enough; all rest', () => {
    const one = [shiftOf(1, 'D')];
    expect(open(problemOf([guardOf('甲', { postIds: ['B'] })], one))).toMatchObject([
      { shift: 0, places: 1, reason: 'nobodyEligible', kept: {} },
    ]);
    expect(open(problemOf([guardOf('甲', { absences: new Map([[1, 'leave']]) })], one))).toMatchObject([
      { reason: 'absent', kept: { leave: 1 } },
    ]);
    expect(open(problemOf([guardOf('甲', { maxMinutes: 60 })], one))).toMatchObject([
      { reason: 'minutes', kept: { minutes: 1 } },
    ]);
    expect(open(problemOf([guardOf('甲', { runBeforeDays: 3 })], [shiftOf(0, 'D')]))).toMatchObject([
      { reason: 'resting', kept: { run: 1 } },
    ]);
    const night = [shiftOf(0, 'N'), shiftOf(1, 'D')];
    expect(open(problemOf([guardOf('甲')], night), [Int32Array.from([0, off, off, off])])).toMatchObject([
      { shift: 1, reason: 'resting', kept: { resting: 1 } },
    ]);
  });

  it('says so when several things keep people off, and when somebody could', () => {
    const one = [shiftOf(1, 'D')];
    const problem = problemOf(
      [guardOf('甲', { maxMinutes: 60 }), guardOf('乙', { held: [shiftOf(1, 'N')] })],
      one,
    );
    expect(open(problem)).toMatchObject([{ reason: 'mixed', kept: { minutes: 1, elsewhere: 1 } }]);
    const nobody = [new Int32Array(days).fill(off)];
    expect(open(problemOf([guardOf('甲')], one), nobody)).toMatchObject([
      { reason: 'tooDear', kept: { free: 1 } },
    ]);
  });
});

describe('a repair after a sick call', () => {
  const withRoster = anyProblem
    .map((problem) => ({ problem, roster: fillGreedily(new FillPlan(problem)).roster() }))
    .filter(({ roster }) => roster[0]?.some((shift) => shift !== off) ?? false);

  it('breaks no hard rule, and moves as few others as any roster that covers the same', () => {
    fc.assert(
      fc.property(withRoster, fc.integer({ min: 1, max: 2 }), ({ problem, roster }, count) => {
        const sick = (roster[0] as Int32Array).indexOf(roster[0]?.find((shift) => shift !== off) as number);
        const call = { guard: 0, days: [sick, sick + 1].slice(0, count).filter((day) => day < days) };
        const { repairs, isExhaustive } = findRepairs(problem, roster, call);
        const changed = withAbsence(problem, call);
        const covered = new Set(roster.flatMap((row) => [...row].filter((shift) => shift !== off)));
        const wanted = [...covered];
        let fewest = Number.POSITIVE_INFINITY;
        const own = (row: Int32Array) =>
          row.every((shift, day) => shift === roster[0]?.[day] || call.days.includes(day));
        for (const other of rostersOf(changed)) {
          if (!own(other[0] as Int32Array)) continue;
          const there = new Set(other.flatMap((row) => [...row]));
          if (!wanted.every((shift) => there.has(shift))) continue;
          const moved = other.filter(
            (row, guard) => guard > 0 && row.some((shift, day) => shift !== roster[guard]?.[day]),
          ).length;
          fewest = Math.min(fewest, moved);
        }
        expect(isExhaustive).toBe(true);
        for (const repair of repairs) {
          expect(checkFill(changed, repair.roster)).toEqual([]);
          expect(repair.moves.every(({ guard }) => guard !== 0)).toBe(true);
        }
        const [best] = repairs;
        if (fewest === Number.POSITIVE_INFINITY) expect(best?.stillOpen.length).not.toBe(0);
        else expect([best?.stillOpen.length, best?.moves.length]).toEqual([0, fewest]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the chain of three where nobody is free', () => {
    const shifts = [shiftOf(1, 'D', 'A'), shiftOf(1, 'D', 'B'), shiftOf(1, 'D', 'C')];
    const only = (id: string, ...postIds: string[]) => guardOf(id, { postIds, homePostId: null });
    const problem = problemOf(
      [only('病', 'A'), only('乙', 'A', 'B'), only('丙', 'B', 'C'), only('丁', 'C')],
      shifts,
    );
    const at = (shift: number) => Int32Array.from([off, shift, off, off]);
    const roster = [at(0), at(1), at(2), at(off)];
    expect(findRepairs(problem, roster, { guard: 0, days: [1] }).repairs).toMatchObject([
      {
        stillOpen: [],
        moves: [
          { guard: 1, takes: [0], gives: [1] },
          { guard: 2, takes: [1], gives: [2] },
          { guard: 3, takes: [2], gives: [] },
        ],
      },
    ]);
  });

  it('covers what it can where not all can be', () => {
    const shifts = [shiftOf(0, 'D'), shiftOf(1, 'D')];
    const problem = problemOf([guardOf('病'), guardOf('乙', { absences: new Map([[0, 'leave']]) })], shifts);
    const roster = [Int32Array.from([0, 1, off, off]), new Int32Array(days).fill(off)];
    const [repair] = findRepairs(problem, roster, { guard: 0, days: [0, 1] }).repairs;
    expect(repair).toMatchObject({ stillOpen: [0], moves: [{ guard: 1, takes: [1], gives: [] }] });
  });
});
