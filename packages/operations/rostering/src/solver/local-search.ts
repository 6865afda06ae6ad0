import { shuffled } from './chance.ts';
import { copyOf, type Planning } from './planning.ts';
import { headsOf, rosterPenalty } from './roster-penalty.ts';
import type { Roster } from './roster-problem.ts';

/** What the search may still spend; each look at one person's best roster is a step. */
export interface Budget {
  /** Takes a step; false when nothing is left. */
  step(): boolean;
  isSpent(): boolean;
}

/** Gives each in turn the best roster while all others stand still, until nobody's can be bettered. */
export function settle(
  planning: Planning,
  roster: Int16Array[],
  order: readonly number[],
  budget: Budget,
): Int16Array[] {
  const heads = headsOf(planning.problem, roster);
  const waiting = [...order];
  const isWaiting = new Set(waiting);
  for (let staff = waiting.shift(); staff !== undefined; staff = waiting.shift()) {
    isWaiting.delete(staff);
    if (!budget.step()) break;
    const held = roster[staff] as Int16Array;
    planning.count(heads, held, -1);
    const prices = planning.pricesAt(staff, heads);
    const now = planning.costAt(prices, held);
    const [best] = (planning.finders[staff] as Planning['finders'][number]).find(
      prices,
      1,
      now - 1e-6,
    ).schedules;
    const taken = best ? best.schedule : held;
    roster[staff] = taken;
    planning.count(heads, taken, 1);
    // What one gave up or took may be of use to any other.
    if (best)
      for (const other of order)
        if (other !== staff && !isWaiting.has(other)) {
          isWaiting.add(other);
          waiting.push(other);
        }
  }
  return roster;
}

/** A first roster: one person after the other, each the best for what is still missing. Undefined if one has none. */
export function construct(
  planning: Planning,
  chance: () => number,
  budget: Budget,
): Int16Array[] | undefined {
  const { days, shifts, staff } = planning.problem;
  const heads = new Int16Array(days * shifts.length);
  const roster: Int16Array[] = staff.map(() => new Int16Array(0));
  for (const person of shuffled(staff.length, chance)) {
    budget.step();
    const prices = planning.pricesAt(person, heads);
    const [best] = (planning.finders[person] as Planning['finders'][number]).find(prices).schedules;
    if (!best) return undefined;
    roster[person] = best.schedule;
    planning.count(heads, best.schedule, 1);
  }
  return roster;
}

/**
 * Takes some people's rosters away, plans them again in another order at prices shaken a little, and settles them with
 * a few others. Kept when not much worse than the best.
 */
export function shake(
  planning: Planning,
  roster: Roster,
  chance: () => number,
  budget: Budget,
  size: number,
): Int16Array[] {
  const { staff } = planning.problem;
  const next = copyOf(roster);
  const order = shuffled(staff.length, chance);
  const taken = order.slice(0, Math.min(size, staff.length));
  const heads = headsOf(planning.problem, next);
  for (const person of taken) planning.count(heads, next[person] as Int16Array, -1);
  for (const person of taken) {
    if (!budget.step()) return copyOf(roster);
    const prices = planning.pricesAt(person, heads);
    for (let place = 0; place < prices.length; place += 1)
      prices[place] = (prices[place] as number) + (chance() - 0.5) * 4;
    const [best] = (planning.finders[person] as Planning['finders'][number]).find(prices).schedules;
    if (best) next[person] = best.schedule;
    planning.count(heads, next[person] as Int16Array, 1);
  }
  return settle(planning, next, order.slice(0, Math.min(staff.length, size + 6)), budget);
}

/** Shakes and settles from `start` for so many rounds; hands every better roster on. */
export function searchAround(
  planning: Planning,
  start: Roster,
  chance: () => number,
  budget: Budget,
  rounds: number,
  found: (roster: Roster, penalty: number) => void,
): void {
  let at = copyOf(start);
  let penaltyAt = rosterPenalty(planning.problem, at);
  let best = penaltyAt;
  for (let round = 0; round < rounds && !budget.isSpent(); round += 1) {
    const next = shake(planning, at, chance, budget, 2 + Math.floor(chance() * 4));
    const penalty = rosterPenalty(planning.problem, next);
    if (penalty <= best + Math.max(1, best * 0.01) * chance()) {
      at = next;
      penaltyAt = penalty;
    }
    if (penaltyAt < best) {
      best = penaltyAt;
      found(at, best);
    }
  }
}
