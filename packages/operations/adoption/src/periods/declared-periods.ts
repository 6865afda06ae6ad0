import { query } from '@zhiqin/access';
import { type Reading, requireSite } from '@zhiqin/sites';
import { siteInput } from '@zhiqin/sites/rules';
import { and, desc, eq, getTableColumns, gte, lte } from 'drizzle-orm';
import { declaredPeriod, declaredPeriodEnd } from '../schema.ts';

/** A declared period as it counts on a day. */
export interface DeclaredPeriod {
  id: string;
  kind: string;
  name: string;
  /** Rounds a shift on top of the base ones of T02; 0: none. */
  upliftRounds: number;
  closedPostIds: string[];
  extraPostIds: string[];
}

const { tenantId: _t, siteId: _s, declaredBy: _b, uplift, ...columns } = getTableColumns(declaredPeriod);

function periodsWhere({ tx, tenantId }: Reading, ...conditions: Parameters<typeof and>) {
  return tx
    .select({
      ...columns,
      uplift,
      endedAt: declaredPeriodEnd.endedAt,
      lastDay: declaredPeriodEnd.lastDay,
      endReason: declaredPeriodEnd.reason,
    })
    .from(declaredPeriod)
    .leftJoin(
      declaredPeriodEnd,
      and(
        eq(declaredPeriodEnd.tenantId, declaredPeriod.tenantId),
        eq(declaredPeriodEnd.periodId, declaredPeriod.id),
      ),
    )
    .where(and(eq(declaredPeriod.tenantId, tenantId), ...conditions))
    .orderBy(desc(declaredPeriod.fromDay), desc(declaredPeriod.id));
}

/** The periods that count on each of the days, in one query; days without any are left out. */
export async function declaredPeriodsFor(
  ctx: Reading,
  siteId: string,
  days: readonly string[],
): Promise<Map<string, DeclaredPeriod[]>> {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return new Map();
  const rows = await periodsWhere(
    ctx,
    eq(declaredPeriod.siteId, siteId),
    lte(declaredPeriod.fromDay, last),
    gte(declaredPeriod.untilDay, first),
  );
  const byDay = new Map<string, DeclaredPeriod[]>();
  for (const day of sorted) {
    const own = rows.filter((row) => row.fromDay <= day && day <= lastDayOf(row));
    if (own.length > 0)
      byDay.set(
        day,
        own.map(({ id, kind, name, uplift: upliftRounds, closedPostIds, extraPostIds }) => ({
          id,
          kind,
          name,
          upliftRounds,
          closedPostIds,
          extraPostIds,
        })),
      );
  }
  return byDay;
}

/** A period taken back whole has no last day: no day is on or before the empty text. */
function lastDayOf(row: { untilDay: string; endedAt: Date | null; lastDay: string | null }): string {
  return row.endedAt ? (row.lastDay ?? '') : row.untilDay;
}

/** A site's declared periods, latest first, with how each ended. */
export const listPeriods = query({
  action: 'regulation.read-record',
  input: siteInput,
  async run(ctx, { siteId }) {
    await requireSite(ctx, siteId);
    const rows = await periodsWhere(ctx, eq(declaredPeriod.siteId, siteId)).limit(200);
    return rows.map(({ uplift: upliftRounds, ...row }) => ({ ...row, upliftRounds }));
  },
});
