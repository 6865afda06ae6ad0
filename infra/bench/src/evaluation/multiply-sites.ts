import type postgres from 'postgres';

/**
 * Tables of a site that its copies do without: what evaluation itself writes, what other people have done with it, what
 * it comes to in money, and work that waits. Everything else of a site is copied, whatever table it stands in.
 */
export const leftOut: ReadonlySet<string> = new Set([
  'audit_entry',
  'control_result',
  'deadline',
  'deduction_decision',
  'entry_value',
  'extra_charge',
  'inbox_item',
  'invoice_line',
  'month_closed',
  'month_closing',
  'prepared_report',
  'regulation_release',
  'result_correction',
  'result_review',
  'result_waiver',
  'statement',
  'statement_revision',
  'statement_step',
  'stored_file',
]);

/** Texts that are unique in the company beside ids: a copy's carry its number. */
export const uniqueTexts: Readonly<Record<string, readonly string[]>> = {
  site: ['code'],
  guard: ['staff_no'],
  checkpoint: ['label_code'],
  certificate: ['certificate_no'],
  installation: ['label_code'],
};

/** Tables whose rows are the company's although no foreign key says so, or a list of sites stands in them. */
export const companyTables: readonly string[] = ['account', 'contract', 'membership'];

const idPattern = '([0-9a-f]{8}-[0-9a-f]{4}-)7([0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{9})[0-9a-f]{3}';

/**
 * Copies of a site with all its rows, in as many statements as it has tables: the same month, told again under other
 * ids. Every id in a row, in its columns and in what was signed, becomes one of version 8 that ends in the copy's
 * number, so what belonged together still does. Hashes and signatures stay those of the original: nobody who judges reads them.
 * @param copies numbers of the copies, each under 4096.
 */
export async function multiplySite(
  owner: postgres.Sql,
  tenantId: string,
  siteId: string,
  copies: readonly number[],
): Promise<void> {
  const references = await foreignKeys(owner);
  const tables = await siteTables(owner, references);
  const kept = await companyIds(owner, tenantId, tables, references);
  await owner.begin(async (tx) => {
    await tx`set local synchronous_commit = off`;
    for (const { table, condition, columns } of tables) {
      const values: string[] = [];
      for (const { name, type } of columns) {
        const isNumbered = (uniqueTexts[table] ?? []).includes(name);
        // Most columns name nothing of the company's: each id that has to be put back costs a pass over every row.
        const named = worded.has(type)
          ? await namedIn(tx, table, name, condition, [siteId, tenantId], kept)
          : kept;
        values.push(isNumbered ? `t."${name}" || '-' || c.no` : copied(`t."${name}"`, name, type, named));
      }
      await tx.unsafe(
        `insert into "${table}" (${columns.map(({ name }) => `"${name}"`)}) select ${values}
         from "${table}" t
         cross join (select no, lpad(to_hex(no), 3, '0') as ending from unnest($2::int[]) as no) c
         where t.tenant_id = $3 and ${condition}`,
        [siteId, copies as number[], tenantId],
      );
    }
  });
}

/** Types in which ids may stand among other words. */
const worded: ReadonlySet<string> = new Set(['_uuid', 'jsonb', 'text', '_text']);

/** Which of the company's ids stand in a column of the site's rows. */
async function namedIn(
  tx: postgres.TransactionSql,
  table: string,
  column: string,
  condition: string,
  [siteId, tenantId]: readonly [string, string],
  kept: readonly string[],
): Promise<string[]> {
  const rows = await tx.unsafe(
    `select distinct mentioned.hit[1] as id
     from "${table}" t
     cross join lateral regexp_matches(t."${column}"::text, '${idPattern.replaceAll(/[()]/g, '')}', 'g') mentioned (hit)
     where t.tenant_id = $2 and ${condition} and mentioned.hit[1] = any($3)`,
    [siteId, tenantId, kept as string[]],
  );
  return rows.map((row) => row.id as string);
}

interface SiteTable {
  table: string;
  condition: string;
  /** Those that are not generated, with PostgreSQL's name of their type. */
  columns: Column[];
}

interface Column {
  name: string;
  type: string;
  /** Never null. What may be for every site (a course, an exam: `site_ids` null) is the company's. */
  isAlways: boolean;
}

/**
 * A column of a copy. An id is renumbered where it stands in a column of its own, for most of a row is such; where it
 * may stand among other words, by a pattern.
 */
function copied(column: string, name: string, type: string, kept: readonly string[]): string {
  if (name === 'tenant_id') return column;
  const companys = `{${kept.join(',')}}`;
  if (type === 'uuid')
    return `case when ${column} = any('${companys}'::uuid[]) or substr(${column}::text, 15, 1) <> '7' then ${column}
            else overlay(overlay(${column}::text placing '8' from 15) placing c.ending from 34)::uuid end`;
  if (!worded.has(type)) return column;
  const text = `${column}::text`;
  const renumbered = kept.reduce(
    (whole, id) => `replace(${whole}, '${id.slice(0, 14)}8${id.slice(15, -3)}' || c.ending, '${id}')`,
    `regexp_replace(${text}, '${idPattern}', '\\18\\2' || c.ending, 'g')`,
  );
  return `case when ${text} ~ '${idPattern}' then (${renumbered})::${type} else ${column} end`;
}

/** In the order in which rows may refer to rows. */
async function siteTables(owner: postgres.Sql, references: readonly Reference[]): Promise<SiteTable[]> {
  const rows = await owner<{ table: string; columns: Column[] }[]>`
    select c.table_name as "table",
           json_agg(json_build_object('name', c.column_name, 'type', c.udt_name, 'isAlways', c.is_nullable = 'NO')
                    order by c.ordinal_position)
             filter (where c.is_generated = 'NEVER') as columns
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
    group by 1 order by 1`;
  const tables = rows.flatMap(({ table, columns }) => {
    const condition =
      table === 'site'
        ? 't.id = $1'
        : columns.some(({ name }) => name === 'site_id')
          ? 't.site_id = $1'
          : columns.some(({ name, isAlways }) => name === 'site_ids' && isAlways)
            ? '$1 = any(t.site_ids)'
            : null;
    if (!condition || leftOut.has(table) || ['tenant', 'client', ...companyTables].includes(table)) return [];
    return [{ table, condition, columns }];
  });
  const ordered: SiteTable[] = [];
  const waiting = new Map(tables.map((one) => [one.table, one]));
  while (waiting.size > 0) {
    const before = ordered.length;
    for (const [table, one] of waiting) {
      if (references.some(({ from, to }) => from === table && waiting.has(to))) continue;
      waiting.delete(table);
      ordered.push(one);
    }
    if (ordered.length === before) throw new Error(`tables refer to each other: ${[...waiting.keys()]}`);
  }
  return ordered;
}

interface Reference {
  from: string;
  to: string;
}

function foreignKeys(owner: postgres.Sql): Promise<Reference[]> {
  return owner<Reference[]>`
    select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
    from pg_constraint where contype = 'f' and conrelid <> confrelid`;
}

/** Ids of what a copy shares with its original: the company, its people with an account, its courses and clients. */
async function companyIds(
  owner: postgres.Sql,
  tenantId: string,
  tables: readonly SiteTable[],
  references: readonly Reference[],
): Promise<string[]> {
  const own = new Set(tables.map(({ table }) => table));
  const named = references.filter(({ from, to }) => own.has(from) && !own.has(to)).map(({ to }) => to);
  const ids = new Set([tenantId]);
  for (const table of new Set([...companyTables, ...named])) {
    const rows = await owner`select id from ${owner(table)}`;
    for (const row of rows) ids.add(row.id as string);
  }
  return [...ids];
}
