import type postgres from 'postgres';

export interface Column {
  name: string;
  /** As PostgreSQL names it: `uuid`, `text[]`, `timestamp with time zone` … */
  type: string;
  isNullable: boolean;
}

export interface Table {
  name: string;
  /** Column that tells rows apart within the whole database. */
  key: string;
  columns: Column[];
  /** Column → table it refers to within the tenant. */
  parents: Map<string, string>;
}

/** Every table as the database knows it, parents before children; columns it works out itself are left to it. */
export async function tablesOf(owner: postgres.Sql): Promise<Table[]> {
  const columns = await owner<{ table: string; name: string; type: string; isNullable: boolean }[]>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as "isNullable"
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname, a.attnum`;
  const references = await owner<{ table: string; column: string; parent: string }[]>`
    select k.conrelid::regclass::text as table, a.attname as column, k.confrelid::regclass::text as parent
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[cardinality(k.conkey)]
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace`;
  const tables = new Map<string, Table>();
  for (const { table, ...column } of columns) {
    const known: Table = tables.get(table) ?? { name: table, key: 'id', columns: [], parents: new Map() };
    tables.set(table, known);
    known.columns.push(column);
  }
  for (const { table, column, parent } of references) tables.get(table)?.parents.set(column, parent);
  for (const table of tables.values()) {
    if (!table.columns.some((column) => column.name === 'id')) table.key = table.columns[0]?.name ?? 'id';
  }
  return inOrder(tables);
}

function inOrder(tables: ReadonlyMap<string, Table>): Table[] {
  const sorted = new Set<Table>();
  const add = (table: Table | undefined) => {
    if (!table || sorted.has(table)) return;
    for (const parent of table.parents.values()) if (parent !== table.name) add(tables.get(parent));
    sorted.add(table);
  };
  for (const table of tables.values()) add(table);
  return [...sorted];
}
