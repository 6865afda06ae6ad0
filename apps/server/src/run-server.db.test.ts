import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { enqueueMessage } from '@zhiqin/access';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { foundTenant } from './testing/served-house.ts';

let database: TestDatabase;
let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-server-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function server(env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: database.ownerUrl,
      ZHIQIN_DATA: folder,
      ZHIQIN_DEMO: '0',
      NODE_ENV: 'production',
      ...env,
    },
  });
  children.push(child);
  let out = '';
  let error = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  child.stderr.on('data', (text) => {
    error += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, ended, out: () => out, error: () => error };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

it('starts, says where, refuses a second on the same port, and stops cleanly within five seconds', {
  timeout: 90_000,
}, async () => {
  const port = String(await freePort());
  const running = server({ PORT: port });
  await expect.poll(running.out, { timeout: 45_000 }).toContain(`http://127.0.0.1:${port}/admin`);
  expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200);

  const second = server({ PORT: port });
  expect(await second.ended).toBe(1);
  expect(second.error().trim().split('\n')).toHaveLength(1);
  expect(second.error()).toContain(`Port ${port} is in use`);

  const events = await fetch(`http://127.0.0.1:${port}/health`, { keepalive: true });
  expect(events.ok).toBe(true);
  const startedAt = performance.now();
  running.child.kill('SIGTERM');
  expect(await running.ended).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(5000);
});

it('shares the work out: web serves and does no job, jobs does them and serves nothing', {
  timeout: 120_000,
}, async () => {
  const company = await foundTenant(database.db);
  const [webPort, jobsPort] = [String(await freePort()), String(await freePort())];
  const reaches = (port: string) =>
    fetch(`http://127.0.0.1:${port}/ready`).then(
      ({ status }) => status,
      () => 'nobody there',
    );
  const message = {
    tenantId: company.tenantId,
    channel: 'mail',
    to: 'sun@example.cn',
    language: 'zh-CN',
    template: 'memberAdded',
    params: { company: '安信保安' },
  } as const;
  const stateOf = async (id: string) =>
    (await database.owner`select status from message where id = ${id}`)[0]?.status;

  const web = server({ PORT: webPort, ZHIQIN_PROCESS: 'web' });
  await expect.poll(() => reaches(webPort), { timeout: 45_000 }).toBe(200);
  expect((await fetch(`http://127.0.0.1:${webPort}/sign-in`)).status).toBe(200);
  const queued = await database.db.identity((tx) => enqueueMessage(tx, message));

  const jobs = server({ PORT: jobsPort, ZHIQIN_PROCESS: 'jobs' });
  // Nobody had done it in all the time the other took to start; it is done as soon as there is somebody for it.
  await expect.poll(jobs.out, { timeout: 45_000 }).toContain('Job loop running');
  await expect.poll(() => stateOf(queued), { timeout: 15_000 }).toBe('sent');
  expect(jobs.out()).toContain('"event":"job"');
  expect(web.out()).not.toContain('"event":"job"');
  expect(await reaches(jobsPort)).toBe('nobody there');

  for (const { child, ended } of [jobs, web]) {
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }
});

it('says in one line what cannot be meant', { timeout: 60_000 }, async () => {
  const wrongs: [NodeJS.ProcessEnv, RegExp][] = [
    [{ PORT: 'many' }, /PORT must be a port number/],
    [{ DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' }, /127\.0\.0\.1:1\/none cannot be reached/],
  ];
  for (const [env, line] of wrongs) {
    const { ended, error } = server(env);
    expect(await ended).toBe(1);
    expect(error()).toMatch(line);
    expect(error()).not.toContain('secret');
    expect(error().trim().split('\n')).toHaveLength(1);
  }
});
