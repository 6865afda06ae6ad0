import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, instantAt, type Month } from '@zhiqin/kernel';
import { safetyEducation } from '@zhiqin/preparedness/schema';
import type { PublicityFacts } from '@zhiqin/regulations';
import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import type { SiteDays } from './site-days.ts';

/**
 * Safety education of a quarter (K12). Of a site that has never entered any by then, nobody knows.
 */
export async function publicityWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  if (Number(month.slice(5)) % 3 !== 0) return [];
  const first = `${addMonths(month, -2)}-01`;
  const firstAfter = `${addMonths(month, 1)}-01`;
  const last = addDays(firstAfter, -1);
  const e = safetyEducation;
  const rows = await ctx.tx
    .select({ id: e.id, on: e.heldOn })
    .from(e)
    .where(
      and(
        eq(e.tenantId, ctx.tenantId),
        eq(e.siteId, days.siteId),
        isNull(e.withdrawnAt),
        lte(e.heldOn, last),
      ),
    )
    .orderBy(asc(e.heldOn), asc(e.id));
  const facts: PublicityFacts = {
    siteId: days.siteId,
    asOf: last,
    isRegisterKept: rows.length > 0,
    notices: rows.filter((row) => row.on >= first).map((row) => ({ on: row.on, entryId: row.id })),
  };
  return [
    {
      subjectKey: `site-quarter:publicity:${month}`,
      postId: null,
      shiftId: null,
      personId: null,
      day: last,
      startsAt: instantAt(first, '00:00', days.zone),
      endsAt: instantAt(firstAfter, '00:00', days.zone),
      named: { family: 'publicity', facts },
    },
  ];
}
