import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { enqueue, migrate, openDatabase } from '@zhiqin/db';
import { startPostgres } from '@zhiqin/postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundTenant, servedHouse } from '../testing/served-house.ts';
import { runJobs } from '../work/run-jobs.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-outage-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the database stopped and started under load', () => {
  it('answers 503 in words meanwhile, and everything works again afterwards', {
    timeout: 60_000,
  }, async () => {
    const dataDir = path.join(folder, 'postgres');
    let server = await startPostgres({ dataDir, fsync: false });
    const { port } = server;
    const { runtimeUrl, jobsUrl } = await migrate({ ownerUrl: server.url });
    const db = await openDatabase({ runtimeUrl });
    const served = await servedHouse(db);
    const done: string[] = [];
    const jobs = await runJobs(jobsUrl, served.house, {
      'test.note': async ({ note }) => {
        done.push(String(note));
      },
    });
    const tenant = await foundTenant(db);
    const ask = () =>
      fetch(`${served.url}/api/trpc/access.readSelf`, {
        headers: { cookie: tenant.cookie, 'accept-language': 'en' },
      }).then(async (response) => ({ status: response.status, text: await response.text() }));
    expect((await ask()).status).toBe(200);

    const seen = new Map<number, string>();
    let loading = true;
    const load = Array.from({ length: 8 }, async () => {
      while (loading) {
        const { status, text } = await ask();
        seen.set(status, text);
      }
    });
    await server.stop();
    await expect.poll(() => seen.has(503), { timeout: 15_000 }).toBe(true);
    expect((await fetch(`${served.url}/health`)).status).toBe(200);
    expect((await fetch(`${served.url}/ready`)).status).toBe(503);
    expect(seen.get(503)).toContain('database.unavailable');
    expect(seen.get(503)).toContain('Try again shortly');

    server = await startPostgres({ dataDir, port, fsync: false });
    await expect.poll(() => ask().then(({ status }) => status), { timeout: 20_000 }).toBe(200);
    loading = false;
    await Promise.all(load);
    expect([...seen.keys()].sort()).toEqual([200, 503]);

    const context = {
      tenantId: tenant.tenantId,
      audience: 'staff',
      sites: 'all',
      clientIds: [],
      personId: null,
    } as const;
    await db.write(context, (tx) => enqueue(tx, 'test.note', { note: 'after' }));
    await expect.poll(() => done, { timeout: 20_000 }).toEqual(['after']);

    await jobs.stop();
    await served.stop();
    await db.close();
    await server.stop();
  });
});
