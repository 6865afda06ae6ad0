import { type Actor, type DeviceActor, execute, systemActor, type UseCase } from '@zhiqin/access';
import { device, site, tenant } from '@zhiqin/access/schema';
import type { Database } from '@zhiqin/db';
import { toBase64Url, uuidv7 } from '@zhiqin/kernel';
import { usePrivacyKey } from '@zhiqin/privacy';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { checkpoint, patrolRoute, post } from '@zhiqin/sites/schema';
import type { TestClock, TestDatabase } from '@zhiqin/testing';
import { guard } from '@zhiqin/workforce/schema';
import { eq } from 'drizzle-orm';
import type { ClockReading, SignedEntry, SyncResponse } from './entry-format.ts';
import { type EntrySetting, makeDeviceKey, PhoneLog } from './phone-log.ts';
import { syncEntries } from './sync-entries.ts';

/** A site of a fresh tenant for tests: two posts, two guards on a day shift, three checkpoints on one route. */
export interface TestSite {
  tenantId: string;
  siteId: string;
  gate: string;
  patrolPost: string;
  guards: [string, string];
  shiftId: string;
  route: string;
  checkpoints: [string, string, string];
  labels: [string, string, string];
}

export interface TestPhone {
  deviceId: string;
  actor: DeviceActor;
  log: PhoneLog;
  /** A boot of its own, anchored at the test's clock. */
  clock(): ClockReading;
  at(post: string, person: string | null, more?: Partial<EntrySetting>): EntrySetting;
  sync(entries?: unknown[], lastSeq?: number): Promise<SyncResponse>;
}

export const day = '2026-11-20';
export const shiftStart = new Date('2026-11-20T00:00:00Z');
export const shiftEnd = new Date('2026-11-20T08:00:00Z');

export async function makeTestSite({ db }: TestDatabase, tenantId = uuidv7()): Promise<TestSite> {
  usePrivacyKey(new Uint8Array(32).fill(7));
  const made: TestSite = {
    tenantId,
    siteId: uuidv7(),
    gate: uuidv7(),
    patrolPost: uuidv7(),
    guards: [uuidv7(), uuidv7()],
    shiftId: uuidv7(),
    route: uuidv7(),
    checkpoints: [uuidv7(), uuidv7(), uuidv7()],
    labels: [newLabel(), newLabel(), newLabel()],
  };
  const { siteId, gate, patrolPost } = made;
  const code = siteId.slice(-8);
  const createdAt = new Date('2026-01-01T00:00:00Z');
  await db.write({ tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null }, async (tx) => {
    const tenantRow = {
      id: tenantId,
      slug: tenantId,
      name: '安泰保安',
      operatorKind: 'contractor',
      zone: 'Asia/Shanghai',
    };
    const known = await tx.select().from(tenant).where(eq(tenant.id, tenantId));
    if (known.length === 0)
      await tx.insert(tenant).values({ ...tenantRow, languages: ['zh-CN', 'en'], createdAt });
    await tx.insert(site).values({
      tenantId,
      id: siteId,
      code,
      name: '云栖花园',
      siteType: 'residential',
      zone: 'Asia/Shanghai',
      createdAt,
    });
    const common = { tenantId, siteId };
    const pattern = [{ code: 'D', startTime: '08:00', endTime: '16:00' }];
    await tx.insert(post).values([
      {
        ...common,
        id: gate,
        code: 'G1',
        name: '东门岗',
        kind: 'gate',
        registersVisitors: true,
        shiftPattern: pattern,
      },
      { ...common, id: patrolPost, code: 'P1', name: '巡逻岗', kind: 'patrol', shiftPattern: pattern },
    ]);
    await tx.insert(guard).values(
      made.guards.map((id, i) => ({
        tenantId,
        id,
        siteIds: [siteId],
        staffNo: `${code}${i}`,
        name: ['张伟', '王芳'][i] as string,
        pinyin: ['zhang wei', 'wang fang'][i] as string,
        rank: 'guard',
        joinedOn: '2026-01-01',
        createdAt,
      })),
    );
    const window = { startsAt: shiftStart, endsAt: shiftEnd };
    await tx
      .insert(shift)
      .values({ ...common, id: made.shiftId, postId: gate, day, code: 'D', ...window, heads: 1 });
    await tx
      .insert(assignment)
      .values({ ...common, id: uuidv7(), shiftId: made.shiftId, guardId: made.guards[0], ...window });
    await tx.insert(checkpoint).values(
      made.checkpoints.map((id, i) => ({
        ...common,
        id,
        code: `C${i}`,
        name: `巡查点${i}`,
        labelCode: made.labels[i] as string,
        isFireLane: i === 2,
      })),
    );
    await tx.insert(patrolRoute).values({
      ...common,
      id: made.route,
      postId: patrolPost,
      code: 'R1',
      name: '夜巡',
      isOrdered: true,
      roundsPerShift: 2,
      checkpointIds: [...made.checkpoints],
    });
  });
  return made;
}

/** Runs a use as somebody. */
export function runAs<Input, Output>(
  db: Database,
  clock: TestClock,
  actor: Actor,
  use: UseCase<Input, Output>,
  input: unknown,
): Promise<Output> {
  return execute(use, { db, clock, actor, language: 'zh-CN', requestId: 'test' }, input);
}

/** Enrols a phone that keeps its log in memory and syncs as its device. */
export async function makeTestPhone(
  { db }: TestDatabase,
  clock: TestClock,
  place: TestSite,
  options: { kind?: string; postId?: string | null; label?: string } = {},
): Promise<TestPhone> {
  const { tenantId, siteId } = place;
  const deviceId = uuidv7();
  const { kind = 'site', postId = null, label = 'phone' } = options;
  const { publicKey, privateKey } = await makeDeviceKey();
  const jwk = await crypto.subtle.exportKey('jwk', publicKey);
  await db.write({ tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null }, (tx) =>
    tx.insert(device).values({
      tenantId,
      id: deviceId,
      siteId,
      postId,
      kind,
      label,
      publicKey: jwk,
      verifierSalt: toBase64Url(new Uint8Array(16)),
      enrolledAt: clock.now(),
    }),
  );
  const actor: DeviceActor = { kind: 'device', role: 'device', tenantId, deviceId, siteId, postId };
  const log = new PhoneLog({ tenantId, siteId, deviceId, privateKey });
  const bootedAt = clock.now().getTime() - 3_600_000;
  const reading = (): ClockReading => {
    const now = clock.now();
    // Two readings are never the same, as on a phone.
    const monoMs = now.getTime() - bootedAt + log.lastSeq / 1_000;
    return {
      wall: now.toISOString(),
      monoMs,
      boot: deviceId,
      anchor: { serverAt: now.toISOString(), monoMs },
    };
  };
  return {
    deviceId,
    actor,
    log,
    clock: reading,
    at: (post, person, more = {}) => ({ post, person, shift: place.shiftId, clock: reading(), ...more }),
    sync: (entries: unknown[] = log.entries, lastSeq = log.lastSeq) =>
      runAs(db, clock, actor, syncEntries, { lastSeq, entries, packVersion: null }),
  };
}

/** As JSON over the wire: what the server gets is never the phone's own object. */
export const wire = (entry: SignedEntry): SignedEntry => structuredClone(entry);
export const system = systemActor;
const newLabel = () => toBase64Url(crypto.getRandomValues(new Uint8Array(12))).toUpperCase();
