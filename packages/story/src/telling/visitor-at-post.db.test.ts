import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DeviceActor, enrolDevice, publicActor } from '@zhiqin/access';
import { syncEntries } from '@zhiqin/duty';
import { makeDeviceKey, PhoneLog, signOff, signOn } from '@zhiqin/duty/rules';
import { localFolder, useFileStore } from '@zhiqin/files';
import { usePrivacyKey } from '@zhiqin/privacy';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoEnrolment } from '../demo-enrolment.ts';
import { doAt } from './environment.ts';
import { openSites } from './open-sites.ts';
import { packAt } from './site-life.ts';
import { findStory } from './story-state.ts';
import { tellStory } from './tell-story.ts';

const files = mkdtempSync(path.join(tmpdir(), 'zhiqin-visitor-'));
let database: TestDatabase;
beforeAll(async () => {
  usePrivacyKey(randomBytes(32));
  useFileStore(localFolder(files));
  database = await testDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(files, { recursive: true, force: true });
});

const at = (time: string) => new Date(`2026-11-12T${time}:00+08:00`);

/** A visitor's phone, enrolled with the code the demo shows; what it records is sent at once. */
async function visitorsPhone() {
  const shown = await demoEnrolment(database.db, { now: () => at('09:25') });
  const { privateKey, publicKey } = await makeDeviceKey();
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  const enrolled = await doAt(database.db, at('09:25'), publicActor, enrolDevice, {
    code: shown?.code,
    publicKey: { kty, crv, x, y },
  });
  const { deviceId, tenantId, siteId } = enrolled;
  const actor: DeviceActor = { kind: 'device', role: 'device', tenantId, deviceId, siteId, postId: null };
  const log = new PhoneLog({ tenantId, siteId, deviceId, privateKey });
  const pack = await packAt(database.db, at('09:26'), actor);
  const gate = pack.posts.find((post) => post.kind === 'gate');
  const shift = pack.shifts.find(
    (one) =>
      one.postId === gate?.id && new Date(one.startsAt) < at('09:30') && new Date(one.endsAt) > at('09:30'),
  );
  // He signs with the number of a guard of the site who is not on at the gate just now.
  const visitor = pack.people.find((person) => !shift?.guardIds.includes(person.id));
  const setting = (now: Date) => ({
    post: gate?.id ?? null,
    shift: shift?.id ?? null,
    person: visitor?.id ?? null,
    clock: { wall: now.toISOString(), monoMs: now.getTime(), boot: deviceId, anchor: null },
  });
  const send = (now: Date) => {
    const entries = log.entries.slice(-1);
    return doAt(database.db, now, actor, syncEntries, { lastSeq: log.lastSeq, entries, packVersion: null });
  };
  return { log, setting, send, deviceId, postId: gate?.id as string };
}

async function tellTo(moment: Date) {
  const story = await findStory(database.db);
  if (!story) throw new Error('the story is told');
  for (const site of await openSites(database.db, story, moment)) await site.tellTo(moment.getTime(), true);
}

it('leaves a post to the visitor who took it until he goes, and tells on with the next shift', async () => {
  const begun = { db: database.db, until: at('09:20'), days: 1, siteCodes: ['JAZX'], seed: 'visitor' };
  await tellStory(begun);
  const phone = await visitorsPhone();
  const told = async (from: Date, to: Date) => {
    const [row] = await database.owner`
      select count(*)::int as entries from duty_entry
      where post_id = ${phone.postId} and device_id <> ${phone.deviceId}
        and occurred_at > ${from} and occurred_at <= ${to}`;
    return row?.entries as number;
  };
  const selfCheck = { uniform: true, badge: true, certificate: true };
  const came = {
    arrivedAt: at('09:30').toISOString(),
    identity: 'pin' as const,
    selfCheck,
    name: null,
    reason: null,
  };
  await phone.log.record(signOn, came, phone.setting(at('09:30')));
  expect(await phone.send(at('09:30'))).toMatchObject({ results: [{ status: 'accepted' }] });

  await tellTo(at('14:00'));
  expect(await told(at('09:30'), at('14:00'))).toBe(0);
  const gone = { reason: 'shift-ended' as const, note: null };
  await phone.log.record(signOff, gone, phone.setting(at('14:30')));
  await phone.send(at('14:30'));
  await tellTo(at('21:00'));
  expect(await told(at('09:30'), at('14:30'))).toBe(0);
  expect(await told(at('14:30'), at('21:00'))).toBeGreaterThan(5);
}, 120_000);
