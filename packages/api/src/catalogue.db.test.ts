import { catalogueViolations } from '@zhiqin/db';
import { testDatabase } from '@zhiqin/testing';
import { describe, expect, it } from 'vitest';

const withoutTenant = new Set([
  'account',
  'session',
  'rate_limit',
  'recovery_code',
  'account_message',
  'tenant',
]);

describe('the database catalogue', () => {
  it('shows no way past the walls', async () => {
    const database = await testDatabase();
    try {
      expect(await catalogueViolations(database.owner, withoutTenant)).toEqual([]);
      const tables = await database.owner`select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'`;
      expect(tables.length).toBeGreaterThan(30);
    } finally {
      await database.drop();
    }
  });

  it('would show each of them', async () => {
    const database = await testDatabase();
    const { owner } = database;
    try {
      const holes: Record<string, string> = {
        'row-level security is off': 'alter table post disable row level security',
        'not exactly one permissive policy for all commands': 'create policy more on guard using (true)',
        'a view that does not ask as its reader, or a materialized view':
          'create view all_posts as select * from post',
        'a key is not led by tenant_id': 'alter table squad add constraint one_name unique (name)',
        'the runtime role may truncate, refer or trigger': 'grant truncate on post to zhiqin_runtime',
        'a column type that must not be searched (enum, numeric)':
          'alter table post alter tenant_id drop default, add column price numeric',
        'a definer function that is not on the list': `create function public.peek() returns int language sql security definer as 'select 1'`,
        'tenant_id is missing or nullable':
          'create table loose (id uuid primary key); create index on post using btree (lower(name))',
        'a foreign key reaches over the wall':
          'alter table certificate add foreign key (tenant_id) references tenant (id); alter table certificate add column s uuid references account (id)',
        'a policy reads another table': 'create policy peeps on site using (exists (select 1 from post))',
        'SQL of ours asks for the time': 'alter table client alter created_at set default now()',
      };
      for (const statement of Object.values(holes)) await owner.unsafe(statement);
      const found = new Set(
        (await catalogueViolations(owner, withoutTenant)).map((violation) => violation.rule),
      );
      expect(Object.keys(holes).filter((rule) => !found.has(rule))).toEqual([]);
    } finally {
      await database.drop();
    }
  });
});
