import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { Reading } from '../require-site.ts';
import { patrolSetTime } from './schema.ts';

/** Times that hold on any of the days, earliest first, with the days they hold. */
export function patrolTimesOf({ tx, tenantId }: Reading, siteId: string, fromDay: string, toDay: string) {
  const s = patrolSetTime;
  return tx
    .select({
      routeId: s.routeId,
      checkpointId: s.checkpointId,
      at: s.at,
      fromDay: s.fromDay,
      untilDay: s.untilDay,
    })
    .from(s)
    .where(
      and(
        eq(s.tenantId, tenantId),
        eq(s.siteId, siteId),
        lte(s.fromDay, toDay),
        or(isNull(s.untilDay), gte(s.untilDay, fromDay)),
      ),
    )
    .orderBy(asc(s.at), asc(s.id));
}
