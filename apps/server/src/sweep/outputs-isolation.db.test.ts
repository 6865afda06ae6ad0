import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { can, roleOf, sendMessageTask } from '@zhiqin/access';
import { createCaller, jobs } from '@zhiqin/api';
import { carriersFrom, useCarriers } from '@zhiqin/notifications';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGuardApp } from '../http/guard-app.ts';
import { openBuiltPortal, type Portal } from '../http/portal.ts';
import { type ServedHouse, servedHouse } from '../testing/served-house.ts';
import { type Asker, memberIdOf } from './actors.ts';
import { leaksTo } from './leaks.ts';
import { makePeopledWorld, type PeopledWorld } from './peopled-world.ts';
import { absentId, canaryAt, canaryFinder, idAt, ownPlace, type Place } from './places.ts';
import { monthOf } from './world-time.ts';

let world: PeopledWorld;
let served: ServedHouse;
let folder: string;
let canariesIn: ReturnType<typeof canaryFinder>;
const elsewhere: Place[] = [
  { ...ownPlace, tenant: 'B' },
  { ...ownPlace, site: 2 },
];

beforeAll(async () => {
  world = await makePeopledWorld();
  let portal: Portal | undefined;
  served = await servedHouse(world.database.db, {
    pages: {
      portal: { answer: (request, asked) => (portal as Portal).answer(request, asked) },
      guard: openGuardApp(),
    },
  });
  served.house.clock = world.clock;
  portal = await openBuiltPortal(served.house);
  if (!portal) throw new Error('the portal is not built: npm run build');
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-outputs-'));
  useCarriers(carriersFrom({ outboxFolder: folder }));
  canariesIn = canaryFinder(world.tables.map((table) => table.name));
});
afterAll(async () => {
  await served.stop();
  await world.database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Who can come over HTTP. */
const callers = () => world.askers.filter(({ name }) => !['system', 'choosing', 'device'].includes(name));
const asker = (name: string) => world.askers.find((one) => one.name === name) as Asker;
const codeAt = (place: Place) => String(world.rowAt('site', place).code);
const leaks = (to: Asker, text: string, isIssuedReport = false) =>
  leaksTo(world, canariesIn(text), to, isIssuedReport);

async function get(by: Asker, address: string): Promise<{ status: number; type: string; bytes: Buffer }> {
  const response = await fetch(`${served.url}${address}`, {
    headers: { ...by.headers, 'accept-language': 'en' },
    redirect: 'manual',
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get('content-type') ?? '', bytes };
}

/** Without the breaks of lines and cells: a word may stand on two lines. */
const pdfText = (bytes: Buffer) =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8', maxBuffer: 1 << 26 });
const joined = (text: string) => `${text}\n${text.replaceAll(/\s+/g, '')}`;
const sheetText = (bytes: Buffer) =>
  Object.values(unzipSync(new Uint8Array(bytes)))
    .map((part) => strFromU8(part))
    .join('\n');

describe('what goes out as a file', () => {
  it('workbooks hold rows of their reader alone, and a foreign one is none at all', {
    timeout: 120_000,
  }, async () => {
    const found: string[] = [];
    let read = 0;
    const sheets = ['duty.xlsx', 'compliance.xlsx', 'compliance.xlsx?month=2026-09'];
    for (const by of callers()) {
      const own = [
        '/admin/people.xlsx',
        '/admin/people/template',
        ...sheets.map((sheet) => `/admin/sites/${codeAt(ownPlace)}/${sheet}`),
      ];
      for (const address of own) {
        const { status, type, bytes } = await get(by, address);
        if (status !== 200 || !type.includes('spreadsheet')) continue;
        read += 1;
        found.push(...leaks(by, sheetText(bytes)).map((leak) => `${address} ${leak}`));
      }
      for (const sheet of sheets) {
        const absent = await get(by, `/admin/sites/${absentId}/${sheet}`);
        for (const place of elsewhere) {
          if (place.tenant === 'A' && leaks(by, canaryAt('site', place)).length === 0) continue;
          const { status, bytes } = await get(by, `/admin/sites/${codeAt(place)}/${sheet}`);
          expect([by.name, sheet, status]).toEqual([by.name, sheet, absent.status]);
          found.push(
            ...leaks(by, bytes.toString().replaceAll(codeAt(place), '')).map((leak) => `${sheet} ${leak}`),
          );
        }
      }
    }
    expect(found).toEqual([]);
    // Owner, operations, captain … : nobody read nothing.
    expect(read).toBeGreaterThan(15);
    const { bytes } = await get(asker('captain'), `/admin/sites/${codeAt(ownPlace)}/duty.xlsx`);
    expect(sheetText(bytes)).toContain(canaryAt('guard', ownPlace));
  });

  it('printed reports tell of their own site alone, on every page, to everybody who may open them', {
    timeout: 180_000,
  }, async () => {
    const { db } = world.database;
    const office = asker('operations');
    const environment = {
      db,
      clock: world.clock,
      actor: office.actor,
      language: 'zh-CN',
      requestId: 'sweep',
    } as const;
    const caller = createCaller(environment);
    const asked = { siteId: idAt('site', ownPlace), month: monthOf(ownPlace) };
    await caller.reports.prepareReport(asked);
    await jobs['reports.prepare']?.(
      { tenantId: idAt('tenant', ownPlace), ...asked },
      { db, clock: world.clock, requestId: 'sweep' },
    );
    const { reportId } = await caller.reports.issueReport(asked);
    const [prepared] = await world.database.owner`select files from service_report where id = ${reportId}`;
    const ids = Object.values(prepared?.files as Record<string, string>);
    expect(ids).toHaveLength(3);
    const addresses = [
      ...ids.map((id) => `/api/files/${id}`),
      `/signature-certificate/${reportId}/zh-CN`,
      `/signature-certificate/${reportId}/en`,
    ];
    const texts = new Map<string, string>();
    const found: string[] = [];
    for (const by of callers()) {
      for (const address of addresses) {
        const { status, bytes } = await get(by, address);
        expect([by.name, address, status < 500]).toEqual([by.name, address, true]);
        if (status !== 200) continue;
        const same = bytes.toString('base64');
        if (!texts.has(same)) texts.set(same, joined(pdfText(bytes)));
        found.push(...leaks(by, texts.get(same) as string, true).map((leak) => `${address} ${leak}`));
      }
      for (const place of elsewhere) {
        for (const address of [
          `/signature-certificate/${idAt('service_report', place)}/en`,
          `/api/files/${idAt('stored_file', place)}`,
        ]) {
          if (leaks(by, canaryAt('service_report', place)).length === 0) continue;
          const absent = await get(by, address.replace(/[0-9a-f-]{36}/, absentId));
          expect([by.name, address, (await get(by, address)).status]).toEqual([
            by.name,
            address,
            absent.status,
          ]);
        }
      }
    }
    expect(found).toEqual([]);
    expect(texts.size).toBeGreaterThanOrEqual(2);
    for (const text of texts.values()) expect(text).toContain(canaryAt('site', ownPlace));
  });

  it('mails, texts and notices name nobody else’s', { timeout: 60_000 }, async () => {
    const by = asker('owner');
    const caller = createCaller({
      db: world.database.db,
      clock: world.clock,
      actor: by.actor,
      session: by.session,
      language: 'zh-CN',
      requestId: 'sweep',
    });
    const invite = {
      displayName: '孙丽',
      role: 'client_viewer' as const,
      clientIds: [idAt('client', ownPlace)],
    };
    await caller.access.inviteMember({ ...invite, login: 'outside@own.example' });
    // The login has an account with the other contractor.
    const [stranger] = await world.database
      .owner`select login from account where id = ${idAt('account', elsewhere[0] as Place)}`;
    await world.database
      .owner`update account set login = 'stranger@other.example' where login = ${stranger?.login as string}`;
    await caller.access.inviteMember({ ...invite, login: 'stranger@other.example' });
    await caller.access.resetAccess({ membershipId: memberIdOf('captain') });
    await caller.access.requestRecoveryCode({ login: 'stranger@other.example' });
    const queued = (await world.database.queuedJobs()).filter((job) => job.task === sendMessageTask);
    expect(queued.length).toBeGreaterThanOrEqual(4);
    for (const { payload } of queued)
      await jobs[sendMessageTask]?.(payload, {
        db: world.database.db,
        clock: world.clock,
        requestId: 'sweep',
      });
    const files = readdirSync(folder);
    expect(files).toHaveLength(queued.length);
    const text = files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
    const foreign = canariesIn(text).filter(({ place }) => place.tenant === 'B' || place.site === 2);
    expect(foreign).toEqual([]);
    expect(text).toContain(canaryAt('tenant', ownPlace));
    for (const one of callers()) {
      if (!can(roleOf(one.actor), 'message.list-outbox')) continue;
      const { bytes } = await get(one, '/admin/messages.data');
      expect(leaks(one, bytes.toString())).toEqual([]);
    }
  });
});

describe('what nobody asks for by name', () => {
  it('the phone’s app is the same bytes to everybody, whatever its address names', async () => {
    const plain = await get(asker('public'), '/guard/');
    for (const by of world.askers.filter(({ name }) => name !== 'system')) {
      for (const place of [ownPlace, ...elsewhere]) {
        const ids = ['site', 'guard', 'duty_entry'].map((table) => idAt(table, place));
        for (const address of [
          `/guard/${ids[0]}`,
          `/guard/log/${ids[1]}?entry=${ids[2]}`,
          `/guard/enrol?site=${codeAt(place)}`,
        ]) {
          const answer = await get(by, address);
          expect([address, answer.status, answer.bytes.equals(plain.bytes)]).toEqual([
            address,
            plain.status,
            true,
          ]);
        }
      }
    }
  });

  it('lines of the log and answers that refuse hold no value of any row', { timeout: 60_000 }, async () => {
    const wrong = ['%', '{"json":', JSON.stringify({ json: { siteId: codeAt(elsewhere[0] as Place) } })];
    const found: string[] = [];
    for (const by of callers()) {
      for (const place of elsewhere) {
        for (const address of [
          `/api/trpc/sites.getSite?input=${encodeURIComponent(JSON.stringify({ json: { siteId: idAt('site', place) } }))}`,
          `/api/trpc/duty.getEntry?input=${encodeURIComponent(JSON.stringify({ json: { entryId: idAt('duty_entry', place) } }))}`,
          `/api/nothing/${idAt('guard', place)}`,
          `/nothing/${idAt('guard', place)}`,
          ...wrong.map((input) => `/api/trpc/sites.getSite?input=${encodeURIComponent(input)}`),
        ]) {
          const { bytes } = await get(by, address);
          const told = bytes.toString().replaceAll(codeAt(elsewhere[0] as Place), '');
          found.push(...leaks(by, told).map((leak) => `${address} ${leak}`));
        }
      }
    }
    expect(found).toEqual([]);
    // The path is the asker's own word; everything else in a line is ours.
    const lines = served.logged.map(({ path: _asked, ...line }) => JSON.stringify(line)).join('\n');
    expect(served.logged.length).toBeGreaterThan(100);
    expect(canariesIn(lines)).toEqual([]);
  });
});
