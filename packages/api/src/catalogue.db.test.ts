import { catalogueViolations } from '@zhiqin/db';
import { testDatabase } from '@zhiqin/testing';
import { describe, expect, it } from 'vitest';

const withoutTenant = new Set(['account', 'session', 'rate_limit', 'recovery_code', 'account_message', 'tenant']);

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
      const rulesFoundAfter = async (statement: string) => {
        await owner.unsafe(statement);
        return (await catalogueViolations(owner, withoutTenant)).map((violation) => violation.rule);
      };
      expect(await rulesFoundAfter('alter table post disable row level security')).toContain('row-level security is off');
      expect(await rulesFoundAfter('create policy more on guard using (true)')).toContain('not exactly one permissive policy for all commands');
      expect(await rulesFoundAfter('create view all_posts as select * from post')).toContain('a view that does not ask as its reader, or a materialized view');
      expect(await rulesFoundAfter('alter table squad add constraint one_name unique (name)')).toContain('a key is not led by tenant_id');
      expect(await rulesFoundAfter('grant truncate on post to zhiqin_runtime')).toContain('the runtime role may truncate, refer or trigger');
      expect(await rulesFoundAfter('alter table post alter tenant_id drop default, add column price numeric')).toContain('a column type that must not be searched (enum, numeric)');
      expect(await rulesFoundAfter(`create function public.peek() returns int language sql security definer as 'select 1'`)).toContain('a definer function that is not on the list');
      expect(await rulesFoundAfter('create table loose (id uuid primary key); create index on post using btree (lower(name))')).toContain('tenant_id is missing or nullable');
      expect(await rulesFoundAfter('alter table certificate add foreign key (tenant_id) references tenant (id); alter table certificate add column s uuid references account (id)')).toContain('a foreign key reaches over the wall');
      expect(await rulesFoundAfter('create policy peeps on site using (exists (select 1 from post))')).toContain('a policy reads another table');
      expect(await rulesFoundAfter('alter table client alter created_at set default now()')).toContain('SQL of ours asks for the time');
    } finally {
      await database.drop();
    }
  });
});
