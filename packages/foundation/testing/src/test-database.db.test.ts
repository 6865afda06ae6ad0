import { spawnSync } from 'node:child_process';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { dropLeftOverDatabases, runPrefix } from './left-overs.ts';
import { testDatabase } from './test-database.ts';
import { currentTestServer } from './test-server.ts';

describe('testDatabase', () => {
  it('gives each caller an own copy of the migrated schema', async () => {
    const first = await testDatabase();
    const second = await testDatabase();
    await first.owner`create table only_here (id int)`;
    const tables = async (sql: postgres.Sql) =>
      (
        await sql`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'app')`
      ).map((row) => row.name as string);
    expect(await tables(first.owner)).toContain('public.only_here');
    expect(await tables(second.owner)).not.toContain('public.only_here');
    expect(await tables(second.owner)).toContain('app.migration');
    await Promise.all([first.drop(), second.drop()]);
  });

  it('connects the product as a role that owns nothing and bypasses nothing', async () => {
    const database = await testDatabase();
    const runtime = postgres(database.runtimeUrl, { max: 1 });
    const [role] = await runtime`
      select rolsuper, rolbypassrls, rolname = ${new URL(database.ownerUrl).username} as is_owner
      from pg_roles where rolname = current_user`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, is_owner: false });
    await runtime.end();
    await database.drop();
  });

  it('is gone after drop, even while somebody is still connected', async () => {
    const database = await testDatabase();
    const lingering = postgres(database.ownerUrl, { max: 1, onclose: () => {} });
    await lingering`select 1`;
    await database.drop();
    await lingering.end({ timeout: 1 });
    const server = postgres(currentTestServer().ownerUrl, { max: 1 });
    const name = new URL(database.ownerUrl).pathname.slice(1);
    expect(await server`select 1 from pg_database where datname = ${name}`).toHaveLength(0);
    await server.end();
  });

  it('drops what a dead run left, and nothing of a living one', async () => {
    const dead = spawnSync(process.execPath, ['--version']).pid;
    const server = postgres(currentTestServer().ownerUrl, { max: 1 });
    await server.unsafe(`create database "${runPrefix(dead)}1"`);
    const living = `${runPrefix(process.ppid)}kept`;
    await server.unsafe(`create database "${living}"`);
    await dropLeftOverDatabases(server);
    const names = (await server`select datname from pg_database`).map((row) => row.datname as string);
    expect(names).not.toContain(`${runPrefix(dead)}1`);
    expect(names).toContain(living);
    expect(names).toContain(currentTestServer().template);
    await server.unsafe(`drop database "${living}"`);
    await server.end();
  });
});
