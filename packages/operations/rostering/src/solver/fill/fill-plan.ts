import { off } from '../roster-problem.ts';
import { fairShares } from './fair-shares.ts';
import type { FillGuard, FillProblem } from './fill-problem.ts';

/** A roster to fill made ready for search: what each shift costs each guard, and which times of day may follow which. */
export class FillPlan {
  readonly problem: FillProblem;
  readonly guards: number;
  readonly days: number;
  readonly shifts: number;
  /** Times of day and lengths that occur, work held elsewhere included. */
  readonly kinds: number;
  readonly kindOf: Int16Array;
  readonly minutesOfKind: Int32Array;
  readonly dayOf: Int32Array;
  readonly isNight: Uint8Array;
  readonly isHoliday: Uint8Array;
  readonly heads: Int16Array;
  /** By `kind * kinds + kind`: 1 where the second may be worked the day after the first. */
  readonly mayFollow: Uint8Array;
  /** By `guard * shifts + shift`: what it costs him; Infinity where he may not stand there. */
  readonly own: Float64Array;
  /** By `guard * days + day`. */
  readonly ownOff: Float64Array;
  /** By `guard * days + day`: kind of what is held elsewhere that day, −1 where nothing is. */
  readonly heldKind: Int16Array;
  /** By `guard * days + day`: 1 where the day is not to be changed. */
  readonly isFixed: Uint8Array;
  readonly fairNights: Int32Array;
  readonly fairHolidays: Int32Array;
  /** By guard: what his held work comes to. */
  readonly heldMinutes: Int32Array;
  readonly heldNights: Int32Array;
  readonly heldHolidays: Int32Array;
  /** By guard: the shifts he may work. */
  readonly shiftsOf: readonly Int32Array[];
  /** By shift: the guards who may work it. */
  readonly guardsOf: readonly Int32Array[];
  /** By guard: those he shares a shift with. */
  readonly peersOf: readonly Int32Array[];
  readonly shiftsOfDay: readonly Int32Array[];

  constructor(problem: FillProblem) {
    this.problem = problem;
    const { guards, shifts, days } = problem;
    this.guards = guards.length;
    this.days = days;
    this.shifts = shifts.length;
    const kinds = new Map<string, number>();
    const windows: [start: number, end: number][] = [];
    const kindAt = (work: { day: number; startsAtMinutes: number; endsAtMinutes: number }): number => {
      const start = work.startsAtMinutes - work.day * 1440;
      const end = work.endsAtMinutes - work.day * 1440;
      const key = `${start} ${end}`;
      const known = kinds.get(key) ?? windows.push([start, end]) - 1;
      kinds.set(key, known);
      return known;
    };
    this.kindOf = Int16Array.from(shifts, kindAt);
    this.dayOf = Int32Array.from(shifts, ({ day }) => day);
    this.isNight = Uint8Array.from(shifts, ({ isNight }) => Number(isNight));
    this.isHoliday = Uint8Array.from(shifts, ({ isHoliday }) => Number(isHoliday));
    this.heads = Int16Array.from(shifts, ({ heads }) => heads);
    this.heldKind = new Int16Array(guards.length * days).fill(-1);
    this.isFixed = new Uint8Array(guards.length * days);
    for (const [guard, { held, settled }] of guards.entries()) {
      for (const work of held) {
        this.heldKind[guard * days + work.day] = kindAt(work);
        this.isFixed[guard * days + work.day] = 1;
      }
      for (const shift of settled) this.isFixed[guard * days + (this.dayOf[shift] as number)] = 1;
    }
    this.kinds = windows.length;
    this.minutesOfKind = Int32Array.from(windows, ([start, end]) => end - start);
    this.mayFollow = Uint8Array.from({ length: this.kinds ** 2 }, (_, pair) => {
      const [, end] = windows[Math.floor(pair / this.kinds)] as [number, number];
      const [start] = windows[pair % this.kinds] as [number, number];
      return Number(1440 + start - end >= problem.minRestMinutes);
    });
    const sum = (of: (guard: FillGuard) => number) => Int32Array.from(guards, of);
    this.heldMinutes = sum(({ held }) =>
      held.reduce((total, one) => total + one.endsAtMinutes - one.startsAtMinutes, 0),
    );
    this.heldNights = sum(({ held }) => held.filter((one) => one.isNight).length);
    this.heldHolidays = sum(({ held }) => held.filter((one) => one.isHoliday).length);
    const fair = fairShares(problem);
    this.fairNights = Int32Array.from(fair, ({ nights }) => nights);
    this.fairHolidays = Int32Array.from(fair, ({ holidays }) => holidays);
    this.own = new Float64Array(guards.length * shifts.length).fill(Number.POSITIVE_INFINITY);
    this.ownOff = new Float64Array(guards.length * days);
    for (const index of guards.keys()) this.#price(index);
    const may = (guard: number, shift: number) =>
      this.own[guard * this.shifts + shift] !== Number.POSITIVE_INFINITY;
    this.shiftsOf = guards.map((_, guard) =>
      Int32Array.from(shifts.keys()).filter((shift) => may(guard, shift)),
    );
    this.guardsOf = shifts.map((_, shift) =>
      Int32Array.from(guards.keys()).filter((guard) => may(guard, shift)),
    );
    const posts = guards.map(({ postIds }) => new Set(postIds));
    this.peersOf = guards.map(({ postIds }, guard) =>
      Int32Array.from(guards.keys()).filter(
        (other) => other !== guard && postIds.some((id) => posts[other]?.has(id)),
      ),
    );
    this.shiftsOfDay = Array.from({ length: days }, (_, day) =>
      Int32Array.from(shifts.keys()).filter((shift) => this.dayOf[shift] === day),
    );
  }

  #price(index: number): void {
    const { guards, shifts, days, weights, distanceKm, minRestMinutes, keepsPublished } = this.problem;
    const guard = guards[index] as FillGuard;
    const posts = new Set(guard.postIds);
    const settled = new Set(guard.settled);
    const barred = new Set(guard.barred);
    const before = new Int32Array(days).fill(off);
    for (const shift of guard.published) before[this.dayOf[shift] as number] = shift;
    const wishes = Map.groupBy(guard.wishes, ({ day }) => day);
    for (let day = 0; day < days; day += 1) {
      const unmet = (wishes.get(day) ?? []).filter(({ wants }) => wants !== null).length;
      const isChanged = keepsPublished && before[day] !== off;
      this.ownOff[index * days + day] = unmet * weights.wishes + (isChanged ? weights.stability : 0);
    }
    for (const [shift, one] of shifts.entries()) {
      if (!settled.has(shift)) {
        if (!posts.has(one.postId) || barred.has(shift) || guard.absences.has(one.day)) continue;
        if (this.isFixed[index * days + one.day] === 1) continue;
        if (one.startsAtMinutes - (guard.busyUntilMinutes ?? Number.NEGATIVE_INFINITY) < minRestMinutes)
          continue;
        if ((guard.busyFromMinutes ?? Number.POSITIVE_INFINITY) - one.endsAtMinutes < minRestMinutes)
          continue;
      }
      const unmet = (wishes.get(one.day) ?? []).filter(({ wants }) => wants !== one.code).length;
      const isAway = one.site !== guard.homeSite;
      this.own[index * shifts.length + shift] =
        unmet * weights.wishes +
        (isAway
          ? weights.site + ((distanceKm[guard.homeSite]?.[one.site] ?? 0) / 10) * weights.distance
          : guard.homePostId !== null && one.postId !== guard.homePostId
            ? weights.post
            : 0) +
        (keepsPublished && before[one.day] !== shift ? weights.stability : 0);
    }
  }

  /** What totals cost a guard: nights and holiday shifts beyond the fair share, overtime. */
  costOfTotals(guard: number, minutes: number, nights: number, holidays: number): number {
    const { weights, guards } = this.problem;
    const moreNights = nights - (this.fairNights[guard] as number);
    const moreHolidays = holidays - (this.fairHolidays[guard] as number);
    const overtime = minutes - (guards[guard] as FillGuard).normMinutes;
    return (
      (moreNights > 0 ? moreNights * moreNights * weights.nights : 0) +
      (moreHolidays > 0 ? moreHolidays * moreHolidays * weights.holidays : 0) +
      (overtime > 0 ? (overtime / 60) * weights.overtime : 0)
    );
  }
}
