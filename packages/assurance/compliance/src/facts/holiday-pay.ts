import type { UseContext } from '@zhiqin/access';
import { guardDay, guardMonth } from '@zhiqin/hours/schema';
import { addDays, addMonths, type Month, monthWindow } from '@zhiqin/kernel';
import type { HolidayPayFacts } from '@zhiqin/regulations';
import { employmentTermsOf, termsOn } from '@zhiqin/workforce';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import type { SiteDays } from './site-days.ts';

/**
 * Statutory holidays worked by guards whose month the site settles, with the percentage of the line they are paid by:
 * known once the hours are approved (R08). A day under 劳务 is no wage of the Labour Act and is left out.
 */
export async function holidayPayWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const rows = await ctx.tx
    .select({
      guardId: guardMonth.guardId,
      state: guardMonth.state,
      overtime: guardMonth.overtime,
      day: guardDay.day,
    })
    .from(guardMonth)
    .innerJoin(
      guardDay,
      and(eq(guardDay.tenantId, guardMonth.tenantId), eq(guardDay.guardMonthId, guardMonth.id)),
    )
    .where(
      and(
        eq(guardMonth.tenantId, ctx.tenantId),
        eq(guardMonth.siteId, days.siteId),
        eq(guardMonth.month, month),
        gt(guardDay.holidayMinutes, 0),
      ),
    )
    .orderBy(asc(guardMonth.guardId), asc(guardDay.day));
  const terms = await employmentTermsOf(ctx, [...new Set(rows.map((row) => row.guardId))]);
  const isWage = (guardId: string, day: string) =>
    termsOn(terms.get(guardId) ?? [], day)?.contractType !== 'service';
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const window = monthWindow(month, days.zone);
  const own = Map.groupBy(
    rows.filter((row) => isWage(row.guardId, row.day)),
    (row) => row.guardId,
  );
  return [...own].map(([guardId, worked]) => {
    const facts: HolidayPayFacts = {
      guardId,
      month,
      asOf: last,
      holidays: worked.map(({ day, state, overtime }) => ({
        day,
        payPercent: state === 'approved' || state === 'locked' ? percentOn(overtime, day) : null,
      })),
      entryIds: [],
    };
    return {
      subjectKey: `guard-month:${guardId}:${month}`,
      postId: null,
      shiftId: null,
      personId: guardId,
      day: last,
      ...window,
      named: { family: 'holidayPay', facts },
    };
  });
}

const percentOn = (
  overtime: { lines: readonly { kind: string; day: string; percent: number }[] },
  day: string,
) => overtime.lines.find((line) => line.kind === 'holiday' && line.day === day)?.percent ?? null;
