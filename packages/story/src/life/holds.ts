import type { Chance } from '../chance/random-for.ts';
import { minute, type ShiftOfLife } from './act.ts';

/** A guard holds the post between these. */
export interface Hold {
  shift: ShiftOfLife;
  from: number;
  to: number;
}

/** The moment itself, or the nearest at which a guard holds the post; at the latest shortly before the day ends. */
export function whileHeld(wished: number, holds: readonly Hold[], chance: Chance): number {
  const slack = chance.int(60, 600) * 1000;
  for (const hold of holds) {
    if (wished < hold.from + minute) return hold.from + minute + slack;
    if (wished <= lastMomentOf(hold)) return wished;
  }
  const last = holds.at(-1);
  return last ? lastMomentOf(last) - slack : wished;
}

/** A guard who stays on for a late relief still closes the register with his shift. */
const lastMomentOf = (hold: Hold) => Math.min(hold.to, hold.shift.endsAt) - minute;

export const within = (from: number, to: number, chance: Chance) =>
  Math.round(from + chance.next() * Math.max(0, to - from));

/** A moment of a hold at which something comes to the post that needs a while. */
export function momentIn(hold: Hold, chance: Chance): number {
  const opens = Math.max(hold.from + 2 * minute, hold.shift.startsAt);
  return within(opens, hold.to - 40 * minute, chance);
}

export function holderAt(holds: readonly Hold[], at: number): { shiftId: string; personId: string } | null {
  const hold = holds.find((one) => one.from <= at && at <= one.to);
  return hold?.shift.guardId ? { shiftId: hold.shift.id, personId: hold.shift.guardId } : null;
}

/** Something that lies, stands or is lent at a post for a while. */
export interface Stay {
  key: string;
  /** What the handover calls it. */
  name: string;
  from: number;
  /** Null: still there when the day ends. */
  to: number | null;
}

export const staysAt = <One extends Stay>(stays: readonly One[], at: number): One[] =>
  stays.filter((stay) => stay.from < at && (stay.to === null || stay.to > at));
