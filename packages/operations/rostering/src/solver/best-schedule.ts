import { off, type RosterProblem, type StaffRules } from './roster-problem.ts';
import { type ScheduleGraph, type Step, scheduleGraph } from './schedule-graph.ts';

/** A roster of one person, and its cost at the prices it was asked for. */
export interface PricedSchedule {
  readonly cost: number;
  readonly schedule: Int16Array;
}

export interface BestSchedules {
  /** Cheapest first; empty where no roster keeps the rules. */
  readonly schedules: readonly PricedSchedule[];
  /** No roster costs less than this. */
  readonly bound: number;
}

/** The table of costs still to come is filled for one person at a time: all of them share its memory. */
let table = new Float64Array(0);

/** Partial rosters looked at before giving up on a further one; the bound stays true. */
const maxLooks = 60_000;

/** Places of a day in the table beyond which no further shift is counted in it; the walk counts the others. */
const tablePlaces = 12_000;

/**
 * The cheapest rosters of one person at given prices: dynamic programming from the last day back over run, minutes,
 * weekends and the tightest limits of number, then a best-first walk that counts the other limited shifts too.
 */
export class ScheduleFinder {
  readonly #graph: ScheduleGraph;
  readonly #days: number;
  readonly #shifts: number;
  /** By day and shift: may be worked; by day: may be off. */
  readonly #mayWork: Uint8Array;
  readonly #mayRest: Uint8Array;
  /** By day: 1 Saturday, 2 Sunday, 0 else. */
  readonly #weekendDay: Uint8Array;
  /** Weekends and counts of shifts as digits of one number, the tally: by digit its size and what one more adds. */
  readonly #weekendSize: number;
  readonly #strideOf: Int32Array;
  readonly #tallies: number;
  /** Tallies one more may be added to: by digit (0 = weekends, 1 + n = the n-th counted), and with a weekend besides. */
  readonly #open: readonly { readonly alone: Int32Array; readonly withWeekend: Int32Array }[];
  /** By shift: its digit, 0 where it is not counted in the table. */
  readonly #digitOf: Uint8Array;
  /** Counted by the walk alone. */
  readonly #walked: ScheduleGraph['counted'];

  constructor(problem: RosterProblem, rules: StaffRules) {
    this.#graph = scheduleGraph(problem, rules);
    this.#days = problem.days;
    this.#shifts = problem.shifts.length;
    const weekendsSeen = Math.ceil((problem.days + problem.firstWeekday) / 7);
    this.#weekendSize = Math.min(rules.maxWeekends, weekendsSeen) + 1;
    this.#mayWork = new Uint8Array(problem.days * this.#shifts).fill(1);
    this.#mayRest = new Uint8Array(problem.days).fill(1);
    this.#weekendDay = Uint8Array.from({ length: problem.days }, (_, day) => {
      const weekday = (day + problem.firstWeekday) % 7;
      // A Sunday that opens the horizon has no Saturday before it that could have been counted.
      return weekday === 5 || (weekday === 6 && day === 0) ? 1 : weekday === 6 ? 2 : 0;
    });
    for (const day of rules.daysOff) this.#mayWork.fill(0, day * this.#shifts, (day + 1) * this.#shifts);
    for (const [day, shift] of rules.settled ?? []) {
      this.#mayWork.fill(0, day * this.#shifts, (day + 1) * this.#shifts);
      if (shift !== off) {
        this.#mayWork[day * this.#shifts + shift] = 1;
        this.#mayRest[day] = 0;
      }
    }

    const sizes = [this.#weekendSize];
    const strides = [1];
    const walked: ScheduleGraph['counted'][number][] = [];
    this.#digitOf = new Uint8Array(this.#shifts);
    let tallies = this.#weekendSize;
    const perTally = this.#graph.steps.length * (this.#graph.maxUnits + 1);
    for (const limit of [...this.#graph.counted].sort((a, b) => a.most - b.most))
      if (perTally * tallies * (limit.most + 1) <= tablePlaces) {
        this.#digitOf[limit.shift] = sizes.length;
        strides.push(tallies);
        sizes.push(limit.most + 1);
        tallies *= limit.most + 1;
      } else walked.push(limit);
    this.#strideOf = Int32Array.from(strides);
    this.#tallies = tallies;
    this.#walked = walked;
    const hasRoom = (tally: number, digit: number) =>
      Math.floor(tally / (strides[digit] as number)) % (sizes[digit] as number) <
      (sizes[digit] as number) - 1;
    const all = Array.from({ length: tallies }, (_, tally) => tally);
    this.#open = sizes.map((_, digit) => {
      const alone = digit === 0 ? all : all.filter((tally) => hasRoom(tally, digit));
      return {
        alone: Int32Array.from(alone),
        withWeekend: Int32Array.from(alone.filter((tally) => hasRoom(tally, 0))),
      };
    });
  }

  /**
   * @param prices by `day * shifts + shift`
   * @param most rosters wanted
   * @param below only rosters cheaper than this
   */
  find(prices: Float64Array, most = 1, below = Number.POSITIVE_INFINITY): BestSchedules {
    this.#fillTable(prices);
    const least = table[this.#graph.start * this.#width()] as number;
    if (!(least < below)) return { schedules: [], bound: least };
    return this.#walk(prices, most, below);
  }

  #width(): number {
    return (this.#graph.maxUnits + 1) * this.#tallies;
  }

  #fillTable(prices: Float64Array): void {
    const { steps, worked, maxUnits, minUnits } = this.#graph;
    const [days, shifts, tallies, width] = [this.#days, this.#shifts, this.#tallies, this.#width()];
    const layer = steps.length * width;
    const longest = Math.max(...steps.flatMap((of) => of.map(({ units }) => units)));
    if (table.length < (days + 1) * layer) table = new Float64Array((days + 1) * layer);
    for (let state = 0; state < steps.length; state += 1) {
      const at = days * layer + state * width;
      table.fill(Number.POSITIVE_INFINITY, at, at + Math.min(minUnits, maxUnits + 1) * tallies);
      table.fill(0, at + Math.min(minUnits, maxUnits + 1) * tallies, at + width);
    }
    for (let day = days - 1; day >= 0; day -= 1) {
      const [here, there] = [day * layer, (day + 1) * layer];
      table.fill(Number.POSITIVE_INFINITY, here, there);
      for (let state = 0; state < steps.length; state += 1) {
        const into = here + state * width;
        for (const { choice, next, units } of steps[state] as readonly Step[]) {
          const isOff = choice === off;
          if ((isOff ? this.#mayRest[day] : this.#mayWork[day * shifts + choice]) === 0) continue;
          const price = isOff ? 0 : (prices[day * shifts + choice] as number);
          const weekend = this.#weekendCount(day, isOff, worked[state] as number);
          const digit = isOff ? 0 : (this.#digitOf[choice] as number);
          const open = this.#open[digit] as { alone: Int32Array; withWeekend: Int32Array };
          const places = weekend === 1 ? open.withWeekend : open.alone;
          const move = weekend + (digit > 0 ? (this.#strideOf[digit] as number) : 0);
          const highest = Math.min(maxUnits - units, day * longest);
          for (let unit = 0; unit <= highest; unit += 1) {
            const to = into + unit * tallies;
            const from = there + next * width + (unit + units) * tallies + move;
            for (let at = 0; at < places.length; at += 1) {
              const tally = places[at] as number;
              const cost = (table[from + tally] as number) + price;
              if (cost < (table[to + tally] as number)) table[to + tally] = cost;
            }
          }
        }
      }
    }
  }

  #weekendCount(day: number, isOff: boolean, workedBefore: number): 0 | 1 {
    if (isOff) return 0;
    const kind = this.#weekendDay[day];
    return kind === 1 || (kind === 2 && workedBefore === 0) ? 1 : 0;
  }

  #walk(prices: Float64Array, most: number, below: number): BestSchedules {
    const { start, steps, worked, maxUnits } = this.#graph;
    const [days, shifts, tallies, width] = [this.#days, this.#shifts, this.#tallies, this.#width()];
    const layer = steps.length * width;
    const walkedAt = new Int8Array(shifts).fill(-1);
    for (const [place, { shift }] of this.#walked.entries()) walkedAt[shift] = place;
    const counts = this.#walked.map(() => 0);
    const nodes: Partial[] = [
      { day: 0, state: start, units: 0, tally: 0, spent: 0, counts, parent: -1, choice: off },
    ];
    const queue = new CheapestFirst();
    const passed = new Map<number, (readonly number[])[]>();
    const bound = table[start * width] as number;
    queue.push(bound, 0, 0);
    const found: PricedSchedule[] = [];
    let reached = bound;
    while (found.length < most && nodes.length < maxLooks) {
      const top = queue.pop();
      if (top === undefined || top.cost >= below) break;
      const node = nodes[top.node] as Partial;
      if (found.length === 0) reached = top.cost;
      if (node.day === days) {
        found.push({ cost: top.cost, schedule: this.#trace(nodes, top.node) });
        continue;
      }
      // As many as are wanted have been here before, at no more cost and with no more of any counted shift.
      const used = this.#usedUp(node);
      const key = node.day * layer + node.state * width + node.units * tallies + node.tally;
      const earlier = passed.get(key) ?? [];
      let better = 0;
      for (const other of earlier)
        if (other.every((count, place) => count <= (used[place] as number))) better += 1;
      if (better >= most) continue;
      earlier.push(used);
      passed.set(key, earlier);
      const there = (node.day + 1) * layer;
      for (const { choice, next, units } of steps[node.state] as readonly Step[]) {
        const isOff = choice === off;
        if ((isOff ? this.#mayRest[node.day] : this.#mayWork[node.day * shifts + choice]) === 0) continue;
        const nextUnits = node.units + units;
        const weekend = this.#weekendCount(node.day, isOff, worked[node.state] as number);
        const digit = isOff ? 0 : (this.#digitOf[choice] as number);
        if (nextUnits > maxUnits || !this.#hasRoom(node.tally, digit, weekend)) continue;
        const tally = node.tally + weekend + (digit > 0 ? (this.#strideOf[digit] as number) : 0);
        const toCome = table[there + next * width + nextUnits * tallies + tally] as number;
        const spent = node.spent + (isOff ? 0 : (prices[node.day * shifts + choice] as number));
        if (!(spent + toCome < below)) continue;
        const place = isOff ? -1 : (walkedAt[choice] as number);
        let { counts } = node;
        if (place >= 0) {
          if ((counts[place] as number) >= (this.#walked[place]?.most ?? 0)) continue;
          counts = counts.with(place, (counts[place] as number) + 1);
        }
        nodes.push({
          day: node.day + 1,
          state: next,
          units: nextUnits,
          tally,
          spent,
          counts,
          parent: top.node,
          choice,
        });
        queue.push(spent + toCome, node.day + 1, nodes.length - 1);
      }
    }
    return { schedules: found, bound: found.length > 0 ? reached : Math.min(reached, below) };
  }

  #hasRoom(tally: number, digit: number, weekend: 0 | 1): boolean {
    if (weekend === 1 && tally % this.#weekendSize === this.#weekendSize - 1) return false;
    if (digit === 0) return true;
    const size = ((this.#strideOf[digit + 1] ?? this.#tallies) / (this.#strideOf[digit] as number)) | 0;
    return Math.floor(tally / (this.#strideOf[digit] as number)) % size < size - 1;
  }

  /** Counts as far as they still matter: what the days and minutes left cannot use up any more counts as used. */
  #usedUp({ day, units, counts }: Partial): readonly number[] {
    const { maxUnits } = this.#graph;
    return this.#walked.map(({ most, units: each }, place) => {
      const fits = Math.min(this.#days - day, each > 0 ? Math.floor((maxUnits - units) / each) : this.#days);
      return Math.max(counts[place] as number, most - fits);
    });
  }

  #trace(nodes: readonly Partial[], last: number): Int16Array {
    const schedule = new Int16Array(this.#days).fill(off);
    for (let at = last; at > 0; at = nodes[at]?.parent ?? 0) {
      const node = nodes[at] as Partial;
      schedule[node.day - 1] = node.choice;
    }
    return schedule;
  }
}

/** The first days of a roster. */
interface Partial {
  readonly day: number;
  readonly state: number;
  readonly units: number;
  /** Weekends and counts in the table. */
  readonly tally: number;
  readonly spent: number;
  readonly counts: readonly number[];
  readonly parent: number;
  readonly choice: number;
}

/** A binary heap: cheapest first, of equals the one with more days behind it. */
class CheapestFirst {
  readonly #costs: number[] = [];
  readonly #days: number[] = [];
  readonly #nodes: number[] = [];

  push(cost: number, day: number, node: number): void {
    let at = this.#costs.length;
    this.#costs.push(cost);
    this.#days.push(day);
    this.#nodes.push(node);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(at, above)) break;
      this.#swap(at, above);
      at = above;
    }
  }

  pop(): { cost: number; node: number } | undefined {
    if (this.#costs.length === 0) return undefined;
    const top = { cost: this.#costs[0] as number, node: this.#nodes[0] as number };
    this.#swap(0, this.#costs.length - 1);
    this.#costs.pop();
    this.#days.pop();
    this.#nodes.pop();
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let first = at;
      if (left < this.#costs.length && this.#isBefore(left, first)) first = left;
      if (right < this.#costs.length && this.#isBefore(right, first)) first = right;
      if (first === at) return top;
      this.#swap(at, first);
      at = first;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const difference = (this.#costs[a] as number) - (this.#costs[b] as number);
    if (Math.abs(difference) > 1e-9) return difference < 0;
    return (this.#days[a] as number) > (this.#days[b] as number);
  }

  #swap(a: number, b: number): void {
    for (const list of [this.#costs, this.#days, this.#nodes])
      [list[a], list[b]] = [list[b] as number, list[a] as number];
  }
}
