import 'fake-indexeddb/auto';
import { makeDeviceKey, type SitePack } from '@zhiqin/duty/rules';
import { uuidv7 } from '@zhiqin/kernel';
import { PhoneClock } from './log/phone-clock.ts';
import type { NewEntry } from './log/record-entry.ts';
import { type Device, type GuardDatabase, openDatabase } from './storage/open-database.ts';

let opened = 0;

/** A phone for tests: a store of its own, as empty as after enrolment. */
export async function openTestPhone(): Promise<{
  db: GuardDatabase;
  device: Device;
  name: string;
  publicKey: CryptoKey;
}> {
  const keys = await makeDeviceKey();
  const name = `phone-${++opened}`;
  const db = await openDatabase(name);
  const device: Device = {
    deviceId: uuidv7(),
    tenantId: uuidv7(),
    siteId: uuidv7(),
    token: 'token',
    label: 'gate',
    enrolledAt: '2026-11-22T00:00:00.000Z',
    privateKey: keys.privateKey,
  };
  return { db, device, name, publicKey: keys.publicKey };
}

/** A log line as the form makes it. */
export function noteWish(text: string, draftId: string = uuidv7(), clock = new PhoneClock()): NewEntry {
  return {
    kind: 'log.note',
    body: { category: 'routine', text, reportedTo: null },
    draftId,
    post: '01930000-0000-7000-8000-000000000001',
    shift: null,
    person: '01930000-0000-7000-8000-000000000002',
    clock: clock.read(),
  };
}

export const testIds = {
  post: '01930000-0000-7000-8000-000000000001',
  zhou: '01930000-0000-7000-8000-000000000002',
  li: '01930000-0000-7000-8000-000000000003',
  route: '01930000-0000-7000-8000-000000000004',
  garage: '01930000-0000-7000-8000-000000000005',
  lobby: '01930000-0000-7000-8000-000000000006',
  device: '01930000-0000-7000-8000-000000000007',
} as const;

/** A small site: one gate, one route of two points, two guards, a night and a day shift. */
export function testPack(change: Partial<SitePack> = {}): SitePack {
  const point = (id: string, name: string, label: string) => ({
    id,
    code: name,
    name,
    nameEn: null,
    label,
    isCritical: false,
    isFireLane: false,
    checkItems: [],
  });
  const shift = (code: string, startsAt: string, endsAt: string, guardId: string) => ({
    id: uuidv7(),
    postId: testIds.post,
    day: '2026-11-22',
    code,
    startsAt,
    endsAt,
    guardIds: [guardId],
  });
  return {
    version: 'v1',
    tenant: { id: uuidv7(), name: '安盾', nameEn: null },
    site: { id: uuidv7(), code: 'YQ', name: '云栖', nameEn: null, zone: 'Asia/Shanghai' },
    device: { id: testIds.device, kind: 'site', label: '南门', postId: testIds.post },
    posts: [],
    people: [],
    deviceSalt: 'c2FsdA',
    shifts: [
      shift('N', '2026-11-22T14:00:00.000Z', '2026-11-22T22:00:00.000Z', testIds.zhou),
      shift('D', '2026-11-22T22:00:00.000Z', '2026-11-23T06:00:00.000Z', testIds.li),
    ],
    checkpoints: [point(testIds.garage, '车库', 'K7QX0MPA'), point(testIds.lobby, '大堂', 'K7QX1MPA')],
    routes: [
      {
        id: testIds.route,
        postId: testIds.post,
        name: '夜间',
        nameEn: null,
        isOrdered: false,
        roundsPerShift: 2,
        checkpointIds: [testIds.garage, testIds.lobby],
      },
    ],
    openVisits: [],
    presence: [],
    rounds: [],
    gate: { vehicles: [], slips: [], parcels: [], keysOut: [], passesOut: [], registersVersion: 'r1' },
    registers: null,
    orders: [],
    toSign: [],
    shortOrders: [],
    parameters: { roundsPerShift: {}, earlyReliefMinutes: 15, passHours: 8, requiredVisitFields: {} },
    ...change,
  };
}
