import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { copyRows, isBulk } from './copy-rows.ts';
import type { Tx } from './database.ts';

/**
 * Many rows as one JSON parameter: `insert … select … from jsonb_to_recordset($1)`, to which an `on conflict` or
 * `returning` may be added. A list of values costs a parameter per cell and a statement of its own, prepared on every
 * connection, for each number of rows; this is one statement per table and set of columns. A key that one row has and
 * another lacks is null there; a key that none has takes the column's default.
 */
export function insertRows<Table extends PgTable>(table: Table, rows: readonly Table['$inferInsert'][]): SQL {
  const columns = columnsOf(table, rows);
  const records = rows.map((row) => {
    const record: Record<string, unknown> = {};
    for (const [key, { name }] of columns) record[name] = (row as Record<string, unknown>)[key] ?? null;
    return record;
  });
  const names = sql.raw(columns.map(([, { name }]) => `"${name}"`).join(', '));
  const types = sql.raw(columns.map(([, column]) => `"${column.name}" ${column.getSQLType()}`).join(', '));
  return sql`insert into ${table} (${names}) select ${names} from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(${types})`;
}

/** The same, sent; none is nothing. In a bulk transaction (`openBulkDatabase`) the rows go by COPY. */
export async function addRows<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  if (rows.length === 0) return;
  if (isBulk(tx)) await copyRows(tx, table, columnsOf(table, rows), rows);
  else await tx.execute(insertRows(table, rows));
}

/** `column = any($1)`: one statement whatever the number of values, which hold ids, hashes or numbers only. */
export function isAnyOf(column: PgColumn, values: readonly (string | number)[]): SQL {
  return sql`${column} = any(${`{${values.join(',')}}`}::${sql.raw(column.getSQLType())}[])`;
}

/** In the table's order, so that the order of a row's keys makes no other statement. */
function columnsOf(table: PgTable, rows: readonly object[]): [string, PgColumn][] {
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  return Object.entries(getTableColumns(table)).filter(([key]) => keys.has(key)) as [string, PgColumn][];
}
