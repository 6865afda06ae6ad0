import type { UseContext } from '@zhiqin/access';
import { presenceSpan } from '@zhiqin/duty/schema';
import { addDays, addMonths, type Day, type Month, monthWindow } from '@zhiqin/kernel';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayContains, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import type { Subject } from '../judged-window.ts';
import { jsonRows } from './json-rows.ts';
import type { SiteDays } from './site-days.ts';

export const lastDayOf = (month: Month): Day => addDays(`${addMonths(month, 1)}-01`, -1);

/** Everybody on the site's books on any day of a month. */
export async function onBooks(ctx: UseContext, { siteId }: SiteDays, month: Month) {
  return ctx.tx
    .select({ guardId: guard.id, joinedOn: guard.joinedOn })
    .from(guard)
    .where(
      and(
        eq(guard.tenantId, ctx.tenantId),
        arrayContains(guard.siteIds, [siteId]),
        lte(guard.joinedOn, lastDayOf(month)),
        or(isNull(guard.leftOn), gte(guard.leftOn, `${month}-01`)),
      ),
    )
    .orderBy(asc(guard.id));
}

/** The first day of a month on which each person stood on a post of the site; absent: none. */
export async function firstDuties(
  ctx: UseContext,
  { siteId, zone }: SiteDays,
  month: Month,
): Promise<Map<string, Day>> {
  const { startsAt, endsAt } = monthWindow(month, zone);
  const p = presenceSpan;
  const rows = await jsonRows<{ personId: string; day: Day }>(
    ctx,
    sql`select ${p.personId} as "personId", to_char(min(${p.fromAt}) at time zone ${zone}, 'YYYY-MM-DD') as "day"
        from ${p} where ${p.tenantId} = ${ctx.tenantId} and ${p.siteId} = ${siteId} and ${p.personId} is not null
          and ${p.fromAt} >= ${startsAt.toISOString()} and ${p.fromAt} < ${endsAt.toISOString()}
        group by ${p.personId}`,
  );
  return new Map(rows.map((row) => [row.personId, row.day]));
}

/** What one verdict about a guard's month is about. */
export function guardMonth(guardId: string, month: Month, zone: string): Subject {
  return {
    subjectKey: `guard-month:${guardId}:${month}`,
    postId: null,
    shiftId: null,
    personId: guardId,
    day: lastDayOf(month),
    ...monthWindow(month, zone),
  };
}
