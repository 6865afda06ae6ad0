import { query } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import { dutyEntry, keptSettlement, quarantinedEntry } from '@zhiqin/duty/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keptRecords } from '../index.ts';
import { siteMonthInput } from '../rules.ts';
import { makeHoursWorld } from './fixture.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const counted = query({ action: 'month.read', input: siteMonthInput, run: keptRecords.count });

it('a record kept for a person holds up the month it came in, at its own site, until somebody has decided about it', async () => {
  const world = await makeHoursWorld(database, '2026-11-02T09:00:00+08:00');
  const { tenantId } = world;
  const [{ siteId }, other] = [await world.addSite('A'), await world.addSite('B')];
  const deviceId = uuidv7();
  const keep = async (receivedAt: string) => {
    const id = uuidv7();
    await world.write((tx) =>
      tx.insert(quarantinedEntry).values({
        ...{ tenantId, id, siteId, deviceId, reason: 'future-dated', sealedRaw: '', rawSha256: id },
        receivedAt: new Date(receivedAt),
      }),
    );
    return id;
  };
  await world.write((tx) =>
    tx.insert(device).values({
      ...{ tenantId, id: deviceId, siteId, kind: 'site', label: '东门手机', publicKey: {} },
      ...{ verifierSalt: 'salt', enrolledAt: new Date('2026-01-01T00:00:00Z') },
    }),
  );
  // The last minute of October by the site's clock, and the first of November.
  const kept = await keep('2026-10-31T23:59:00+08:00');
  await keep('2026-11-01T00:00:00+08:00');
  const open = (month: string, at = siteId) => world.run(counted, { siteId: at, month });
  expect([await open('2026-09'), await open('2026-10'), await open('2026-11')]).toEqual([0, 1, 1]);
  expect(await open('2026-10', other.siteId)).toBe(0);

  const [id, at] = [uuidv7(), new Date('2026-11-02T00:00:00Z')];
  await world.write(async (tx) => {
    await tx.insert(dutyEntry).values({
      ...{ tenantId, id, siteId, deviceId, seq: 1, kind: 'kept.settled', occurredAt: at, receivedAt: at },
      ...{ hash: id, fingerprint: id, signature: '', content: {} as never, flags: [] },
    });
    await tx.insert(keptSettlement).values({
      ...{ tenantId, id, siteId, keptId: kept, decision: 'rejected', settledBy: uuidv7(), settledAt: at },
    });
  });
  expect([await open('2026-10'), await open('2026-11')]).toEqual([0, 1]);
});
