import type { UseContext } from '@zhiqin/access';
import type { Month } from '@zhiqin/kernel';
import type { InductionFacts } from '@zhiqin/regulations';
import { inductionItems } from '@zhiqin/workforce/rules';
import { siteInduction } from '@zhiqin/workforce/schema';
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { firstDuties, guardMonth, lastDayOf } from './people-of-month.ts';
import type { SiteDays } from './site-days.ts';

/** What everybody who stood at the site in a month had been shown there, whole before in part (P13). */
export async function inductionWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const duties = await firstDuties(ctx, days, month);
  if (duties.size === 0) return [];
  const last = lastDayOf(month);
  const signed = await ctx.tx
    .select()
    .from(siteInduction)
    .where(
      and(
        eq(siteInduction.tenantId, ctx.tenantId),
        eq(siteInduction.siteId, days.siteId),
        inArray(siteInduction.guardId, [...duties.keys()]),
        lte(siteInduction.day, last),
      ),
    )
    .orderBy(asc(siteInduction.day), asc(siteInduction.id));
  const byGuard = Map.groupBy(signed, (row) => row.guardId);
  return [...duties].sort().map(([guardId, firstDutyOn]) => {
    const own = (byGuard.get(guardId) ?? []).map((row) => ({
      ...row,
      open: inductionItems.filter((key) => !row.items.some((item) => item.key === key && item.ok)).length,
    }));
    const best = own.find((row) => row.open === 0) ?? own.at(-1);
    const facts: InductionFacts = {
      guardId,
      month,
      asOf: last,
      entryIds: best ? [best.entryId ?? best.id] : [],
      firstDutyOn,
      signedOn: best?.day ?? null,
      openItems: best?.open ?? inductionItems.length,
    };
    return { ...guardMonth(guardId, month, days.zone), named: { family: 'induction', facts } };
  });
}
