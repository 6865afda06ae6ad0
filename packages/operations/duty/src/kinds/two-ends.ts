import { addRows, isAnyOf } from '@zhiqin/db';
import { and, eq, type InferInsertModel } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { ProjectedEntry, Projection } from './projection.ts';

type TwoEnded = PgTable & { tenantId: PgColumn; siteId: PgColumn };

/**
 * A projection of rows put together from several entries that name one thing made on a phone: read them, lay the new
 * entries over them, write them back. `lay` must give the same row in any order of entries.
 */
export function layingOver<Table extends TwoEnded>(
  kinds: readonly string[],
  table: Table,
  nameColumn: PgColumn,
  nameOf: (entry: ProjectedEntry) => string,
  lay: (
    row: InferInsertModel<Table> | undefined,
    entry: ProjectedEntry,
    place: { tenantId: string; siteId: string },
  ) => InferInsertModel<Table>,
): Projection {
  const key = Object.entries(table).find(([, column]) => column === nameColumn)?.[0] as string;
  return {
    kinds,
    async project(entries, { tx, tenantId, siteId }) {
      const names = [...new Set(entries.map(nameOf))];
      const those = and(eq(table.tenantId, tenantId), eq(table.siteId, siteId), isAnyOf(nameColumn, names));
      const known = (await tx
        .select()
        .from(table as PgTable)
        .where(those)) as Record<string, unknown>[];
      const rows = new Map(known.map((row) => [row[key] as string, row as InferInsertModel<Table>]));
      for (const entry of entries) {
        const name = nameOf(entry);
        rows.set(name, lay(rows.get(name), entry, { tenantId, siteId }));
      }
      if (known.length > 0) await tx.delete(table).where(those);
      await addRows(tx, table, [...rows.values()] as Table['$inferInsert'][]);
    },
  };
}

/** Whether what stands there already was earlier; at one instant the smaller id is. */
export function isEarlier(
  at: Date | null | undefined,
  id: string | null | undefined,
  entry: ProjectedEntry,
): boolean {
  if (!at || !id) return false;
  return at.getTime() < entry.at.getTime() || (at.getTime() === entry.at.getTime() && id < entry.content.id);
}
