import {
  type ExtraConfigColumn,
  foreignKey,
  type PgColumn,
  type PgColumnBuilderBase,
  type PgTableExtraConfigValue,
  type PgTableWithColumns,
  pgPolicy,
  pgTable,
  primaryKey,
  uuid,
} from 'drizzle-orm/pg-core';
import { identityPredicate, tenantRowPredicate, type Wall, wallPredicate, writePredicate } from './wall.ts';

export type { Wall } from './wall.ts';

/** What the migration generator adds that drizzle-kit cannot say: grants and exclusion constraints. */
export interface TableNote {
  kind: 'tenant' | 'identity';
  appendOnly: boolean;
  wall?: Wall;
  exclusions: string[];
}
export const tableNotes = new Map<string, TableNote>();

const tenantColumns = () => ({ tenantId: uuid('tenant_id').notNull(), id: uuid('id').notNull() });
type TenantColumns = ReturnType<typeof tenantColumns>;

/** The columns a table's extra configuration can name. */
type ColumnsOf<C extends Record<string, PgColumnBuilderBase>> = {
  [K in keyof C]: PgColumn & ExtraConfigColumn;
};

type TenantTable<N extends string, C extends Record<string, PgColumnBuilderBase>> = ReturnType<
  typeof pgTable<N, TenantColumns & C>
>;

/**
 * A table behind the tenant wall: `tenant_id`, `id`, primary key (tenant_id, id), row-level security with one
 * policy. Unique keys and foreign keys must be led by tenant_id: see {@link tenantForeignKey}.
 */
export function tenantTable<N extends string, C extends Record<string, PgColumnBuilderBase>>(
  name: N,
  columns: C,
  wall: Wall,
  extra: (table: ColumnsOf<TenantColumns & C>) => PgTableExtraConfigValue[] = () => [],
  exclusions: string[] = [],
): TenantTable<N, C> {
  tableNotes.set(name, { kind: 'tenant', appendOnly: wall.appendOnly ?? false, wall, exclusions });
  return pgTable(name, { ...tenantColumns(), ...columns }, (table) => {
    const t = table as unknown as ColumnsOf<TenantColumns & C>;
    return [
      primaryKey({ columns: [t.tenantId as PgColumn, t.id as PgColumn] as never }),
      pgPolicy('wall', {
        as: 'permissive',
        for: 'all',
        to: 'public',
        using: wallPredicate(wall),
        withCheck: writePredicate(wall),
      }),
      ...extra(t),
    ];
  }) as unknown as TenantTable<N, C>;
}

/** A table without a tenant (accounts, sessions, rate limits), reached only by `access` in its identity context. */
export function identityTable<N extends string, C extends Record<string, PgColumnBuilderBase>>(
  name: N,
  columns: C,
  extra: (table: ColumnsOf<C>) => PgTableExtraConfigValue[] = () => [],
): ReturnType<typeof pgTable<N, C>> {
  tableNotes.set(name, { kind: 'identity', appendOnly: false, exclusions: [] });
  return pgTable(name, columns, (table) => [
    pgPolicy('wall', {
      as: 'permissive',
      for: 'all',
      to: 'public',
      using: identityPredicate,
      withCheck: identityPredicate,
    }),
    ...extra(table as unknown as ColumnsOf<C>),
  ]) as ReturnType<typeof pgTable<N, C>>;
}

/** The tenant's own row: its `id` is the tenant. */
export function tenantRowTable<N extends string, C extends Record<string, PgColumnBuilderBase>>(
  name: N,
  columns: C,
  extra: (table: ColumnsOf<C>) => PgTableExtraConfigValue[] = () => [],
): ReturnType<typeof pgTable<N, C>> {
  tableNotes.set(name, { kind: 'identity', appendOnly: false, exclusions: [] });
  return pgTable(name, columns, (table) => [
    pgPolicy('wall', {
      as: 'permissive',
      for: 'all',
      to: 'public',
      using: tenantRowPredicate,
      withCheck: tenantRowPredicate,
    }),
    ...extra(table as unknown as ColumnsOf<C>),
  ]) as ReturnType<typeof pgTable<N, C>>;
}

/**
 * A foreign key that cannot reach over the wall: (tenant_id, column) → (tenant_id, id). A plain one would:
 * PostgreSQL checks foreign keys without row-level security.
 */
export function tenantForeignKey(
  table: { tenantId: PgColumn },
  column: PgColumn,
  parent: () => PgTableWithColumns<never> | unknown,
) {
  const target = parent() as { tenantId: PgColumn; id: PgColumn };
  return foreignKey({
    columns: [table.tenantId, column] as never,
    foreignColumns: [target.tenantId, target.id] as never,
  });
}
