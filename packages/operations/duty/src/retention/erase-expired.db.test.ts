import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { claimDue, type MemberActor, query, systemActor } from '@zhiqin/access';
import { beginUpload, localFolder, sha256Of, takeUploadPart, useFileStore } from '@zhiqin/files';
import { uuidv7 } from '@zhiqin/kernel';
import {
  addAgreement,
  addBan,
  addDirectoryLine,
  addLongPass,
  endDirectoryLine,
  listAgreements,
  listBans,
  listDirectory,
  listLongPasses,
} from '@zhiqin/sites';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { filesOfEntry } from '../files/files-of-entry.ts';
import { makeTestPhone, makeTestSite, runAs, type TestPhone, type TestSite } from '../fixture.ts';
import { hazard, note } from '../kinds/log/entry.ts';
import { admit } from '../kinds/visit/entry.ts';
import { getEntry } from '../log/get-entry.ts';
import { revealValue } from '../reveal/reveal-value.ts';
import { eraseExpired, eraseExpiredTask, planErasure } from './erase-expired.ts';
import { liftHold, placeHold } from './place-hold.ts';
import { readRetention } from './read-retention.ts';
import { setRetention } from './set-retention.ts';
import { visitorDataKept } from './visitor-data-kept.ts';

let database: TestDatabase;
let folder: string;
let place: TestSite;
let phone: TestPhone;
const clock = testClock('2026-11-20T00:10:00Z');
const owner = (): MemberActor => ({
  kind: 'member',
  role: 'owner',
  tenantId: place.tenantId,
  membershipId: uuidv7(),
  accountId: null,
  personId: null,
  sites: 'all',
  clientIds: [],
  displayName: 'owner',
  sessionId: null,
});
const system = () => systemActor(place.tenantId);
const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('堵住的通道')]);
const visitor = {
  visitorKind: 'visitor' as const,
  idType: null,
  idNumber: '310115199001011234',
  unit: null,
  contact: '13812345678',
  purpose: '面试',
  host: null,
  hostConfirmed: true,
  plate: null,
  expectedLeaveAt: null,
  passNo: 'A-1',
  noticeGiven: true,
};
const admitSomebody = async (name: string) => {
  const entry = await phone.log.record(
    admit,
    { visit: uuidv7(), name, ...visitor },
    phone.at(place.gate, place.guards[0]),
  );
  await phone.sync();
  return entry.content.id;
};
const erase = () => runAs(database.db, clock, system(), eraseExpired, {});
const valuesOf = async (entryId: string) =>
  Number((await database.owner`select count(*) as n from entry_value where entry_id = ${entryId}`)[0]?.n);

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-erase-'));
  useFileStore(localFolder(folder));
  place = await makeTestSite(database);
  phone = await makeTestPhone(database, clock, place, { postId: place.gate, label: '东门手机' });
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

describe('what has outlived its period', () => {
  let held: string;
  let free: string;
  let hazardId: string;
  let noteId: string;

  it('goes at night: visitors’ data after the days of the kind of site, nothing else', async () => {
    free = await admitSomebody('王小明');
    clock.advance({ hours: 24 });
    held = await admitSomebody('李雷');
    const body = { checkpoint: null, level: 'low' as const, text: '通道堵了', photo: sha256Of(photo) };
    const at = () => phone.at(place.gate, place.guards[0]);
    hazardId = (await phone.log.record(hazard, body, at())).content.id;
    noteId = (await phone.log.record(note, { category: 'routine', text: '张三来过', reportedTo: null }, at()))
      .content.id;
    await phone.sync();
    const announced = { sha256: sha256Of(photo), sizeBytes: photo.length, kind: 'photo' };
    await runAs(database.db, clock, phone.actor, beginUpload, announced);
    await runAs(database.db, clock, phone.actor, takeUploadPart, {
      sha256: sha256Of(photo),
      offset: 0,
      bytes: photo,
    });
    // A home: 30 days. One visit is a day older than the other.
    clock.advance({ hours: 29 * 24 + 1 });
    const before = await database.owner`select * from visit order by admitted_at`;
    expect(await erase()).toEqual({ entries: 1, files: 0 });
    expect([await valuesOf(free), await valuesOf(held), await valuesOf(noteId)]).toEqual([0, 4, 1]);
    expect(await database.owner`select * from visit order by admitted_at`).toEqual(before);
    const entry = await runAs(database.db, clock, owner(), getEntry, { entryId: free });
    expect(entry).toMatchObject({ link: 'linked', body: { name: null, idNumber: null, passNo: 'A-1' } });
    const reveal = runAs(database.db, clock, owner(), revealValue, {
      entryId: free,
      path: 'name',
      reason: '警方核查',
    });
    await expect(reveal).rejects.toMatchObject({ code: 'not-found' });
    expect(await runAs(database.db, clock, owner(), filesOfEntry, { entryId: free })).toMatchObject({
      erased: [{ paths: ['contact', 'idNumber', 'name', 'purpose'], days: 30 }],
    });
    expect(await erase()).toEqual({ entries: 0, files: 0 });
  });

  it('stays while a hold covers its day, and goes once it is lifted', async () => {
    const hold = { siteId: place.siteId, fromDay: '2026-11-21', untilDay: '2026-11-22' };
    const asked = { ...hold, expiresOn: '2027-06-30', reason: '车库事件调查' };
    const { holdId } = await runAs(database.db, clock, owner(), placeHold, asked);
    clock.advance({ hours: 48 });
    expect(await erase()).toEqual({ entries: 0, files: 0 });
    expect(await valuesOf(held)).toBe(4);
    const kept = await runAs(database.db, clock, system(), keptNow, {});
    expect(kept).toEqual({ oldestKeptOn: null, heldVisits: 1, entryIds: [] });
    expect((await runAs(database.db, clock, owner(), readRetention, {})).holds).toMatchObject([
      { holdId, reason: '车库事件调查' },
    ]);
    await runAs(database.db, clock, owner(), liftHold, { holdId });
    await expect(runAs(database.db, clock, owner(), liftHold, { holdId })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await runAs(database.db, clock, system(), keptNow, {})).toMatchObject({
      oldestKeptOn: '2026-11-21',
      heldVisits: 0,
    });
    expect(await erase()).toEqual({ entries: 1, files: 0 });
    expect(await runAs(database.db, clock, system(), keptNow, {})).toMatchObject({ oldestKeptOn: null });
  });

  it('of a hazard goes after years, its photo with it, and the row says that there was one', async () => {
    const file = path.join(folder, place.tenantId, sha256Of(photo).slice(0, 2), sha256Of(photo));
    clock.advance({ hours: 24 * 365 * 2 });
    expect(await erase()).toEqual({ entries: 1, files: 0 });
    expect([await valuesOf(noteId), await valuesOf(hazardId), existsSync(file)]).toEqual([0, 2, true]);
    clock.advance({ hours: 24 * 365 });
    expect(await erase()).toEqual({ entries: 1, files: 1 });
    expect([await valuesOf(hazardId), existsSync(file)]).toEqual([0, false]);
    const [row] = await database.owner`select erased_at is not null as gone from stored_file`;
    expect(row).toEqual({ gone: true });
    const reasons = await database.owner`select data_class, days from erasure order by erased_at`;
    expect(reasons.map((one) => [one.data_class, one.days])).toEqual([
      ['visitor', 30],
      ['visitor', 30],
      ['log', 730],
      ['incident', 1095],
    ]);
  });

  it('written down cannot be changed or taken away', async () => {
    const grants = await database.owner`
      select privilege_type from information_schema.role_table_grants
      where table_name = 'erasure' and grantee <> current_user order by 1`;
    expect([...new Set(grants.map((row) => row.privilege_type))]).toEqual(['INSERT', 'SELECT']);
  });
});

describe('the contractor', () => {
  it('sets periods within what law and house allow', async () => {
    const set = (dataClass: string, days: number) =>
      runAs(database.db, clock, owner(), setRetention, { dataClass, days });
    await set('visitor', 15);
    await set('visitor', 20);
    await expect(set('visitor', 181)).rejects.toMatchObject({ fields: { days: 'field.days-out-of-range' } });
    await expect(set('log', 364)).rejects.toMatchObject({ code: 'input.invalid' });
    const { classes } = await runAs(database.db, clock, owner(), readRetention, {});
    expect(classes[0]).toEqual({ dataClass: 'visitor', ownDays: 20, days: [20], least: 1, most: 180 });
    expect(classes[4]).toMatchObject({ dataClass: 'log', ownDays: null, days: [730] });
    const id = await admitSomebody('韩梅梅');
    clock.advance({ hours: 21 * 24 });
    await erase();
    expect(await valuesOf(id)).toBe(0);
  });

  it('has its night planned once, and the job plans the next', async () => {
    await database.owner`delete from deadline`;
    const planned = () =>
      database.owner`select due_at from deadline where task = ${eraseExpiredTask} and claimed_at is null`;
    await runAs(database.db, clock, system(), planErasure, {});
    const [first] = await planned();
    await runAs(database.db, clock, system(), planErasure, {});
    expect(await planned()).toEqual([first]);
    expect(new Date(first?.due_at as string).toISOString()).toMatch(/T19:10:00/);
    clock.advance({ hours: 24 });
    expect(await claimDue(database.db, clock.now())).toBe(1);
    await erase();
    const [second] = await planned();
    expect(new Date(second?.due_at as string).getTime()).toBeGreaterThan(clock.now().getTime());
  });
});

const keptNow = query({
  action: 'result.read',
  input: z.object({}),
  run: async (ctx) => (await visitorDataKept(ctx, place.siteId, [ctx.now]))[0],
});

describe('who the gate’s registers are about', () => {
  it('goes so long after the line has ended; the line, its number and how many it named stay', async () => {
    const here = await makeTestSite(database);
    const actor = { ...owner(), tenantId: here.tenantId };
    const add = (use: Parameters<typeof runAs>[3], input: object) =>
      runAs(database.db, clock, actor, use, { siteId: here.siteId, ...input }) as Promise<{ id: string }>;
    clock.set('2026-01-10T00:00:00Z');
    const job = { kind: 'construction', firm: '宏远装饰', startsOn: '2026-01-01', inCharge: '吴经理' };
    const workers = ['郑一', '郑二', '郑三'];
    await add(addAgreement as never, { ...job, agreementNo: 'SG-1', endsOn: '2026-02-01', workers });
    await add(addAgreement as never, { ...job, agreementNo: 'SG-2', endsOn: '2026-10-01', workers });
    const banned = { description: '左眉有疤', isNoOccupier: true, reason: '殴打保安' };
    await add(addBan as never, { ...banned, name: '钱七', untilDay: '2026-02-20' });
    const pass = { kind: 'supplier', holder: '冯送水', validFrom: '2026-01-01' };
    await add(addLongPass as never, { ...pass, passNo: 'L-1', validUntil: '2026-03-01' });
    await add(addLongPass as never, { ...pass, passNo: 'L-2', validUntil: '2026-12-31' });
    clock.set('2026-11-20T00:10:00Z');
    const hold = await runAs(database.db, clock, actor, placeHold, {
      siteId: here.siteId,
      fromDay: '2026-02-10',
      untilDay: '2026-02-12',
      expiresOn: '2027-02-01',
      reason: '伤人案未结',
    });
    const erase = () =>
      runAs(database.db, clock, systemActor(here.tenantId), eraseExpired, { siteId: here.siteId });
    const read = <T>(use: Parameters<typeof runAs>[3]) =>
      runAs(database.db, clock, actor, use, { siteId: here.siteId, includesEnded: true }) as Promise<T[]>;

    // The hold covers days on which the ban and the pass were in force, and none of the agreement's.
    expect(await erase()).toMatchObject({ entries: 1 });
    const agreements = await read<{ agreementNo: string; inCharge: string | null; workers: string[] }>(
      listAgreements as never,
    );
    expect(agreements.find((one) => one.agreementNo === 'SG-1')).toMatchObject({
      inCharge: null,
      workers: ['', '', ''],
    });
    expect(agreements.find((one) => one.agreementNo === 'SG-2')).toMatchObject({
      inCharge: expect.stringMatching(/^吴/),
    });

    await runAs(database.db, clock, actor, liftHold, { holdId: hold.holdId });
    expect(await erase()).toMatchObject({ entries: 2 });
    expect(await erase()).toMatchObject({ entries: 0 });
    expect(await read(listBans as never)).toMatchObject([
      { name: null, description: null, reason: '', untilDay: '2026-02-20' },
    ]);
    expect(await read(listLongPasses as never)).toMatchObject([
      { passNo: 'L-1', holder: '', endedAt: clock.now() },
      { passNo: 'L-2', holder: expect.stringMatching(/^冯/), endedAt: null },
    ]);
    const left =
      await database.owner`select count(*)::int as n from erasure where site_id = ${here.siteId} and data_class = 'outsider'`;
    expect(left[0]?.n).toBe(3);
  });

  it('moved out of the directory goes whole, unless a hold covers days he lived there; who still lives there stays', async () => {
    const here = await makeTestSite(database);
    const actor = { ...owner(), tenantId: here.tenantId };
    const act = (use: Parameters<typeof runAs>[3], input: object) =>
      runAs(database.db, clock, actor, use, input) as Promise<never>;
    clock.set('2026-01-10T00:00:00Z');
    const line = { siteId: here.siteId, building: '3', occupantKind: 'tenant', phone: '13800000001' };
    await act(addDirectoryLine as never, { ...line, unit: '1502', occupant: '孙搬走', plates: ['沪A12345'] });
    await act(addDirectoryLine as never, { ...line, unit: '1502', occupant: '李留下' });
    const listed = async () =>
      (
        (await act(listDirectory as never, { siteId: here.siteId })) as {
          lines: { id: string; occupant: string }[];
        }
      ).lines;
    const leaver = (await listed()).find((one) => one.occupant === '孙搬走');
    clock.set('2026-03-01T02:00:00Z');
    await act(endDirectoryLine as never, { lineId: leaver?.id });
    // The phone no longer offers him, at once.
    expect((await listed()).map((one) => one.occupant)).toEqual(['李留下']);

    const erase = () =>
      runAs(database.db, clock, systemActor(here.tenantId), eraseExpired, { siteId: here.siteId });
    clock.set('2026-08-28T00:10:00Z');
    expect(await erase(), '180 days are not over').toMatchObject({ entries: 0 });
    clock.set('2026-08-30T00:10:00Z');
    const hold = (await act(placeHold as never, {
      siteId: here.siteId,
      fromDay: '2026-02-10',
      untilDay: '2026-02-12',
      expiresOn: '2027-02-01',
      reason: '漏水纠纷未结',
    })) as { holdId: string };
    expect(await erase()).toMatchObject({ entries: 0 });
    await act(liftHold as never, { holdId: hold.holdId });
    expect(await erase()).toMatchObject({ entries: 1 });
    const left = await database.owner`select occupant from directory_line where site_id = ${here.siteId}`;
    expect(left.map((row) => row.occupant)).toEqual(['李留下']);
    const [told] =
      await database.owner`select paths, entry_id from erasure where site_id = ${here.siteId} and data_class = 'outsider'`;
    expect(told).toEqual({ paths: ['directory.line'], entry_id: leaver?.id });
  });
});
