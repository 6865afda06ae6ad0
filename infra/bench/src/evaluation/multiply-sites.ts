import type postgres from 'postgres';

/**
 * Tables of a site that its copies do without: what evaluation itself writes, what other people have done with it,
 * and work that waits. Everything else of a site is copied, whatever table it stands in.
 */
const leftOut: ReadonlySet<string> = new Set([
  'audit_entry',
  'control_result',
  'deadline',
  'entry_value',
  'inbox_item',
  'month_closed',
  'month_closing',
  'prepared_report',
  'regulation_release',
  'result_correction',
  'result_review',
  'result_waiver',
  'stored_file',
]);

/** Texts that are unique in the company beside ids: a copy's carry its number. */
const uniqueTexts: Readonly<Record<string, readonly string[]>> = {
  site: ['code'],
  guard: ['staff_no'],
  checkpoint: ['label_code'],
  certificate: ['certificate_no'],
};

/** Tables whose rows are the company's: what a copied row says of them stays. */
const companyTables = ['tenant', 'account', 'membership', 'client', 'contract'];

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
  const tables = await siteTables(owner);
  const kept = await companyIds(owner, tenantId);
  await owner.begin(async (tx) => {
    await tx`set local synchronous_commit = off`;
    for (const { table, condition, columns } of tables) {
      const unique = (uniqueTexts[table] ?? []).map(
        (column) => `|| jsonb_build_object('${column}', t.${column} || '-' || c.no)`,
      );
      const renumbered = `regexp_replace((to_jsonb(t) ${unique.join(' ')})::text, '${idPattern}', '\\18\\2' || lpad(to_hex(c.no), 3, '0'), 'g')`;
      const restored = kept.reduce(
        (text, id) =>
          `replace(${text}, '${id.slice(0, 14)}8${id.slice(15, -3)}' || lpad(to_hex(c.no), 3, '0'), '${id}')`,
        renumbered,
      );
      await tx.unsafe(
        `insert into "${table}" (${columns}) select ${columns.replaceAll(/"\w+"/g, 'r.$&')}
         from "${table}" t cross join unnest($2::int[]) as c (no)
         cross join lateral jsonb_populate_record(null::"${table}", (${restored})::jsonb) r
         where t.tenant_id = $3 and ${condition}`,
        [siteId, copies as number[], tenantId],
      );
    }
  });
}

interface SiteTable {
  table: string;
  condition: string;
  /** Quoted, those that are not generated. */
  columns: string;
}

/** In the order in which rows may refer to rows. */
async function siteTables(owner: postgres.Sql): Promise<SiteTable[]> {
  const rows = await owner<{ table: string; columns: string[] }[]>`
    select c.table_name as "table",
           array_agg(c.column_name::text order by c.ordinal_position)
             filter (where c.is_generated = 'NEVER') as columns
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
    group by 1 order by 1`;
  const tables = rows.flatMap(({ table, columns }) => {
    const condition =
      table === 'site'
        ? 't.id = $1'
        : columns.includes('site_id')
          ? 't.site_id = $1'
          : columns.includes('site_ids')
            ? '$1 = any(t.site_ids)'
            : null;
    if (!condition || leftOut.has(table) || companyTables.includes(table)) return [];
    return [{ table, condition, columns: columns.map((name) => `"${name}"`).join(', ') }];
  });
  const references = await owner<{ from: string; to: string }[]>`
    select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
    from pg_constraint where contype = 'f' and conrelid <> confrelid`;
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

async function companyIds(owner: postgres.Sql, tenantId: string): Promise<string[]> {
  const ids = [tenantId];
  for (const table of companyTables.slice(1)) {
    const rows = await owner`select id from ${owner(table)}`;
    ids.push(...rows.map((row) => row.id as string));
  }
  return ids;
}
