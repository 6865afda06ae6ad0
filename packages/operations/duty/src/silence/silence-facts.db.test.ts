import { query } from '@zhiqin/access';
import { deviceRevocation, deviceSetAside } from '@zhiqin/access/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { absenceProven } from '@zhiqin/regulations/rules';
import { type TestClock, type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  makeTestPhone,
  makeTestSite,
  runAs,
  shiftEnd,
  shiftStart,
  system,
  type TestPhone,
  type TestSite,
} from '../fixture.ts';
import { deviceAway, signOn } from '../kinds/presence/entry.ts';
import { silenceFacts } from './silence-facts.ts';

let database: TestDatabase;
let place: TestSite;
let clock: TestClock;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  clock = testClock('2026-11-19T00:00:00Z');
  place = await makeTestSite(database);
});
afterAll(() => database.drop());

const wall = () => ({
  tenantId: place.tenantId,
  audience: 'staff' as const,
  sites: 'all' as const,
  clientIds: [],
  personId: null,
});
const askSilence = () =>
  query({
    action: 'duty.read',
    input: z.object({}),
    run: async (ctx) => {
      const window = { key: 'w', postId: place.gate, startsAt: shiftStart, endsAt: shiftEnd };
      return (await silenceFacts(ctx, place.siteId, [window])).get('w');
    },
  });
async function silence() {
  const facts = await runAs(database.db, clock, system(place.tenantId), askSilence(), {});
  if (!facts) throw new Error('no facts for the window');
  return { facts, proof: absenceProven(facts) };
}
const missing = async () => {
  const { proof } = await silence();
  return proof.proven ? [] : proof.missing.map((reason) => reason.key);
};

const gatePhone = (label = '东门手机') =>
  makeTestPhone(database, clock, place, { postId: place.gate, label });
const came = () => ({
  arrivedAt: clock.now().toISOString(),
  identity: 'pin' as const,
  selfCheck: { uniform: true, badge: true, certificate: true },
  name: null,
  reason: null,
});
async function signsOn(phone: TestPhone): Promise<void> {
  await phone.log.record(signOn, came(), phone.at(place.gate, place.guards[0]));
}

describe('whether silence over a day shift proves anything', () => {
  it('does when the post’s phone is heard after the end with nothing missing', async () => {
    const phone = await gatePhone();
    clock.set('2026-11-20T08:00:01Z');
    await phone.sync();
    expect((await silence()).proof).toEqual({ proven: true });
  });

  it('does not while the phone is silent over the end', async () => {
    const phone = await gatePhone();
    clock.set('2026-11-20T07:00:00Z');
    await phone.sync();
    clock.set('2026-11-20T12:00:00Z');
    const { facts } = await silence();
    expect(facts.devices).toMatchObject([
      { isPostDevice: true, heardFromAfterEnd: false, lastHeardAt: '2026-11-20T07:00:00.000Z' },
    ]);
    expect(await missing()).toEqual(['deviceSilent']);
  });

  it('does not while an entry it has named has not come', async () => {
    const phone = await gatePhone();
    clock.set('2026-11-20T07:00:00Z');
    await signsOn(phone);
    clock.set('2026-11-20T08:01:00Z');
    await phone.sync([]);
    expect((await silence()).facts.devices[0]).toMatchObject({
      heardFromAfterEnd: true,
      missingEntries: true,
    });
    await phone.sync();
    expect((await silence()).facts.devices[0]).toMatchObject({ inUse: true, missingEntries: false });
  });

  it('is not disturbed by what the phone records after the end', async () => {
    const phone = await gatePhone();
    clock.set('2026-11-20T08:01:00Z');
    await phone.sync();
    clock.set('2026-11-20T09:00:00Z');
    await signsOn(phone);
    await phone.sync([]);
    expect((await silence()).proof).toEqual({ proven: true });
  });

  it('asks the phone in use, not the one that lies at the post', async () => {
    const lying = await gatePhone();
    const used = await makeTestPhone(database, clock, place, { kind: 'own', label: '张伟手机' });
    clock.set('2026-11-20T00:00:00Z');
    await signsOn(used);
    await used.sync();
    clock.set('2026-11-20T08:30:00Z');
    await lying.sync();
    const { facts } = await silence();
    expect(facts.devices.find((device) => device.deviceId === used.deviceId)).toMatchObject({
      inUse: true,
      isPostDevice: false,
    });
    expect(await missing()).toEqual(['deviceSilent']);
    await used.sync();
    expect((await silence()).proof).toEqual({ proven: true });
  });

  it('leaves out a phone that was set aside, and then nobody can speak', async () => {
    const phone = await gatePhone();
    await database.db.write(wall(), (tx) =>
      tx.insert(deviceSetAside).values({
        tenantId: place.tenantId,
        id: uuidv7(),
        siteId: place.siteId,
        deviceId: phone.deviceId,
        reason: '送修',
        startsAt: clock.now(),
      }),
    );
    clock.set('2026-11-20T08:30:00Z');
    await phone.sync();
    expect(await missing()).toEqual(['noDeviceCanSpeak']);
  });

  it('stays open for a phone revoked within the window', async () => {
    const phone = await gatePhone();
    clock.set('2026-11-20T02:00:00Z');
    await phone.sync();
    clock.set('2026-11-20T04:00:00Z');
    await database.db.write(wall(), (tx) =>
      tx.insert(deviceRevocation).values({
        tenantId: place.tenantId,
        id: uuidv7(),
        siteId: place.siteId,
        deviceId: phone.deviceId,
        reason: '丢失',
        revokedAt: clock.now(),
      }),
    );
    clock.set('2026-11-20T08:30:00Z');
    expect(await missing()).toEqual(['deviceRevoked']);
  });

  it('says nothing where there is no device', async () => {
    clock.set('2026-11-20T08:30:00Z');
    expect((await silence()).facts).toMatchObject({ devices: [], someoneDue: true, windowClosed: true });
    expect(await missing()).toEqual(['noDeviceCanSpeak']);
  });

  it('is explained away by "it was off since …"', async () => {
    const phone = await gatePhone();
    clock.set('2026-11-20T08:30:00Z');
    const [from, to] = ['2026-11-20T06:00:00Z', '2026-11-20T08:30:00Z'];
    await phone.log.record(
      deviceAway,
      { from, to, answer: 'off', offSince: from },
      phone.at(place.gate, place.guards[0]),
    );
    await phone.sync();
    expect((await silence()).facts.devices[0]?.saidOffSince).toBe('2026-11-20T06:00:00.000Z');
    expect(await missing()).toEqual(['deviceSaidOff']);
  });

  it('is not settled while an entry of the window waits for a person', async () => {
    const phone = await gatePhone();
    clock.set('2026-11-20T03:00:00Z');
    await phone.log.record(signOn, came(), phone.at(place.guards[1], place.guards[0]));
    clock.set('2026-11-20T08:30:00Z');
    const { results, contiguousSeq } = await phone.sync();
    expect(results[0]?.reason).toBe('foreign-post');
    expect(contiguousSeq).toBe(1);
    expect(await missing()).toEqual(['deviceEntriesMissing']);
  });
});
