import { execute, type MemberActor } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { createClient, createSite } from '@zhiqin/sites';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstSteps } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const clock = testClock('2026-11-01T01:00:00Z');

async function newContractor(): Promise<MemberActor> {
  const tenantId = uuidv7();
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  await database.db.write(wall, (tx) =>
    tx.insert(tenant).values({
      id: tenantId,
      slug: tenantId,
      name: '安泰保安',
      operatorKind: 'contractor',
      zone: 'Asia/Shanghai',
      languages: ['zh-CN', 'en'],
      createdAt: clock.now(),
    }),
  );
  return {
    kind: 'member',
    role: 'owner',
    tenantId,
    membershipId: uuidv7(),
    accountId: null,
    personId: null,
    sites: 'all',
    clientIds: [],
    displayName: '周北辰',
    sessionId: null,
  };
}

it('ticks what is there, for this contractor alone', async () => {
  const [owner, neighbour] = [await newContractor(), await newContractor()];
  const as = (actor: MemberActor) => ({
    db: database.db,
    clock,
    actor,
    language: 'zh-CN' as const,
    requestId: 'test',
  });
  const done = async (actor: MemberActor) =>
    (await execute(firstSteps, as(actor), null)).steps.filter((one) => one.done).map((one) => one.step);

  expect(await done(owner)).toEqual([]);
  await execute(createClient, as(owner), { code: 'BYWY', name: '碧云物业' });
  await execute(createSite, as(owner), {
    code: 'BYHY',
    name: '碧云花园',
    siteType: 'residential',
    zone: 'Asia/Shanghai',
  });
  expect(await done(owner)).toEqual(['client', 'site']);
  expect(await done(neighbour)).toEqual([]);
  expect((await execute(firstSteps, as(owner), null)).isRunning).toBe(false);
});
