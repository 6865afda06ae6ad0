import { ScheduleFinder } from './best-schedule.ts';
import { off, type Roster, type RosterProblem } from './roster-problem.ts';

/** A problem made ready for search: who may work how, what a roster of his costs by itself, what a head is worth. */
export class Planning {
  readonly problem: RosterProblem;
  readonly finders: readonly ScheduleFinder[];
  /** By staff: what his wishes cost when he works nothing. */
  readonly idleCost: Float64Array;
  /** By staff: by `day * shifts + shift`, what working it adds to that. */
  readonly ownCost: readonly Float64Array[];
  /** By `day * shifts + shift`. */
  readonly #required: Int16Array;
  readonly #under: Float64Array;
  readonly #over: Float64Array;
  /** True where every weight is whole: then a bound may be rounded up. */
  readonly isWhole: boolean;

  constructor(problem: RosterProblem) {
    this.problem = problem;
    this.finders = problem.staff.map((rules) => new ScheduleFinder(problem, rules));
    const places = problem.days * problem.shifts.length;
    this.idleCost = new Float64Array(problem.staff.length);
    this.ownCost = problem.staff.map(() => new Float64Array(places));
    for (const { staff, day, shift, weight, wants } of problem.requests) {
      const own = this.ownCost[staff] as Float64Array;
      const place = day * problem.shifts.length + shift;
      if (wants === 'on') {
        this.idleCost[staff] = (this.idleCost[staff] as number) + weight;
        own[place] = (own[place] as number) - weight;
      } else own[place] = (own[place] as number) + weight;
    }
    this.#required = new Int16Array(places);
    this.#under = new Float64Array(places);
    this.#over = new Float64Array(places);
    for (const { day, shift, required, underWeight, overWeight } of problem.cover) {
      const place = day * problem.shifts.length + shift;
      this.#required[place] = required;
      this.#under[place] = underWeight;
      this.#over[place] = overWeight;
    }
    this.isWhole = [...problem.requests.map(({ weight }) => weight), ...this.#under, ...this.#over].every(
      Number.isInteger,
    );
  }

  /** What one's own wishes cost with this schedule. */
  ownCostOf(staff: number, schedule: Int16Array): number {
    const own = this.ownCost[staff] as Float64Array;
    let cost = this.idleCost[staff] as number;
    for (let day = 0; day < schedule.length; day += 1) {
      const shift = schedule[day] as number;
      if (shift !== off) cost += own[day * this.problem.shifts.length + shift] as number;
    }
    return cost;
  }

  /** What one head more would change in the cost of cover, at these heads. */
  costOfHead(place: number, heads: number): number {
    return heads < (this.#required[place] as number)
      ? -(this.#under[place] as number)
      : (this.#over[place] as number);
  }

  /** Adds a schedule to the heads, or takes it away. */
  count(heads: Int16Array, schedule: Int16Array, by: 1 | -1): void {
    for (let day = 0; day < schedule.length; day += 1) {
      const shift = schedule[day] as number;
      const place = day * this.problem.shifts.length + shift;
      if (shift !== off) heads[place] = (heads[place] as number) + by;
    }
  }

  /** Prices for one person while all others stand as counted. */
  pricesAt(staff: number, heads: Int16Array): Float64Array {
    const own = this.ownCost[staff] as Float64Array;
    return own.map((cost, place) => cost + this.costOfHead(place, heads[place] as number));
  }

  /** What a schedule costs at these prices. */
  costAt(prices: Float64Array, schedule: Int16Array): number {
    let cost = 0;
    for (let day = 0; day < schedule.length; day += 1) {
      const shift = schedule[day] as number;
      if (shift !== off) cost += prices[day * this.problem.shifts.length + shift] as number;
    }
    return cost;
  }
}

export const copyOf = (roster: Roster): Int16Array[] => roster.map((schedule) => schedule.slice());
