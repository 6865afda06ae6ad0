import { off } from '../roster-problem.ts';
import { FillPlan } from './fill-plan.ts';
import type { FillGuard, FillProblem, FillRoster } from './fill-problem.ts';
import { FillState } from './fill-state.ts';
import { waysToTake } from './ways-to-take.ts';

export interface SickCall {
  readonly guard: number;
  readonly days: readonly number[];
}

/** What changes for one of the others. */
export interface RepairMove {
  readonly guard: number;
  readonly takes: readonly number[];
  readonly gives: readonly number[];
}

export interface Repair {
  readonly moves: readonly RepairMove[];
  /** Shifts of the sick guard's for which nobody was found. */
  readonly stillOpen: readonly number[];
  /** What the roster costs more than with the places merely open, the places themselves not counted. */
  readonly cost: number;
  readonly roster: FillRoster;
}

export interface RepairLimits {
  /** Others whose rosters may change. */
  readonly maxOthers?: number;
  readonly maxRepairs?: number;
  /** Beside what making ready takes: together a second for 200 guards. */
  readonly milliseconds?: number;
}

export interface RepairsFound {
  /** Fewest others moved first, of equals the cheapest. */
  readonly repairs: readonly Repair[];
  /** False where time ran out before all were looked at. */
  readonly isExhaustive: boolean;
}

/** The problem with a guard away on some days: he keeps nothing on them. */
export function withAbsence(problem: FillProblem, { guard, days }: SickCall): FillProblem {
  const gone = new Set(days);
  const guards = problem.guards.map((one, index): FillGuard => {
    if (index !== guard) return one;
    return {
      ...one,
      absences: new Map([...one.absences, ...days.map((day) => [day, 'leave'] as const)]),
      settled: one.settled.filter((shift) => !gone.has(problem.shifts[shift]?.day ?? -1)),
    };
  });
  return { ...problem, guards };
}

/**
 * Ways to cover the shifts of somebody who called in sick, moving the fewest others: one takes over, what that keeps
 * him from is taken by the next, and so on. Looks at one other, then two, then three, and stops where there is a way:
 * what each gives up is the least that lets him take a shift, so none is missed while time lasts. Where no way covers
 * all, the shifts are covered one by one.
 */
export function findRepairs(
  problem: FillProblem,
  roster: FillRoster,
  call: SickCall,
  limits: RepairLimits = {},
): RepairsFound {
  const { maxOthers = 3, maxRepairs = 5, milliseconds = 600 } = limits;
  const plan = new FillPlan(withAbsence(problem, call));
  const left = roster.map((days) => days.slice());
  const lost: number[] = [];
  for (const day of call.days) {
    const shift = left[call.guard]?.[day] ?? off;
    if (shift === off) continue;
    (left[call.guard] as Int32Array)[day] = off;
    lost.push(shift);
  }
  if (lost.length === 0) return { repairs: [], isExhaustive: true };
  const state = new FillState(plan, left);
  const until = performance.now() + milliseconds;
  const whole = searchAll(state, call.guard, lost, {
    maxOthers,
    maxRepairs,
    until: until - milliseconds / 4,
  });
  if (whole.repairs.length > 0) return whole;
  return { repairs: [oneByOne(state, call.guard, lost, maxOthers, until)], isExhaustive: whole.isExhaustive };
}

function searchAll(
  state: FillState,
  sick: number,
  lost: readonly number[],
  { maxOthers, maxRepairs, until }: { maxOthers: number; maxRepairs: number; until: number },
): RepairsFound {
  const now = performance.now();
  const best = ({ found }: RepairSearch) =>
    [...found.values()].sort((a, b) => a.cost - b.cost).slice(0, maxRepairs);
  // First with a last one who has nothing to give up: of those there are the most, and they are soon looked through.
  let most = maxOthers;
  let repairs: Repair[] = [];
  let isExhaustive = true;
  for (let others = 1; others <= maxOthers && repairs.length === 0; others += 1) {
    const search = new RepairSearch(state, sick, others, now + ((until - now) * others) / (2 * maxOthers));
    search.run(lost, false);
    repairs = best(search);
    isExhaustive &&= !search.isOutOfTime;
    if (repairs.length > 0) most = others - 1;
  }
  // Then whether fewer would do when he, too, gives something to the others.
  for (let others = 2; others <= most; others += 1) {
    const search = new RepairSearch(state, sick, others, until);
    search.run(lost, true);
    if (search.found.size > 0) return { repairs: best(search), isExhaustive: !search.isOutOfTime };
    if (search.isOutOfTime) return { repairs, isExhaustive: false };
    isExhaustive = true;
  }
  return { repairs, isExhaustive };
}

/** Each shift by itself, as far as it goes. */
function oneByOne(
  state: FillState,
  sick: number,
  lost: readonly number[],
  maxOthers: number,
  until: number,
): Repair {
  const before = state.roster();
  const costs = before.map((_, guard) => state.costOfGuard(guard));
  const stillOpen: number[] = [];
  for (const [index, shift] of lost.entries()) {
    const now = performance.now();
    const limit = now + Math.max(10, (until - now) / (lost.length - index));
    const [first] = searchAll(state, sick, [shift], { maxOthers, maxRepairs: 1, until: limit }).repairs;
    if (!first) stillOpen.push(shift);
    for (const { guard, gives } of first?.moves ?? [])
      for (const one of gives) state.set(guard, state.plan.dayOf[one] as number, off);
    for (const { guard, takes } of first?.moves ?? [])
      for (const one of takes) state.set(guard, state.plan.dayOf[one] as number, one);
  }
  const roster = state.roster();
  const moves = roster.flatMap((days, guard) => moveOf(guard, before[guard] as Int32Array, days));
  const cost = moves.reduce((sum, { guard }) => sum + state.costOfGuard(guard) - (costs[guard] as number), 0);
  return { moves, stillOpen, cost, roster };
}

function moveOf(guard: number, before: Int32Array, after: Int32Array): RepairMove[] {
  const takes: number[] = [];
  const gives: number[] = [];
  for (const [day, shift] of after.entries()) {
    const had = before[day] as number;
    if (had === shift) continue;
    if (shift !== off) takes.push(shift);
    if (had !== off) gives.push(had);
  }
  return takes.length + gives.length > 0 ? [{ guard, takes, gives }] : [];
}

/** Complete repairs kept while searching; beyond this many the cheapest so far are good enough. */
const enough = 400;

class RepairSearch {
  readonly found = new Map<string, Repair>();
  isOutOfTime = false;
  readonly #state: FillState;
  /** Called in sick: he takes nothing on his other days either. */
  readonly #sick: number;
  readonly #others: number;
  readonly #until: number;
  readonly #before: Int32Array[];
  readonly #costs: Float64Array;
  /** By shift: guards not touched who can take it with nothing to give up. */
  readonly #free = new Map<number, number[]>();
  readonly #touched: number[] = [];
  /** By `guard * days + day`: put there by the repair. */
  readonly #isPlaced: Uint8Array;
  /** By guard: how many of the lost shifts he could take as things stand. Those with the most are asked first. */
  #rank = new Int32Array(0);
  readonly #takers = new Map<number, Int32Array>();
  #looks = 0;
  #lastMayGive = false;

  constructor(state: FillState, sick: number, others: number, until: number) {
    this.#state = state;
    this.#sick = sick;
    this.#others = others;
    this.#until = until;
    this.#before = state.roster();
    this.#costs = Float64Array.from({ length: state.plan.guards }, (_, guard) => state.costOfGuard(guard));
    this.#isPlaced = new Uint8Array(state.plan.guards * state.plan.days);
  }

  run(lost: readonly number[], lastMayGive: boolean): void {
    this.#lastMayGive = lastMayGive;
    const { plan } = this.#state;
    this.#rank = Int32Array.from({ length: plan.guards }, (_, guard) =>
      lost.reduce((sum, shift) => sum + Number(this.#state.mayTake(guard, shift)), 0),
    );
    this.#cover([...lost]);
  }

  #isOver(): boolean {
    this.#looks += 1;
    if (this.#looks % 256 === 0 && performance.now() > this.#until) this.isOutOfTime = true;
    return this.isOutOfTime || this.found.size >= enough;
  }

  #cover(open: readonly number[]): void {
    const [shift, ...rest] = open;
    if (shift === undefined) {
      this.#keep();
      return;
    }
    const { plan } = this.#state;
    for (const guard of [...this.#touched]) {
      if (this.#isOver()) return;
      if (plan.own[guard * plan.shifts + shift] === Number.POSITIVE_INFINITY) continue;
      for (const days of waysToTake(this.#state, guard, shift, this.#isPlaced))
        this.#take(guard, shift, days, rest);
    }
    if (this.#touched.length >= this.#others) return;
    const isLast = this.#touched.length === this.#others - 1;
    for (const guard of this.#freeFor(shift)) {
      if (this.#touched.includes(guard)) continue;
      if (this.#isOver()) return;
      this.#touched.push(guard);
      this.#take(guard, shift, [], rest);
      this.#touched.pop();
    }
    if (isLast && !(this.#lastMayGive && this.#touched.length > 0)) return;
    for (const guard of this.#takersOf(shift)) {
      if (guard === this.#sick || this.#touched.includes(guard)) continue;
      if (this.#isOver()) return;
      this.#touched.push(guard);
      for (const days of waysToTake(this.#state, guard, shift, this.#isPlaced))
        if (days.length > 0) this.#take(guard, shift, days, rest);
      this.#touched.pop();
    }
  }

  #takersOf(shift: number): Int32Array {
    const known = this.#takers.get(shift);
    if (known) return known;
    const rank = this.#rank;
    const sorted = (this.#state.plan.guardsOf[shift] as Int32Array).toSorted(
      (a, b) => (rank[b] as number) - (rank[a] as number) || a - b,
    );
    this.#takers.set(shift, sorted);
    return sorted;
  }

  /** Nobody untouched has changed, so this holds for the whole search. */
  #freeFor(shift: number): readonly number[] {
    const known = this.#free.get(shift);
    if (known) return known;
    const free: number[] = [];
    for (const guard of this.#takersOf(shift))
      if (guard !== this.#sick && !this.#touched.includes(guard) && this.#state.mayTake(guard, shift))
        free.push(guard);
    // Of those touched now nothing is known for another time.
    if (this.#touched.length === 0) this.#free.set(shift, free);
    return free;
  }

  #take(guard: number, shift: number, days: readonly number[], rest: readonly number[]): void {
    const state = this.#state;
    const row = guard * state.plan.days;
    const given = days.map((day) => state.at[row + day] as number);
    for (const day of days) state.set(guard, day, off);
    const day = state.plan.dayOf[shift] as number;
    state.set(guard, day, shift);
    this.#isPlaced[row + day] = 1;
    this.#cover([...given, ...rest]);
    this.#isPlaced[row + day] = 0;
    state.set(guard, day, off);
    for (const [index, one] of days.entries()) state.set(guard, one, given[index] as number);
  }

  #keep(): void {
    const { plan, at } = this.#state;
    const moves = this.#touched.flatMap((guard) =>
      moveOf(guard, this.#before[guard] as Int32Array, at.slice(guard * plan.days, (guard + 1) * plan.days)),
    );
    const key = moves
      .map(({ guard, takes, gives }) => `${guard}:${takes.join()}/${gives.join()}`)
      .sort()
      .join(' ');
    if (this.found.has(key)) return;
    const cost = moves.reduce(
      (sum, { guard }) => sum + this.#state.costOfGuard(guard) - (this.#costs[guard] as number),
      0,
    );
    this.found.set(key, { moves, stillOpen: [], cost, roster: this.#state.roster() });
  }
}
