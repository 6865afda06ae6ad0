import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { guardDay, guardMonth, payStatement } from '@zhiqin/hours/schema';
import { ratioFen, splitFen, sumFen } from '@zhiqin/kernel';
import { monthInput } from '@zhiqin/sites/rules';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { statement, statementRevision } from '../statement/schema.ts';

export interface SiteMargin {
  siteId: string;
  siteCode: string;
  siteName: string;
  siteNameEn: string | null;
  currency: string;
  /** Net of tax, of the newest revision; null: no statement yet. */
  revenueFen: number | null;
  /** Pay of whoever worked here, by the minutes worked at each site. */
  payFen: number;
  /** Guards whose pay of the month is not final: their cost is not in. */
  guardsNotFinal: number;
  workedMinutes: number;
  marginFen: number | null;
  /** Of the revenue; null without any. */
  marginBasisPoints: number | null;
}

interface PaidMonth {
  guardMonthId: string;
  grossFen: number | null;
  /** Worked minutes by site. */
  minutes: { siteId: string; minutes: number }[];
}

/** Each guard's pay cut by his minutes at each site, to the unit: the shares of all sites make the pay again. */
export function payBySite(months: readonly PaidMonth[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { grossFen, minutes } of months) {
    const ordered = minutes.toSorted((a, b) => (a.siteId < b.siteId ? -1 : 1));
    const shares = splitFen(
      grossFen ?? 0,
      ordered.map((one) => one.minutes),
    );
    ordered.forEach(({ siteId }, at) => {
      found.set(siteId, sumFen([found.get(siteId) ?? 0, shares[at] ?? 0]));
    });
  }
  return found;
}

/** 毛利 by site: what a month brings, net of tax, against the pay of its hours. For headquarters alone. Errors: none. */
export const getMargins = query({
  action: 'margin.read',
  input: z.object({ month: monthInput }),
  async run({ tx, tenantId }, { month }): Promise<SiteMargin[]> {
    const rows = await tx
      .select({
        guardMonthId: guardMonth.id,
        homeSiteId: guardMonth.siteId,
        grossFen: payStatement.grossFen,
        counted: sql<
          typeof guardDay.$inferSelect.computed
        >`coalesce(${guardDay.corrected}, ${guardDay.computed})`,
      })
      .from(guardDay)
      .innerJoin(
        guardMonth,
        and(eq(guardMonth.tenantId, guardDay.tenantId), eq(guardMonth.id, guardDay.guardMonthId)),
      )
      .leftJoin(
        payStatement,
        and(eq(payStatement.tenantId, guardMonth.tenantId), eq(payStatement.guardMonthId, guardMonth.id)),
      )
      .where(and(eq(guardDay.tenantId, tenantId), eq(guardMonth.month, month)));
    const months = [...Map.groupBy(rows, (row) => row.guardMonthId)].map(
      ([guardMonthId, own]): PaidMonth & { worked: PaidMonth['minutes'] } => {
        const bySite = new Map<string, number>();
        for (const { counted } of own)
          for (const { siteId, fromMin, toMin } of counted.pieces)
            bySite.set(siteId, (bySite.get(siteId) ?? 0) + toMin - fromMin);
        const worked = [...bySite].map(([siteId, minutes]) => ({ siteId, minutes }));
        // Paid without having worked (leave, sickness): his own site bears it.
        const hasWorked = worked.some((one) => one.minutes > 0);
        const home = { siteId: own[0]?.homeSiteId ?? '', minutes: 1 };
        return {
          ...{ guardMonthId, grossFen: own[0]?.grossFen ?? null, worked },
          minutes: hasWorked ? worked : [home],
        };
      },
    );
    const pay = payBySite(months);
    const sites = await tx.select().from(site).where(eq(site.tenantId, tenantId)).orderBy(asc(site.code));
    const revenue = await revenueOf(tx, tenantId, month);
    return sites.flatMap((row): SiteMargin[] => {
      const own = months.filter((one) => one.minutes.some((at) => at.siteId === row.id));
      const earned = revenue.get(row.id);
      if (own.length === 0 && !earned) return [];
      const [payFen, revenueFen] = [pay.get(row.id) ?? 0, earned?.netFen ?? null];
      const marginFen = revenueFen === null ? null : revenueFen - payFen;
      return [
        {
          ...{ siteId: row.id, siteCode: row.code, siteName: row.name, siteNameEn: row.nameEn },
          ...{ currency: earned?.currency ?? 'CNY', revenueFen, payFen, marginFen },
          guardsNotFinal: own.filter((one) => one.grossFen === null).length,
          workedMinutes: sumFen(
            own.flatMap((one) => one.worked.filter((at) => at.siteId === row.id).map((at) => at.minutes)),
          ),
          marginBasisPoints:
            marginFen === null || !revenueFen ? null : ratioFen(marginFen, 10_000, revenueFen),
        },
      ];
    });
  },
});

async function revenueOf(
  tx: Parameters<typeof getMargins.run>[0]['tx'],
  tenantId: string,
  month: string,
): Promise<Map<string, { netFen: number; currency: string }>> {
  const heads = await tx
    .select()
    .from(statement)
    .where(and(eq(statement.tenantId, tenantId), eq(statement.month, month)));
  if (heads.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(statementRevision)
    .where(
      and(
        eq(statementRevision.tenantId, tenantId),
        inArray(
          statementRevision.statementId,
          heads.map((one) => one.id),
        ),
      ),
    )
    .orderBy(desc(statementRevision.number));
  const newest = new Map<string, { netFen: number; currency: string }>();
  for (const { siteId, netFen, currency } of rows)
    if (!newest.has(siteId)) newest.set(siteId, { netFen, currency });
  return newest;
}
