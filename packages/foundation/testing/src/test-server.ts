import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '@zhiqin/db';
import { startPostgres } from '@zhiqin/postgres';
import postgres from 'postgres';
import { dropDatabasesOf, dropLeftOverDatabases, removeLeftOverFolders, runPrefix } from './left-overs.ts';

/** What the process that runs the tests tells its workers, as JSON in one environment variable. */
export interface TestServer {
  /** Address of the role that makes databases, on a database that no test touches. */
  ownerUrl: string;
  /** Name of the migrated database that every test database is a copy of. */
  template: string;
  runtimeUrl: string;
  jobsUrl: string;
  runPid: number;
}

const variable = 'ZHIQIN_TEST_SERVER';

/** The server of this run; throws where a test was started outside the project that sets it up. */
export function currentTestServer(): TestServer {
  const told = process.env[variable];
  if (told === undefined) {
    throw new Error('No test server: name the file *.db.test.ts, or call startTestServer() first.');
  }
  return JSON.parse(told) as TestServer;
}

/**
 * Starts one server for a whole run and migrates the template: the embedded one without fsync in a folder of
 * its own, or the one that `DATABASE_URL` names (its role needs CREATEDB and CREATEROLE).
 * The returned function drops everything again.
 */
export async function startTestServer(): Promise<() => Promise<void>> {
  const outside = process.env.DATABASE_URL;
  const server = outside ? { ownerUrl: outside, close: async () => {} } : await startEmbedded();
  const maintenance = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await dropLeftOverDatabases(maintenance);
    const template = `${runPrefix(process.pid)}template`;
    await maintenance.unsafe(`create database "${template}"`);
    const migrated = await migrate({ ownerUrl: onDatabase(server.ownerUrl, template) });
    const told: TestServer = { ownerUrl: server.ownerUrl, template, runPid: process.pid, ...migrated };
    process.env[variable] = JSON.stringify(told);
  } catch (error) {
    await maintenance.end();
    await server.close();
    throw error;
  }
  return async () => {
    delete process.env[variable];
    await dropDatabasesOf(maintenance, process.pid);
    await maintenance.end();
    await server.close();
  };
}

/** The same address on another database. */
export function onDatabase(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

async function startEmbedded(): Promise<{ ownerUrl: string; close(): Promise<void> }> {
  removeLeftOverFolders();
  const folder = mkdtempSync(path.join(tmpdir(), runPrefix(process.pid)));
  const server = await startPostgres({
    dataDir: path.join(folder, 'postgres'),
    fsync: false,
    settings: { max_connections: '200' },
  });
  const superuser = postgres(server.superuserUrl, { max: 1 });
  // The product's owner may not make databases; the tests' owner makes one for each file.
  await superuser.unsafe(`alter role "${new URL(server.url).username}" createdb`);
  await superuser.end();
  return {
    ownerUrl: server.url,
    async close() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
