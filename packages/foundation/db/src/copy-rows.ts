import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';
import type { Tx } from './database.ts';

const bulkClients = new WeakMap<object, postgres.TransactionSql>();
/** Rows that travel together; the stream's own pressure keeps more from being made into text. */
const rowsPerChunk = 500;

/** From now on what {@link Tx} adds goes by COPY over this client, its own. */
export function makeBulk(tx: Tx, client: postgres.TransactionSql): void {
  bulkClients.set(tx, client);
}

export const isBulk = (tx: Tx): boolean => bulkClients.has(tx);

/** `copy … from stdin` in text format. A clash is an error: COPY knows no `on conflict`. */
export async function copyRows(
  tx: Tx,
  table: PgTable,
  columns: readonly [key: string, column: PgColumn][],
  rows: readonly object[],
): Promise<void> {
  const client = bulkClients.get(tx);
  if (!client) throw new Error('COPY is for bulk transactions');
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const target = await client.unsafe(`copy "${getTableName(table)}" (${names}) from stdin`).writable();
  await pipeline(Readable.from(chunksOf(columns, rows)), target);
}

function* chunksOf(columns: readonly [string, PgColumn][], rows: readonly object[]): Generator<string> {
  for (let from = 0; from < rows.length; from += rowsPerChunk)
    yield rows
      .slice(from, from + rowsPerChunk)
      .map((row) => `${copyLine(columns, row as Record<string, unknown>)}\n`)
      .join('');
}

/** One row as COPY reads it: fields between tabs, `\N` for null. */
export function copyLine(columns: readonly [string, PgColumn][], row: Record<string, unknown>): string {
  return columns.map(([key, column]) => fieldOf(column, row[key])).join('\t');
}

function fieldOf(column: PgColumn, value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = String(column.mapToDriverValue(value));
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] as string) : text;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
