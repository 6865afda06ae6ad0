import type { Reading } from '@zhiqin/sites';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { guardPaper } from './schema.ts';

export type PaperRow = typeof guardPaper.$inferSelect;

/** Papers that stand, by guard, oldest first; withdrawn ones are left out. What is sealed stays sealed. */
export async function papersOf(
  { tx, tenantId }: Reading,
  guardIds: readonly string[],
): Promise<Map<string, PaperRow[]>> {
  if (guardIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(guardPaper)
    .where(
      and(
        eq(guardPaper.tenantId, tenantId),
        inArray(guardPaper.guardId, [...new Set(guardIds)]),
        isNull(guardPaper.withdrawnAt),
      ),
    )
    .orderBy(asc(guardPaper.startsOn), asc(guardPaper.id));
  return Map.groupBy(rows, (row) => row.guardId);
}
