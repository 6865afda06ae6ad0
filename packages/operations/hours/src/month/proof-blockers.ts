import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { entryProof, keptSettlement, quarantinedEntry } from '@zhiqin/duty/schema';
import { monthWindow } from '@zhiqin/kernel';
import { and, count, countDistinct, eq, gte, isNull, lt, ne, sql } from 'drizzle-orm';
import type { MonthBlocker, SiteMonth } from '../month-blockers.ts';

/** 存疑: a month closes only when somebody has decided about every doubted round in it; one doubted later is a correction. */
export const doubtfulRounds: MonthBlocker = {
  key: 'doubtfulRounds',
  async count(ctx, { siteId, month }) {
    const span = await spanOf(ctx, { siteId, month });
    if (!span) return 0;
    const [row] = await ctx.tx
      .select({ rounds: countDistinct(entryProof.roundKey) })
      .from(entryProof)
      .where(
        and(
          eq(entryProof.tenantId, ctx.tenantId),
          eq(entryProof.siteId, siteId),
          eq(entryProof.grade, 'D'),
          ne(entryProof.openSuspicions, sql`'{}'::text[]`),
          gte(entryProof.at, span.startsAt),
          lt(entryProof.at, span.endsAt),
        ),
      );
    return row?.rounds ?? 0;
  },
};

/** Records of phones that were refused and kept for a person: what came in the month is decided before it closes. */
export const keptRecords: MonthBlocker = {
  key: 'keptRecords',
  async count(ctx, { siteId, month }) {
    const span = await spanOf(ctx, { siteId, month });
    if (!span) return 0;
    const [row] = await ctx.tx
      .select({ records: count() })
      .from(quarantinedEntry)
      .leftJoin(
        keptSettlement,
        and(
          eq(keptSettlement.tenantId, quarantinedEntry.tenantId),
          eq(keptSettlement.keptId, quarantinedEntry.id),
        ),
      )
      .where(
        and(
          eq(quarantinedEntry.tenantId, ctx.tenantId),
          eq(quarantinedEntry.siteId, siteId),
          isNull(keptSettlement.id),
          gte(quarantinedEntry.receivedAt, span.startsAt),
          lt(quarantinedEntry.receivedAt, span.endsAt),
        ),
      );
    return row?.records ?? 0;
  },
};

async function spanOf({ tx, tenantId }: UseContext, { siteId, month }: SiteMonth) {
  const [found] = await tx
    .select({ zone: site.zone })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
  return found && monthWindow(month, found.zone);
}
