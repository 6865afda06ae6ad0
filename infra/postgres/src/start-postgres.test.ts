import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runningPostgres } from './running-postgres.ts';
import { startPostgres } from './start-postgres.ts';
import { ownIdentity } from './unprivileged.ts';

// Real binaries in a private folder, as a checkout in somebody's home folder would be.
let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-postgres-'));
  chmodSync(folder, 0o700);
  dataDir = path.join(folder, 'deeper', 'postgres');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ask<T>(url: string, text: string): Promise<T[]> {
  const sql = postgres(url, { max: 1 });
  try {
    return (await sql.unsafe(text)) as unknown as T[];
  } finally {
    await sql.end();
  }
}

describe('the embedded server', { timeout: 60_000 }, () => {
  it('starts, stops and keeps its data over a restart', async () => {
    const first = await startPostgres({ dataDir, fsync: false });
    await ask(first.url, 'create table note (text text)');
    await ask(first.url, `insert into note values ('执勤')`);
    expect(runningPostgres({ dataDir })).toBe(first.url);
    await first.stop();
    expect(runningPostgres({ dataDir })).toBeUndefined();

    const second = await startPostgres({ dataDir, fsync: false });
    expect(await ask(second.url, 'select text from note')).toEqual([{ text: '执勤' }]);
    await second.stop();
  });

  it('looks often whether a young table has grown, where data is kept for good', async () => {
    const server = await startPostgres({ dataDir });
    expect(await ask(server.url, 'show autovacuum_naptime')).toEqual([{ autovacuum_naptime: '5s' }]);
    expect(await ask(server.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await server.stop();
  });

  it('gives an owner who is no superuser, with the extensions in place', async () => {
    const server = await startPostgres({ dataDir, fsync: false });
    const [role] = await ask(
      server.url,
      'select rolsuper, rolbypassrls, rolcreaterole, rolname from pg_roles where rolname = current_user',
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: true,
      rolname: 'zhiqin_owner',
    });
    const extensions = await ask<{ extname: string }>(
      server.url,
      'select extname from pg_extension order by 1',
    );
    expect(extensions.map((row) => row.extname)).toEqual(['btree_gist', 'pg_trgm', 'plpgsql']);
    const [locale] = await ask(
      server.url,
      `select datlocprovider as provider, datlocale as locale from pg_database where datname = 'zhiqin'`,
    );
    expect(locale).toEqual({ provider: 'b', locale: 'C.UTF-8' });
    await server.stop();
  });

  it('keeps passwords and data to this user', async () => {
    const server = await startPostgres({ dataDir, fsync: false });
    await server.stop();
    expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  });

  it('starts again after its parent was killed, with what had been committed', async () => {
    const child = fork(path.join(import.meta.dirname, 'start-for-a-test.ts'), [dataDir], {
      stdio: 'inherit',
    });
    const [message] = await once(child, 'message');
    const { url } = message as { url: string };
    expect(runningPostgres({ dataDir })).toBe(url);
    await ask(url, 'create table survivor (id int)');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const server = await startPostgres({ dataDir, fsync: false });
    expect(await ask(server.url, 'select count(*)::int as rows from survivor')).toEqual([{ rows: 0 }]);
    await server.stop();
  });

  it('refuses a folder that a living process holds, and says which process', async () => {
    const server = await startPostgres({ dataDir, fsync: false });
    await expect(startPostgres({ dataDir })).rejects.toThrow(`already in use by process ${process.pid}`);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('forgets a pid file whose number belongs to a stranger now', async () => {
    const first = await startPostgres({ dataDir, fsync: false });
    await first.stop();
    writeFileSync(
      path.join(dataDir, 'postmaster.pid'),
      `${process.ppid}\n${dataDir}\n0\n5432\n\n\n0 0\nready\n`,
    );
    const second = await startPostgres({ dataDir, fsync: false });
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('runs where the machine refuses user namespaces', async () => {
    const refusing = path.join(folder, 'refusing');
    mkdirSync(refusing);
    writeFileSync(path.join(refusing, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const searchPath = process.env.PATH;
    process.env.PATH = `${refusing}:${searchPath}`;
    const starting = startPostgres({ dataDir, fsync: false });
    process.env.PATH = searchPath;
    // A bare number without a name then has no way at all, and is told so.
    if (!ownIdentity().hasName) return expect(starting).rejects.toThrow('user does not exist');
    const refused = await starting;
    await ask(refused.url, 'create table kept (id int)');
    await refused.stop();

    const allowed = await startPostgres({ dataDir, fsync: false });
    expect(await ask(allowed.url, 'select count(*)::int as rows from kept')).toEqual([{ rows: 0 }]);
    await allowed.stop();
  });

  it('says plainly that a port is busy', async () => {
    const stranger = createServer().listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const port = (stranger.address() as { port: number }).port;
    await expect(startPostgres({ dataDir, port })).rejects.toThrow(`Port ${port} is busy`);
    stranger.close();
  });

  it('says plainly that a folder is something else or of another version', async () => {
    const server = await startPostgres({ dataDir, fsync: false });
    await server.stop();
    writeFileSync(path.join(dataDir, 'PG_VERSION'), '15\n');
    await expect(startPostgres({ dataDir })).rejects.toThrow('made by PostgreSQL 15');
    await expect(startPostgres({ dataDir: path.join(folder, 'deeper') })).rejects.toThrow(
      'no PostgreSQL data folder',
    );
  });
});
