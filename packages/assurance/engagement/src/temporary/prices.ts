import { sumFen } from '@zhiqin/kernel';

export interface PricedLine {
  basis: 'hours' | 'fixed';
  heads: number | null;
  minutes: number | null;
  /** Of one head and hour, whole fen. */
  rateFen: number | null;
  /** The price agreed, of a fixed line. */
  fixedFen: number | null;
}

/**
 * What a line is charged at, in whole fen: rate × heads × hours, half a fen away from zero, or the price agreed.
 * @throws RangeError for what is no whole number
 */
export function amountOf({ basis, heads, minutes, rateFen, fixedFen }: PricedLine): number {
  if (basis === 'fixed') return sumFen([fixedFen ?? 0]);
  // Whole numbers up to the end: a sixtieth has no exact float.
  const headMinutesFen = sumFen([rateFen ?? 0]) * (heads ?? 0) * (minutes ?? 0);
  return sumFen([Math.floor((2 * headMinutesFen + 60) / 120)]);
}

/** Minutes from one time of the clock to the next; an end at or before the start is the next day's. */
export function minutesOfShift(startTime: string, endTime: string): number {
  const of = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (of(endTime) - of(startTime) + 1440) % 1440 || 1440;
}
