import type { UseContext } from '@zhiqin/access';
import { and, asc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { LeafContent } from './rules.ts';
import { ledgerLeaf } from './schema.ts';

/** Which of a kind's things are wanted: written from `after` on (null: ever) and before `before`, at most so many. */
export interface LedgerAsked {
  after: Date | null;
  before: Date;
  limit: number;
}

/** A kind of thing that goes into the ledger, told by the package that owns it. */
export interface LedgerSource {
  kind: string;
  /** What is not in the ledger yet, oldest first. */
  read(ctx: UseContext, asked: LedgerAsked): Promise<Omit<LeafContent, 'kind'>[]>;
  /** The commitments that these things yield today, now and in what is kept of earlier; a thing that is gone yields none. */
  recompute(ctx: UseContext, subjects: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
}

const sources = new Map<string, LedgerSource>();

/** Tells the ledger of a kind; said again, it stands once. Assembled in `api`. */
export function contributeLedgerSource(source: LedgerSource): void {
  sources.set(source.kind, source);
}

export const ledgerSources = (): LedgerSource[] => [...sources.values()];

/** Rows of one table as leaves: each is written once, and its commitment comes of its columns. */
interface LedgeredRows {
  table: PgTable & { tenantId: PgColumn; id: PgColumn };
  /** When a row was written. */
  writtenAt: PgColumn;
  commitment: SQL<string> | PgColumn;
  /** Of the table's rows only these. */
  only?: SQL | undefined;
}

/** The source of a kind whose things are rows of one table. */
export function rowsInLedger(
  kind: string,
  { table, writtenAt, commitment, only }: LedgeredRows,
): LedgerSource {
  const leaf = { subject: sql<string>`${table.id}`, commitment: sql<string>`${commitment}` };
  return {
    kind,
    read(ctx, { after, before, limit }) {
      return ctx.tx
        .select(leaf)
        .from(table as PgTable)
        .where(
          and(
            eq(table.tenantId, ctx.tenantId),
            only,
            lt(writtenAt, before),
            after ? gte(writtenAt, after) : undefined,
            notInLedger(ctx, kind, table.id, commitment),
          ),
        )
        .orderBy(asc(writtenAt), asc(table.id))
        .limit(limit);
    },
    async recompute(ctx, subjects) {
      const rows = await ctx.tx
        .select(leaf)
        .from(table as PgTable)
        .where(and(eq(table.tenantId, ctx.tenantId), only, inArray(table.id, [...subjects])));
      return bySubject(rows);
    },
  };
}

/** No leaf of this kind names the row with this commitment. */
function notInLedger(
  { tenantId }: Pick<UseContext, 'tenantId'>,
  kind: string,
  id: PgColumn,
  commitment: SQL | PgColumn,
): SQL {
  const l = ledgerLeaf;
  return sql`not exists (select from ${l} where ${l.tenantId} = ${tenantId} and ${l.kind} = ${kind}
    and ${l.subjectId} = ${id} and ${l.commitment} = ${commitment})`;
}

/** SHA-256 of a JSON object of columns, made in the database: numbers and keys stand as PostgreSQL writes them. */
export function digestOfColumns(columns: Readonly<Record<string, SQL | PgColumn>>): SQL<string> {
  const members = Object.entries(columns).flatMap(([name, column]) => [sql`${name}::text`, sql`${column}`]);
  return sql<string>`encode(sha256(convert_to(jsonb_build_object(${sql.join(members, sql`, `)})::text, 'UTF8')), 'hex')`;
}

/** An instant as text to the millisecond, in UTC: "2026-11-20T16:00:00.000Z". */
export function instantText(column: PgColumn): SQL<string> {
  return sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Commitments by subject. */
export function bySubject(
  rows: readonly { subject: string; commitment: string }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { subject, commitment } of rows)
    found.set(subject, (found.get(subject) ?? new Set()).add(commitment));
  return found;
}
