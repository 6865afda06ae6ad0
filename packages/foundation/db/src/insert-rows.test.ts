import { integer, jsonb, PgDialect, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { copyLine } from './copy-rows.ts';
import { insertRows, isAnyOf } from './insert-rows.ts';

const thing = pgTable('thing', {
  id: uuid('id').notNull(),
  no: integer('no'),
  name: text('name').notNull(),
  at: timestamp('begun_at', { withTimezone: true, mode: 'date' }),
  marks: text('marks').array(),
  body: jsonb('body'),
});
const dialect = new PgDialect();
const row = { id: 'i', name: '甲', at: new Date('2026-11-22T06:00:00Z') };

describe('insertRows', () => {
  it('is one statement with one parameter, however many rows', () => {
    const one = dialect.sqlToQuery(insertRows(thing, [row]));
    const many = dialect.sqlToQuery(
      insertRows(
        thing,
        Array.from({ length: 50 }, () => row),
      ),
    );
    expect(many.sql).toBe(one.sql);
    expect(one.params).toHaveLength(1);
    expect(JSON.parse(many.params[0] as string)).toHaveLength(50);
  });

  it('names columns as the table does, and leaves null what only another row has', () => {
    const { sql, params } = dialect.sqlToQuery(insertRows(thing, [row, { ...row, no: 7 }]));
    expect(sql).toContain('"begun_at" timestamp with time zone');
    expect(sql).not.toContain('marks');
    expect(JSON.parse(params[0] as string)).toMatchObject([
      { name: '甲', begun_at: '2026-11-22T06:00:00.000Z', no: null },
      { no: 7 },
    ]);
  });
});

it('copyLine escapes what COPY would read as its own', () => {
  const columns = [
    ['id', thing.id],
    ['no', thing.no],
    ['name', thing.name],
    ['at', thing.at],
    ['marks', thing.marks],
    ['body', thing.body],
  ] as never;
  const line = copyLine(columns, { ...row, name: 'a\tb\\c\nd', marks: ['x"y', 'z'], body: { 说: '"\n"' } });
  expect(line.split('\t')).toEqual([
    'i',
    '\\N',
    'a\\tb\\\\c\\nd',
    '2026-11-22T06:00:00.000Z',
    expect.stringMatching(/^\{.*\}$/),
    '{"说":"\\\\"\\\\n\\\\""}',
  ]);
});

it('isAnyOf is one parameter, none of them too', () => {
  expect(dialect.sqlToQuery(isAnyOf(thing.no, [1, 2, 3]))).toMatchObject({
    sql: '"thing"."no" = any($1::integer[])',
    params: ['{1,2,3}'],
  });
  expect(dialect.sqlToQuery(isAnyOf(thing.id, [])).params).toEqual(['{}']);
});
