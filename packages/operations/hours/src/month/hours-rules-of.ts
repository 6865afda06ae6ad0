import { site } from '@zhiqin/access/schema';
import { isAnyOf } from '@zhiqin/db';
import type { Month } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, asc, eq, lte } from 'drizzle-orm';
import { defaultHoursRules, type HoursRules } from '../worked/hours-facts.ts';
import { hoursRule } from './schema.ts';

/** How each site counts hours in a month; sites that set nothing take the house's. */
export async function hoursRulesOf(
  { tx, tenantId }: Reading,
  siteIds: readonly string[],
  month: Month,
): Promise<Map<string, HoursRules>> {
  const rows = await tx
    .select()
    .from(hoursRule)
    .where(
      and(
        eq(hoursRule.tenantId, tenantId),
        isAnyOf(hoursRule.siteId, siteIds),
        lte(hoursRule.fromMonth, month),
      ),
    )
    .orderBy(asc(hoursRule.fromMonth), asc(hoursRule.setAt), asc(hoursRule.id));
  const regions = await tx
    .select({ id: site.id, region: site.region })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), isAnyOf(site.id, siteIds)));
  const regionOf = new Map(regions.map((one) => [one.id, one.region]));
  const rules = new Map<string, HoursRules>(
    siteIds.map((id) => [id, { ...defaultHoursRules, region: regionOf.get(id) ?? null }]),
  );
  for (const { siteId, preShiftMinutes, paidBreakMinutes, restDays } of rows)
    rules.set(siteId, {
      ...{ preShiftMinutes, paidBreakMinutes, restDays: restDays as HoursRules['restDays'] },
      region: regionOf.get(siteId) ?? null,
    });
  return rules;
}
