import { addDays, type Day, instantAt } from '@zhiqin/kernel';
import { countDay } from './count-day.ts';
import type { HoursRules, Piece, WorkedDay } from './hours-facts.ts';
import { minuteOf, union } from './interval.ts';

/** Hours of a day as a named person set them: "22:00" to "06:00" is past midnight. None: not worked. */
export interface CorrectedSpan {
  from: string;
  to: string;
}

/** The day with the hours somebody set in place of those computed; what was computed is kept beside it by the caller. */
export function correctedDay(
  computed: WorkedDay,
  spans: readonly CorrectedSpan[],
  { restDays, region = null }: Pick<HoursRules, 'restDays' | 'region'>,
): WorkedDay {
  const { day, zone, siteId, duties } = computed;
  const pieces = union(spans.map((span) => spanOf(day, span, zone))).map(
    (span): Piece => ({
      ...span,
      source: 'correction',
      siteId,
      postId: duties[0]?.postId ?? null,
      entryIds: [],
      closedBy: 'signed',
    }),
  );
  return {
    ...computed,
    pieces,
    ...countDay(day, pieces, {
      ...{ duties, zones: new Map(), zone, regions: new Map([[siteId, region]]), siteId, restDays },
    }),
    earlyMinutes: 0,
    overrunMinutes: 0,
    lateMinutes: 0,
    leftEarlyMinutes: 0,
    gapMinutes: 0,
    breakMinutes: 0,
    marks: ['corrected'],
  };
}

function spanOf(day: Day, { from, to }: CorrectedSpan, zone: string) {
  const endDay = to <= from ? addDays(day, 1) : day;
  return { fromMin: minuteOf(instantAt(day, from, zone)), toMin: minuteOf(instantAt(endDay, to, zone)) };
}

/** A day on which nothing was planned or recorded, as it stands before somebody sets its hours. */
export function emptyDay(day: Day, siteId: string, zone: string): WorkedDay {
  return {
    ...{ day, siteId, zone, duties: [], pieces: [], plannedMinutes: 0, workedMinutes: 0, nightMinutes: 0 },
    ...{ holidayMinutes: 0, restDayMinutes: 0, earlyMinutes: 0, overrunMinutes: 0, lateMinutes: 0 },
    ...{ leftEarlyMinutes: 0, gapMinutes: 0, breakMinutes: 0, marks: [] },
  };
}
