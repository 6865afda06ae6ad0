import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import type postgres from 'postgres';

/** Several machines may test against one server: each looks after its own names. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
const prefix = `zhiqin_test_${machine}_`;

/** The beginning of every database name of a run; `runPid` is the process that runs the tests. */
export function runPrefix(runPid: number): string {
  return `${prefix}${runPid}_`;
}

/** The process that a test database or folder of this machine belongs to, or undefined for any other name. */
export function runPidOf(name: string): number | undefined {
  const rest = name.startsWith(prefix) ? name.slice(prefix.length) : '';
  const pid = Number.parseInt(rest, 10);
  return Number.isNaN(pid) ? undefined : pid;
}

/** Drops the databases of one run. */
export async function dropDatabasesOf(server: postgres.Sql, runPid: number): Promise<void> {
  for (const name of await testDatabases(server))
    if (runPidOf(name) === runPid) await dropDatabase(server, name);
}

/** Drops what runs that no longer live have left on a server. */
export async function dropLeftOverDatabases(server: postgres.Sql): Promise<void> {
  for (const name of await testDatabases(server)) if (isLeftOver(name)) await dropDatabase(server, name);
}

/** Removes the data folders of embedded servers whose run no longer lives. */
export function removeLeftOverFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    if (isLeftOver(name)) rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isLeftOver(name: string): boolean {
  const pid = runPidOf(name);
  if (pid === undefined || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

async function testDatabases(server: postgres.Sql): Promise<string[]> {
  const rows = await server<{ name: string }[]>`
    select datname as name from pg_database where starts_with(datname, ${prefix})`;
  return rows.map((row) => row.name);
}

/** Drops a database with whoever is connected. FORCE may not end an autovacuum worker; a plain drop sends it away. */
export async function dropDatabase(server: postgres.Sql, name: string): Promise<void> {
  try {
    await server.unsafe(`drop database if exists "${name}" with (force)`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    await server.unsafe(`drop database if exists "${name}"`);
  }
}
