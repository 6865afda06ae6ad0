import { query } from '@zhiqin/access';
import { entryProof, keptSettlement, quarantinedEntry } from '@zhiqin/duty/schema';
import { monthWindow } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, count, countDistinct, eq, gte, isNull, lt, ne, sql } from 'drizzle-orm';
import { siteMonthInput } from '../rules.ts';
import { guardMonth } from './schema.ts';

/**
 * What is still open around a month’s close beside its blockers: doubtful rounds and kept records, and how far the
 * hours are confirmed, contested and locked. None of it blocks: a guard who says nothing does not hold up the pay of
 * the others. Errors: `not-found`.
 */
export const getMonthBoard = query({
  action: 'month.read',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const { tx, tenantId } = ctx;
    const { zone } = await requireSite(ctx, siteId);
    const { startsAt, endsAt } = monthWindow(month, zone);
    const [proof] = await tx
      .select({ rounds: countDistinct(entryProof.roundKey) })
      .from(entryProof)
      .where(
        and(
          eq(entryProof.tenantId, tenantId),
          eq(entryProof.siteId, siteId),
          eq(entryProof.grade, 'D'),
          ne(entryProof.openSuspicions, sql`'{}'::text[]`),
          gte(entryProof.at, startsAt),
          lt(entryProof.at, endsAt),
        ),
      );
    const [kept] = await tx
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
          eq(quarantinedEntry.tenantId, tenantId),
          eq(quarantinedEntry.siteId, siteId),
          isNull(keptSettlement.id),
          gte(quarantinedEntry.receivedAt, startsAt),
          lt(quarantinedEntry.receivedAt, endsAt),
        ),
      );
    const [hours] = await tx
      .select({
        guards: count(),
        confirmed: sql<number>`count(*) filter (where ${guardMonth.confirmedAt} is null)`.mapWith(Number),
        contested: sql<number>`count(*) filter (where ${guardMonth.state} = 'contested')`.mapWith(Number),
        locked: sql<number>`count(*) filter (where ${guardMonth.state} <> 'locked')`.mapWith(Number),
      })
      .from(guardMonth)
      .where(
        and(eq(guardMonth.tenantId, tenantId), eq(guardMonth.siteId, siteId), eq(guardMonth.month, month)),
      );
    return {
      guards: hours?.guards ?? 0,
      /** How many are still open, in the order they are dealt with. */
      open: {
        proof: proof?.rounds ?? 0,
        kept: kept?.records ?? 0,
        contested: hours?.contested ?? 0,
        confirmed: hours?.confirmed ?? 0,
        locked: hours?.locked ?? 0,
      },
    };
  },
});
