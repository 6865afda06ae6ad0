import { chanceFrom, shuffled } from './chance.ts';
import { highsRuntime } from './highs.ts';
import { type Budget, construct, searchAround, settle } from './local-search.ts';
import { Master, type MasterSolution } from './master.ts';
import { copyOf, Planning } from './planning.ts';
import { rosterPenalty } from './roster-penalty.ts';
import type { Roster, RosterProblem } from './roster-problem.ts';

export interface SolveLimits {
  /** Wall-clock time; either this or `steps`. */
  readonly seconds?: number;
  /** Looks at one person's best roster: the same seed and steps give the same roster on every machine. */
  readonly steps?: number;
  readonly seed?: number;
}

export interface SolveProgress {
  readonly penalty: number;
  readonly lowerBound: number;
  readonly steps: number;
  readonly secondsUsed: number;
}

export interface SolveHooks {
  /** A better roster or a better bound. */
  readonly progress?: (progress: SolveProgress, roster: Roster) => void;
  /** Asked between steps: true ends the search with the best so far. */
  readonly isStopped?: () => boolean;
  /** A roster to begin from, e.g. the published one. It must keep the hard rules. */
  readonly start?: Roster;
}

export interface SolvedRoster {
  readonly roster: Roster;
  readonly penalty: number;
  /** No roster that keeps the hard rules costs less. */
  readonly lowerBound: number;
  readonly steps: number;
}

/**
 * Finds a roster of little penalty that keeps every hard rule, and a bound below which none can fall: column
 * generation over whole rosters of a person (prices from HiGHS, rosters by dynamic programming), rounded by diving,
 * by branch and bound over the rosters found and by local search. Any-time: ends with the best so far.
 *
 * @returns undefined where somebody has no roster that keeps his rules at all.
 */
export async function solveRoster(
  problem: RosterProblem,
  limits: SolveLimits,
  hooks: SolveHooks = {},
): Promise<SolvedRoster | undefined> {
  const search = new RosterSearch(await highsRuntime(), problem, limits, hooks);
  try {
    return search.run();
  } finally {
    search.dispose();
  }
}

const tiny = 1e-6;

/** Of the budget, what the search for prices may take before rosters are made whole. */
const rootShare = 0.6;

/** Rounds of prices after each roster that a dive fixes. */
const diveRounds = 6;

class RosterSearch implements Budget {
  readonly #planning: Planning;
  readonly #master: Master;
  readonly #limits: SolveLimits;
  readonly #hooks: SolveHooks;
  readonly #chance: () => number;
  readonly #began = performance.now();
  #steps = 0;
  #best: Int16Array[] | undefined;
  #penalty = Number.POSITIVE_INFINITY;
  #bound = 0;
  /** The programme's last answer with nothing held: what a column would cost beyond it tells whether it can be of use. */
  #root: MasterSolution | undefined;

  constructor(
    highs: Awaited<ReturnType<typeof highsRuntime>>,
    problem: RosterProblem,
    limits: SolveLimits,
    hooks: SolveHooks,
  ) {
    this.#planning = new Planning(problem);
    const worst =
      problem.requests.reduce((sum, { weight }) => sum + weight, 0) +
      problem.cover.reduce(
        (sum, need) =>
          sum + Math.max(need.underWeight * need.required, need.overWeight * problem.staff.length),
        0,
      );
    this.#master = new Master(highs, problem, worst + 1);
    this.#limits = limits;
    this.#hooks = hooks;
    this.#chance = chanceFrom(limits.seed ?? 1);
  }

  step(): boolean {
    this.#steps += 1;
    return !this.isSpent();
  }

  isSpent(): boolean {
    const { steps, seconds } = this.#limits;
    return (
      this.#isProven() ||
      (steps !== undefined && this.#steps >= steps) ||
      (seconds !== undefined && this.#secondsUsed() >= seconds) ||
      (this.#hooks.isStopped?.() ?? false)
    );
  }

  #secondsUsed(): number {
    return (performance.now() - this.#began) / 1000;
  }

  /** The share of the budget that is used up: 0 … 1. */
  #used(): number {
    const { steps, seconds } = this.#limits;
    return Math.max(
      steps === undefined ? 0 : this.#steps / steps,
      seconds === undefined ? 0 : this.#secondsUsed() / seconds,
    );
  }

  #isProven(): boolean {
    return this.#best !== undefined && this.#penalty <= this.#bound + tiny;
  }

  dispose(): void {
    this.#master.dispose();
  }

  run(): SolvedRoster | undefined {
    const everybody = this.#planning.problem.staff.map((_, staff) => staff);
    const first = this.#hooks.start
      ? copyOf(this.#hooks.start)
      : construct(this.#planning, this.#chance, this);
    if (!first) return undefined;
    this.#offer(first);
    this.#offer(settle(this.#planning, first, everybody, this));
    searchAround(this.#planning, this.#best as Roster, this.#chance, this, 20, (roster) =>
      this.#offer(roster),
    );
    this.#generate(everybody, Number.POSITIVE_INFINITY, true);
    while (!this.isSpent()) {
      this.#dive();
      this.#choose();
      if (this.isSpent()) break;
      searchAround(this.#planning, this.#best as Roster, this.#chance, this, 30, (roster) =>
        this.#offer(roster),
      );
    }
    return {
      roster: this.#best as Roster,
      penalty: this.#penalty,
      lowerBound: Math.min(this.#bound, this.#penalty),
      steps: this.#steps,
    };
  }

  /** Takes a roster in: into the best when it is better, and its parts into the master. */
  #offer(roster: Roster): void {
    for (const [staff, schedule] of roster.entries())
      this.#master.add({ staff, schedule, cost: this.#planning.ownCostOf(staff, schedule) });
    const penalty = rosterPenalty(this.#planning.problem, roster);
    if (penalty >= this.#penalty) return;
    this.#penalty = penalty;
    this.#best = copyOf(roster);
    this.#report();
  }

  #raiseBound(bound: number): void {
    const rounded = this.#planning.isWhole ? Math.ceil(bound - 1e-4) : bound;
    if (rounded <= this.#bound) return;
    this.#bound = rounded;
    this.#report();
  }

  #report(): void {
    if (!this.#best) return;
    const { progress } = this.#hooks;
    progress?.(
      {
        penalty: this.#penalty,
        lowerBound: Math.min(this.#bound, this.#penalty),
        steps: this.#steps,
        secondsUsed: this.#secondsUsed(),
      },
      this.#best,
    );
  }

  /**
   * Solves the master, asks each of `staff` for rosters cheaper than his wage at its prices, and again, until there are
   * none. With nothing held (`isRoot`) each round also gives a bound (Lagrange), and prices are smoothed (Wentges).
   */
  #generate(staff: readonly number[], rounds: number, isRoot: boolean): MasterSolution {
    const { problem, finders, ownCost, idleCost } = this.#planning;
    let solution = this.#master.solve();
    let centre: Float64Array | undefined;
    let bestBound = Number.NEGATIVE_INFINITY;
    for (let round = 0; round < rounds && !this.isSpent(); round += 1) {
      if (isRoot && this.#used() > rootShare) break;
      if (isRoot) this.#root = solution;
      const isSmoothed = isRoot && centre !== undefined;
      const worth = isSmoothed
        ? solution.worth.map(
            (value, place) => 0.5 * value + 0.5 * ((centre as Float64Array)[place] as number),
          )
        : solution.worth;
      let bound = problem.cover.reduce(
        (sum, { day, shift, required }) =>
          sum + required * (worth[day * problem.shifts.length + shift] as number),
        0,
      );
      let isComplete = true;
      let added = 0;
      for (const person of staff) {
        if (!this.step()) {
          isComplete = false;
          break;
        }
        const prices = (ownCost[person] as Float64Array).map(
          (cost, place) => cost - (worth[place] as number),
        );
        const idle = idleCost[person] as number;
        const wage = solution.wage[person] as number;
        const { schedules, bound: least } = (finders[person] as Planning['finders'][number]).find(
          prices,
          isRoot ? 2 : 3,
          isSmoothed ? Number.POSITIVE_INFINITY : wage - idle - tiny,
        );
        bound += idle + least;
        for (const { schedule } of schedules) {
          const cost = this.#planning.ownCostOf(person, schedule);
          const reduced = cost - this.#planning.costAt(solution.worth, schedule) - wage;
          if (reduced < -tiny && this.#master.add({ staff: person, schedule, cost })) added += 1;
        }
      }
      if (!isComplete) break;
      if (isRoot) {
        this.#raiseBound(bound);
        if (bound > bestBound) {
          bestBound = bound;
          centre = worth;
        }
        if (solution.cost - bound < (this.#planning.isWhole ? 0.05 : solution.cost * 1e-4)) break;
      }
      if (added === 0) {
        if (!isSmoothed) break;
        centre = undefined;
        continue;
      }
      solution = this.#master.solve();
      if (isRoot && round % 8 === 7) this.#round(solution);
    }
    return solution;
  }

  /** The largest part of each one's rosters, settled. */
  #round({ chosen }: MasterSolution): void {
    const { staff } = this.#planning.problem;
    const share = new Float64Array(staff.length).fill(-1);
    const roster = copyOf(this.#best as Roster);
    for (const [index, column] of this.#master.columns.entries()) {
      const part = (chosen[index] ?? 0) + this.#chance() * 1e-3;
      if (part <= (share[column.staff] as number)) continue;
      share[column.staff] = part;
      roster[column.staff] = column.schedule;
    }
    this.#offer(settle(this.#planning, roster, shuffled(staff.length, this.#chance), this));
  }

  /** Fixes rosters one after the other, those the programme all but chose first, and lets it plan around them. */
  #dive(): void {
    const { staff } = this.#planning.problem;
    const roster: (Int16Array | undefined)[] = staff.map(() => undefined);
    const held: number[] = [];
    let free = staff.map((_, person) => person);
    let solution = this.#master.solve();
    while (free.length > 0 && !this.isSpent()) {
      const parts: { index: number; part: number }[] = [];
      for (const [index, column] of this.#master.columns.entries()) {
        const part = solution.chosen[index] ?? 0;
        if (part > 0.01 && roster[column.staff] === undefined)
          parts.push({ index, part: part > 0.999 ? 2 : part * (0.75 + 0.5 * this.#chance()) });
      }
      if (parts.length === 0) break;
      parts.sort((a, b) => b.part - a.part);
      const most = Math.max(1, Math.ceil(free.length * 0.08));
      let fractions = 0;
      for (const { index, part } of parts) {
        const column = this.#master.columns[index];
        if (!column || roster[column.staff] !== undefined) continue;
        if (part < 2 && (fractions >= most || (fractions > 0 && part < 0.6))) break;
        if (part < 2) fractions += 1;
        roster[column.staff] = column.schedule;
        this.#master.hold(index, 1);
        held.push(index);
      }
      free = free.filter((person) => roster[person] === undefined);
      if (free.length === 0) break;
      solution = this.#generate(free, diveRounds, false);
      if (solution.cost > this.#penalty - (this.#planning.isWhole ? 1 - 1e-4 : tiny)) break;
    }
    for (const index of held) this.#master.letGo(index);
    const whole = roster.map((schedule, person) => schedule ?? (this.#best?.[person] as Int16Array));
    this.#offer(
      settle(
        this.#planning,
        whole.map((one) => one.slice()),
        shuffled(staff.length, this.#chance),
        this,
      ),
    );
  }

  /** Branch and bound over the rosters that could still be part of a better whole. */
  #choose(): void {
    if (!this.#root || this.isSpent()) return;
    const { worth, wage } = this.#root;
    const slack = this.#penalty - this.#bound;
    const useful = this.#master.columns
      .map((column, index) => ({
        index,
        reduced: column.cost - this.#planning.costAt(worth, column.schedule) - (wage[column.staff] as number),
      }))
      .filter(({ reduced }) => reduced < slack + tiny)
      .sort((a, b) => a.reduced - b.reduced)
      .slice(0, 4000)
      .map(({ index }) => index);
    const { seconds } = this.#limits;
    const left =
      seconds === undefined ? Number.POSITIVE_INFINITY : Math.max(0.1, seconds - this.#secondsUsed());
    const answer = this.#master.chooseWhole(useful, this.#penalty - tiny, {
      seconds: Math.min(left, seconds === undefined ? Number.POSITIVE_INFINITY : 12),
      nodes: 400,
    });
    if (!answer) return;
    const roster = copyOf(this.#best as Roster);
    for (const { staff, schedule } of answer.chosen) roster[staff] = schedule;
    this.#offer(roster);
  }
}
