import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { and, asc, eq } from 'drizzle-orm';
import { correctedDay, emptyDay } from '../worked/correct-day.ts';
import type { HoursRules, WorkedDay } from '../worked/hours-facts.ts';
import { guardDayCorrection } from './schema.ts';

export type CorrectionRow = typeof guardDayCorrection.$inferSelect;

/** Corrections of months by month, oldest first. */
export async function correctionsOf(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  monthIds: readonly string[],
) {
  if (monthIds.length === 0) return new Map<string, CorrectionRow[]>();
  const rows = await tx
    .select()
    .from(guardDayCorrection)
    .where(and(eq(guardDayCorrection.tenantId, tenantId), isAnyOf(guardDayCorrection.guardMonthId, monthIds)))
    .orderBy(asc(guardDayCorrection.correctedAt), asc(guardDayCorrection.id));
  return Map.groupBy(rows, (row) => row.guardMonthId);
}

/** Days as they count: the last correction of each in place of what was computed. */
export function countedDays(
  computed: readonly WorkedDay[],
  corrections: readonly CorrectionRow[],
  at: { siteId: string; zone: string; rules: HoursRules },
): { computed: WorkedDay; corrected: WorkedDay | null }[] {
  const last = new Map(corrections.map((one) => [one.day, one.spans]));
  const missing = [...last.keys()].filter((day) => !computed.some((one) => one.day === day));
  return [...computed, ...missing.map((day) => emptyDay(day, at.siteId, at.zone))]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((day) => {
      const spans = last.get(day.day);
      return { computed: day, corrected: spans ? correctedDay(day, spans, at.rules) : null };
    });
}
