import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companyTables, leftOut, uniqueTexts } from './multiply-sites.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe('copies of a site', () => {
  it('number every text that is unique in the company by itself', async () => {
    const { owner } = database;
    const rows = await owner<{ table: string; columns: string[] }[]>`
      select t.relname as "table", array_agg(a.attname::text order by a.attnum) as columns
      from pg_index i
      join pg_class t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum = any(i.indkey)
      where i.indisunique and not i.indisprimary
        and exists (select from pg_attribute s where s.attrelid = t.oid and not s.attisdropped
                    and (s.attname = 'site_id' or (s.attname = 'site_ids' and s.attnotnull) or t.relname = 'site'))
      group by i.indexrelid, t.relname
      -- With an id among its columns it is a copy's own: every id is renumbered.
      having bool_and(a.attname = 'tenant_id' or a.atttypid = 'text'::regtype)`;
    const clashing = rows.filter(
      ({ table, columns }) =>
        !leftOut.has(table) &&
        !companyTables.includes(table) &&
        !columns.some((column) => (uniqueTexts[table] ?? []).includes(column)),
    );
    expect(rows.length).toBeGreaterThanOrEqual(Object.keys(uniqueTexts).length);
    expect(clashing).toEqual([]);
  });
});
