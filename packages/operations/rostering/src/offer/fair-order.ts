/** What decides somebody's place when an open shift is offered; shown to everybody who may see the order. */
export interface FairStanding {
  /** Whether the house's rest lies before and after the shift, and a day of rest stays within the week. */
  isRested: boolean;
  /** Nights of the last weeks, counted where the shift is a night; else 0. */
  nights: number;
  /** Holiday shifts of the last weeks, counted where the shift is on a holiday; else 0. */
  holidays: number;
  /** Open shifts he was offered lately. */
  offers: number;
  plannedMinutes: number;
  /** From his own site to the shift's; null where nobody has stood there with a phone. */
  distanceKm: number | null;
}

export interface FairCandidate extends FairStanding {
  guardId: string;
  staffNo: string;
}

/** How far back nights, holidays and offers are counted. */
export const fairDays = 60;

/**
 * The published order in which an open shift is offered: who is rested; then fewest nights (of a night), fewest holiday
 * shifts (of a holiday), fewest offers lately, fewest hours this month, nearest; the staff number at last, so that the
 * same facts give the same order on every machine.
 */
export function fairOrder<C extends FairCandidate>(candidates: readonly C[]): C[] {
  return [...candidates].sort(
    (a, b) =>
      Number(b.isRested) - Number(a.isRested) ||
      a.nights - b.nights ||
      a.holidays - b.holidays ||
      a.offers - b.offers ||
      a.plannedMinutes - b.plannedMinutes ||
      (a.distanceKm ?? Number.MAX_VALUE) - (b.distanceKm ?? Number.MAX_VALUE) ||
      (a.staffNo < b.staffNo ? -1 : a.staffNo > b.staffNo ? 1 : a.guardId < b.guardId ? -1 : 1),
  );
}
