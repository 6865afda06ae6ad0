import { off } from '../roster-problem.ts';
import type { FillPlan } from './fill-plan.ts';
import type { FillGuard, FillRoster } from './fill-problem.ts';

/** A roster while it is being searched: who stands where, what it comes to, and whether a change keeps the rules. */
export class FillState {
  readonly plan: FillPlan;
  /** By `guard * days + day`: the shift, or `off`. */
  readonly at: Int32Array;
  /** By `guard * days + day`: the kind worked, held work included; −1 off. */
  readonly kind: Int16Array;
  readonly heads: Int16Array;
  readonly minutes: Int32Array;
  readonly nights: Int32Array;
  readonly holidays: Int32Array;
  /** Shifts with a place open, in no order. */
  readonly openShifts: number[] = [];
  readonly #openAt: Int32Array;
  openPlaces: number;

  constructor(plan: FillPlan, roster?: FillRoster) {
    this.plan = plan;
    const cells = plan.guards * plan.days;
    this.at = new Int32Array(cells).fill(off);
    this.kind = plan.heldKind.slice();
    this.heads = new Int16Array(plan.shifts);
    this.minutes = plan.heldMinutes.slice();
    this.nights = plan.heldNights.slice();
    this.holidays = plan.heldHolidays.slice();
    this.#openAt = new Int32Array(plan.shifts).fill(-1);
    this.openPlaces = 0;
    for (let shift = 0; shift < plan.shifts; shift += 1) {
      const wanted = plan.heads[shift] as number;
      this.openPlaces += wanted;
      if (wanted > 0) this.#openAt[shift] = this.openShifts.push(shift) - 1;
    }
    if (roster) {
      for (const [guard, days] of roster.entries())
        for (const [day, shift] of days.entries()) if (shift !== off) this.set(guard, day, shift);
    } else
      for (const [guard, { settled }] of plan.problem.guards.entries())
        for (const shift of settled) this.set(guard, plan.dayOf[shift] as number, shift);
  }

  /** Puts a shift, or `off`, into a guard's day. Asks nothing. */
  set(guard: number, day: number, shift: number): void {
    const { plan } = this;
    const cell = guard * plan.days + day;
    const before = this.at[cell] as number;
    if (before !== off) this.#count(guard, before, -1);
    if (shift !== off) this.#count(guard, shift, 1);
    this.at[cell] = shift;
    this.kind[cell] = shift === off ? -1 : (plan.kindOf[shift] as number);
  }

  #count(guard: number, shift: number, by: 1 | -1): void {
    const { plan } = this;
    this.minutes[guard] =
      (this.minutes[guard] as number) + by * (plan.minutesOfKind[plan.kindOf[shift] as number] as number);
    this.nights[guard] = (this.nights[guard] as number) + by * (plan.isNight[shift] as number);
    this.holidays[guard] = (this.holidays[guard] as number) + by * (plan.isHoliday[shift] as number);
    const wanted = plan.heads[shift] as number;
    const had = this.heads[shift] as number;
    this.heads[shift] = had + by;
    this.openPlaces -= by;
    if (had + by === wanted && by > 0) this.#close(shift);
    if (had === wanted && by < 0) this.#openAt[shift] = this.openShifts.push(shift) - 1;
  }

  #close(shift: number): void {
    const place = this.#openAt[shift] as number;
    const last = this.openShifts.pop() as number;
    if (last !== shift) {
      this.openShifts[place] = last;
      this.#openAt[last] = place;
    }
    this.#openAt[shift] = -1;
  }

  /** Whether a guard's month keeps rest, run and minutes around these days. */
  keepsRules(guard: number, from: number, to: number): boolean {
    const { plan, kind } = this;
    const { days, kinds, mayFollow, problem } = plan;
    const rules = problem.guards[guard] as FillGuard;
    if ((this.minutes[guard] as number) > rules.maxMinutes) return false;
    const row = guard * days;
    for (let day = Math.max(1, from); day <= Math.min(days - 1, to + 1); day += 1) {
      const [a, b] = [kind[row + day - 1] as number, kind[row + day] as number];
      if (a >= 0 && b >= 0 && mayFollow[a * kinds + b] === 0) return false;
    }
    let first = from;
    while (first > 0 && (kind[row + first - 1] as number) >= 0) first -= 1;
    let run = first === 0 ? rules.runBeforeDays : 0;
    for (let day = first; day < days; day += 1) {
      if ((kind[row + day] as number) >= 0) {
        run += 1;
        if (run > problem.maxRunDays) return false;
      } else {
        run = 0;
        if (day > to) return true;
      }
    }
    return run === 0 || run + rules.runAfterDays <= problem.maxRunDays;
  }

  /** Whether a guard may take a shift as things stand: he is free that day, and it breaks no rule. */
  mayTake(guard: number, shift: number): boolean {
    const { plan } = this;
    if (plan.own[guard * plan.shifts + shift] === Number.POSITIVE_INFINITY) return false;
    const day = plan.dayOf[shift] as number;
    const cell = guard * plan.days + day;
    if ((this.kind[cell] as number) >= 0 || plan.isFixed[cell] === 1) return false;
    const minutes = plan.minutesOfKind[plan.kindOf[shift] as number] as number;
    this.kind[cell] = plan.kindOf[shift] as number;
    this.minutes[guard] = (this.minutes[guard] as number) + minutes;
    const keeps = this.keepsRules(guard, day, day);
    this.kind[cell] = -1;
    this.minutes[guard] = (this.minutes[guard] as number) - minutes;
    return keeps;
  }

  costOfCell(guard: number, day: number): number {
    const { plan } = this;
    const shift = this.at[guard * plan.days + day] as number;
    return shift === off
      ? (plan.ownOff[guard * plan.days + day] as number)
      : (plan.own[guard * plan.shifts + shift] as number);
  }

  costOfTotals(guard: number): number {
    return this.plan.costOfTotals(
      guard,
      this.minutes[guard] as number,
      this.nights[guard] as number,
      this.holidays[guard] as number,
    );
  }

  /** What a guard's month costs, open places aside. */
  costOfGuard(guard: number): number {
    let cost = this.costOfTotals(guard);
    for (let day = 0; day < this.plan.days; day += 1) cost += this.costOfCell(guard, day);
    return cost;
  }

  /** The whole soft cost. */
  penalty(): number {
    let cost = this.openPlaces * this.plan.problem.weights.open;
    for (let guard = 0; guard < this.plan.guards; guard += 1) cost += this.costOfGuard(guard);
    return cost;
  }

  roster(): Int32Array[] {
    const { guards, days } = this.plan;
    return Array.from({ length: guards }, (_, guard) => this.at.slice(guard * days, (guard + 1) * days));
  }
}
