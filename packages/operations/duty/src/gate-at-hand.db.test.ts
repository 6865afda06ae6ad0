import { toBase64Url } from '@zhiqin/kernel';
import { addAgreement, addBan, addDirectoryLine, addKey, addLongPass, addUtility } from '@zhiqin/sites';
import { directoryLine } from '@zhiqin/sites/schema';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { banMark } from './ban-mark.ts';
import { makeTestPhone, makeTestSite, runAs, system, type TestPhone, type TestSite } from './fixture.ts';
import { gateRegister } from './gate/gate-register.ts';
import { gateDay } from './gate-day.ts';
import { readSitePack } from './read-site-pack.ts';
import type { SitePack } from './site-pack.ts';
import { syncEntries } from './sync-entries.ts';

let database: TestDatabase;
const clock = testClock('2026-11-20T00:00:00Z');
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const packFor = (phone: TestPhone): Promise<SitePack> =>
  runAs(database.db, clock, phone.actor, readSitePack, {});
const asHouse = <I, O>(place: TestSite, use: Parameters<typeof runAs<I, O>>[3], input: unknown) =>
  runAs(database.db, clock, system(place.tenantId), use, { siteId: place.siteId, ...(input as object) });

async function morning() {
  const place = await makeTestSite(database);
  clock.set('2026-11-20T00:00:00Z');
  const gate = await makeTestPhone(database, clock, place);
  const other = await makeTestPhone(database, clock, place);
  const made = await gateDay(gate, other, place, clock);
  await gate.sync();
  await other.sync();
  return { place, gate, other, made };
}

describe('the gate in the pack', () => {
  it('is what is inside, out and open now, with the words a guard finds it by', async () => {
    const { gate, made } = await morning();
    const { gate: open } = await packFor(gate);
    expect(open.vehicles).toMatchObject([
      { vehicleId: made.stays, plate: '沪B88888', bay: 'V2', isVip: true, hasSeal: false },
    ]);
    expect(open.slips).toMatchObject([
      {
        slipNo: 'F-2026-1',
        applicant: '3-1502 王建国',
        items: [
          { item: '餐桌', quantity: 1 },
          { item: '椅子', quantity: 2 },
        ],
        toReturn: [{ item: '椅子', quantity: 3 }],
      },
    ]);
    expect(open.parcels).toMatchObject([{ parcelId: made.held, recipient: '王建国', shelf: 'A3' }]);
    expect(open.keysOut).toMatchObject([{ custodyId: made.ring, keyNos: ['K2'], holder: '刘工' }]);
    expect(open.passesOut).toEqual([]);
  });

  it('keeps what a judge of V03 to V11 asks for', async () => {
    const { place, made } = await morning();
    const [visit] = await database.owner`select agreement_id, is_worker_listed, host_answer, is_pass_returned
      from visit where site_id = ${place.siteId}`;
    expect(visit).toEqual({
      agreement_id: made.agreement,
      is_worker_listed: true,
      host_answer: 'call',
      is_pass_returned: false,
    });
    const stays =
      await database.owner`select is_plate_known, is_load_checked, is_out_load_checked, in_at is null as unseen,
      has_damage from vehicle_stay where site_id = ${place.siteId} order by coalesce(in_at, out_at)`;
    expect(stays).toEqual([
      {
        is_plate_known: true,
        is_load_checked: null,
        is_out_load_checked: true,
        unseen: false,
        has_damage: false,
      },
      {
        is_plate_known: true,
        is_load_checked: null,
        is_out_load_checked: null,
        unseen: false,
        has_damage: false,
      },
      {
        is_plate_known: true,
        is_load_checked: null,
        is_out_load_checked: true,
        unseen: true,
        has_damage: true,
      },
    ]);
    const [refused] = await database.owner`select refusal, ban_id, is_reported from visit_refusal
      where site_id = ${place.siteId}`;
    expect(refused).toEqual({ refusal: 'banned', ban_id: made.ban, is_reported: true });
  });
});

describe('the registers of a gate', () => {
  it('read as the trade writes them: goods beside their slip, keys with what is still out', async () => {
    const { place } = await morning();
    const window = { from: '2026-11-20T00:00:00Z', to: '2026-11-21T00:00:00Z' };
    const read = (register: string) => asHouse(place, gateRegister, { register, ...window });
    expect(await read('goods')).toMatchObject([
      {
        cells: {
          slipNo: 'F-2026-1',
          applicant: '3＊＊＊＊＊ 王＊＊',
          carried: '椅子 × 4 张',
          match: 'part',
          back: '椅子 × 1 张',
        },
      },
    ]);
    expect((await read('vehicles')).map((line) => [line.cells.plate, line.cells.damage])).toEqual([
      ['沪C0＊001', '右前灯'],
      ['沪B8＊888', null],
      ['沪A1＊345', null],
    ]);
    expect(await read('keys')).toMatchObject([
      { cells: { keyNos: 'K9', keyNosOut: null } },
      { cells: { keyNos: 'K1 K2 K3', keyNosOut: 'K2', keyNosLost: 'K3', holder: '刘＊' } },
    ]);
    expect(await read('refusals')).toMatchObject([{ cells: { name: '赵＊', refusal: 'banned' } }]);
    expect(await read('parcels')).toHaveLength(2);
    expect(await read('passes')).toMatchObject([
      { cells: { direction: 'out' } },
      { cells: { doubt: 'expired' } },
    ]);
    expect(await read('visitors')).toMatchObject([{ cells: { name: '李＊＊', passReturned: false } }]);
  });
});

describe('the registers in the pack', () => {
  it('say of a ban no more than is needed to recognise who stands there', async () => {
    const { place, gate } = await morning();
    const ban = { name: '赵某', plate: '沪D·66666', idNumber: null, isNoOccupier: true };
    await asHouse(place, addBan, { ...ban, description: null, reason: '盗窃电动车', untilDay: '2027-01-01' });
    await asHouse(place, addKey, { keyNo: 'K1', opens: '配电房', ring: '机房', place: '1 号柜', copies: 2 });
    await asHouse(place, addUtility, { kind: 'water', name: '总阀', place: '地下一层', note: null });
    const days = { startsOn: '2026-11-01', endsOn: '2026-12-31' };
    await asHouse(place, addAgreement, {
      kind: 'construction',
      agreementNo: 'SG-1',
      firm: '宏远装饰',
      ...days,
      workers: ['李木匠'],
    });
    const hours = {
      validFrom: '2026-11-01',
      validUntil: '2027-10-31',
      hoursFrom: '08:00',
      hoursUntil: '18:00',
    };
    await asHouse(place, addLongPass, { passNo: 'C-1', kind: 'contractor', holder: '孙师傅', ...hours });
    const { registers } = await packFor(gate);
    const mark = await banMark(toBase64Url(new Uint8Array(16)), '沪d66666');
    expect(registers?.bans).toMatchObject([{ name: '赵某', plateMark: mark, idMark: null }]);
    expect(JSON.stringify(registers)).not.toMatch(/66666|盗窃/);
    expect(registers?.keys).toMatchObject([[expect.any(String), 'K1', '配电房', '机房', '1 号柜', 2]]);
    expect(registers?.utilities).toEqual([['water', '总阀', '地下一层', '']]);
    expect(registers?.agreements).toMatchObject([{ no: 'SG-1', firm: '宏远装饰', workers: ['李木匠'] }]);
    expect(registers?.longPasses).toMatchObject([{ no: 'C-1', holder: '孙师傅', hours: ['08:00', '18:00'] }]);
  });

  it('travel once: a phone that has this version is sent the rest alone', async () => {
    const { place, gate } = await morning();
    const line = {
      building: '3',
      unit: '1502',
      occupant: '王建国',
      occupantKind: 'owner',
      phone: '13812345678',
    };
    await asHouse(place, addDirectoryLine, { ...line, plates: ['沪A·12345'] });
    const sync = (more: object) =>
      runAs(database.db, clock, gate.actor, syncEntries, { lastSeq: gate.log.lastSeq, entries: [], ...more });
    const first = (await sync({ packVersion: 'old' })).pack as SitePack;
    expect(first.registers?.directory).toEqual([[0, '1502', '王建国', 'wjg', '13812345678', '沪A12345']]);
    const known = { packVersion: 'old', registersVersion: first.gate.registersVersion };
    expect((await sync(known)).pack).toMatchObject({ version: first.version, registers: null });
    expect((await sync({ ...known, packVersion: first.version })).pack).toBeNull();
    clock.advance({ minutes: 1 });
    await asHouse(place, addDirectoryLine, { ...line, phone: '13900000000', plates: [] });
    const second = (await sync(known)).pack as SitePack;
    expect(second.registers?.directory).toEqual([[0, '1502', '王建国', 'wjg', '13900000000', '']]);
  });

  it('hold two thousand units in less than 150 kB', async () => {
    const { place, gate } = await morning();
    const wall = {
      tenantId: place.tenantId,
      audience: 'staff',
      sites: 'all',
      clientIds: [],
      personId: null,
    } as const;
    await asHouse(place, addDirectoryLine, {
      building: '1 号楼',
      unit: '0101',
      occupant: '欧阳建国',
      occupantKind: 'owner',
      phone: '13812345678',
      plates: ['沪A12345'],
    });
    await database.db.write(wall, async (tx) => {
      const [sample] = await tx.select().from(directoryLine);
      const rows = Array.from({ length: 1999 }, (_, i) => ({
        ...(sample as typeof directoryLine.$inferSelect),
        id: crypto.randomUUID(),
        building: `${1 + (i % 20)} 号楼`,
        unit: String(1000 + i),
      }));
      await tx.insert(directoryLine).values(rows);
    });
    const { registers } = await packFor(gate);
    expect(registers?.directory).toHaveLength(2000);
    expect(Buffer.byteLength(JSON.stringify(registers))).toBeLessThan(150_000);
  });
});
