import { isAnyOf } from '@zhiqin/db';
import type { Reading } from '@zhiqin/sites';
import { and, count, eq } from 'drizzle-orm';
import { rosterChange } from './schema.ts';

/** Which version of his month a guard should have seen, by `site/guard`: 1 as published, one more with each change of his. */
export async function rosterVersions(
  { tx, tenantId }: Reading,
  month: string,
  guardIds: readonly string[],
): Promise<(siteId: string, guardId: string) => number> {
  if (guardIds.length === 0) return () => 1;
  const rows = await tx
    .select({ siteId: rosterChange.siteId, guardId: rosterChange.guardId, changes: count() })
    .from(rosterChange)
    .where(
      and(
        eq(rosterChange.tenantId, tenantId),
        eq(rosterChange.month, month),
        isAnyOf(rosterChange.guardId, [...new Set(guardIds)]),
      ),
    )
    .groupBy(rosterChange.siteId, rosterChange.guardId);
  const changes = new Map(rows.map((row) => [`${row.siteId}/${row.guardId}`, row.changes]));
  return (siteId, guardId) => 1 + (changes.get(`${siteId}/${guardId}`) ?? 0);
}
