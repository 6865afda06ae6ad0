import { PgDialect } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { insertRows, isAnyOf } from './insert-rows.ts';
import { deviceAwayAnswer, dutyEntry } from './schema.ts';

const dialect = new PgDialect();
const row = {
  tenantId: 't',
  id: 'i',
  siteId: 's',
  deviceId: 'd',
  fromAt: new Date('2026-11-22T06:00:00Z'),
  toAt: new Date('2026-11-22T07:00:00Z'),
  answer: 'off',
};

describe('insertRows', () => {
  it('is one statement with one parameter, however many rows', () => {
    const one = dialect.sqlToQuery(insertRows(deviceAwayAnswer, [row]));
    const many = dialect.sqlToQuery(
      insertRows(
        deviceAwayAnswer,
        Array.from({ length: 50 }, () => row),
      ),
    );
    expect(many.sql).toBe(one.sql);
    expect(one.params).toHaveLength(1);
    expect(JSON.parse(many.params[0] as string)).toHaveLength(50);
  });

  it('names columns as the table does, and leaves null what only another row has', () => {
    const off = { ...row, offSince: row.fromAt };
    const { sql, params } = dialect.sqlToQuery(insertRows(deviceAwayAnswer, [row, off]));
    expect(sql).toContain('"off_since" timestamp with time zone');
    expect(JSON.parse(params[0] as string)).toMatchObject([
      { site_id: 's', from_at: '2026-11-22T06:00:00.000Z', off_since: null },
      { off_since: '2026-11-22T06:00:00.000Z' },
    ]);
  });
});

it('isAnyOf is one parameter, none of them too', () => {
  expect(dialect.sqlToQuery(isAnyOf(dutyEntry.seq, [1, 2, 3]))).toMatchObject({
    sql: '"duty_entry"."seq" = any($1::integer[])',
    params: ['{1,2,3}'],
  });
  expect(dialect.sqlToQuery(isAnyOf(dutyEntry.id, [])).params).toEqual(['{}']);
});
