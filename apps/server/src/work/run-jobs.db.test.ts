import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { migrate, openDatabase } from '@zhiqin/db';
import { systemClock } from '@zhiqin/kernel';
import { startPostgres } from '@zhiqin/postgres';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runJobs } from './run-jobs.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-jobs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the loop of the jobs', () => {
  it('outlives connections cut while it is letting go of them', { timeout: 60_000 }, async () => {
    const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), fsync: false });
    const { runtimeUrl, jobsUrl } = await migrate({ ownerUrl: server.url });
    const db = await openDatabase({ runtimeUrl });
    const role = postgres(jobsUrl, { max: 1, onnotice: () => undefined });
    const unforeseen: unknown[] = [];
    const note = (error: unknown) => unforeseen.push(error);
    process.on('uncaughtException', note);
    const cut = () => role`
      select pg_terminate_backend(pid) from pg_stat_activity
      where usename = current_user and pid <> pg_backend_pid()`;
    await cut();
    let freed = 0;
    for (let turn = 0; turn < 12 || (freed === 0 && turn < 100); turn += 1) {
      const jobs = await runJobs(jobsUrl, { db, clock: systemClock, log: () => undefined }, {});
      const stopped = jobs.stop();
      await wait(turn % 4);
      freed += (await cut()).length;
      await stopped;
    }
    await wait(50);
    process.off('uncaughtException', note);
    expect(freed).toBeGreaterThan(0);
    expect(unforeseen).toEqual([]);
    await role.end();
    await db.close();
    await server.stop();
  });
});
