import type { UseContext } from '@zhiqin/access';
import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/**
 * Rows as one JSON cell, keyed by the columns' names in the query: one value to receive and one to parse, where a
 * site's month is thousands of rows. Arrays and nested JSON come as such; instants are asked for by `ms()`.
 */
export async function jsonRows<Row>({ tx }: Pick<UseContext, 'tx'>, query: SQL): Promise<Row[]> {
  const [found] = await tx.execute<{ rows: Row[] | string }>(
    sql`select coalesce(json_agg(q), '[]'::json) as rows from (${query}) q`,
  );
  const rows = found?.rows ?? [];
  return typeof rows === 'string' ? (JSON.parse(rows) as Row[]) : rows;
}

/** An instant as whole milliseconds since the epoch, named for the row. */
export function ms(column: PgColumn, name: string): SQL {
  return sql`(date_part('epoch', ${column}) * 1000)::bigint as ${sql.identifier(name)}`;
}

/** Rows of a list in order of time that lie in `[fromMs, toMs)`; with `closed`, in `[fromMs, toMs]`. */
export function within<Row extends { atMs: number }>(
  rows: readonly Row[],
  fromMs: number,
  toMs: number,
  closed = false,
): Row[] {
  const begin = firstAt(rows, fromMs);
  return rows.slice(begin, firstAt(rows, closed ? toMs + 1 : toMs, begin));
}

/** Index of the first row at or after an instant. */
function firstAt(rows: readonly { atMs: number }[], atMs: number, from = 0): number {
  let [low, high] = [from, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as { atMs: number }).atMs < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
