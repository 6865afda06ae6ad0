import { execute } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { certificate, guardPaper } from '@zhiqin/workforce/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alertHeadquarters } from './alert/alert-headquarters.ts';
import { makeTestPhone, makeTestSite, runAs, shiftStart, system, type TestSite } from './fixture.ts';
import { signOn } from './kinds/presence/entry.ts';
import { relieve } from './kinds/relief/entry.ts';
import { readSitePack } from './read-site-pack.ts';

let database: TestDatabase;
const clock = testClock('2026-11-20T00:00:00Z');
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const staff = (place: TestSite) =>
  ({
    tenantId: place.tenantId,
    audience: 'staff',
    sites: 'all',
    clientIds: [],
    personId: null,
  }) as const;

/** Zhang's certificate ends tomorrow; Wang's is sound, but her vetting found something. */
async function start() {
  clock.set(shiftStart.toISOString());
  const place = await makeTestSite(database);
  const { tenantId, siteId, guards } = place;
  const siteIds = [siteId];
  const common = { tenantId, siteIds };
  await database.db.write(staff(place), async (tx) => {
    await tx.insert(certificate).values(
      guards.map((guardId, i) => ({
        ...common,
        id: uuidv7(),
        guardId,
        kind: 'guard',
        certificateNo: `沪${i}${siteId.slice(-8)}`,
        issuer: '上海市公安局',
        issuedOn: '2024-01-01',
        expiresOn: i === 0 ? '2026-11-21' : null,
      })),
    );
    await tx.insert(guardPaper).values({
      ...common,
      id: uuidv7(),
      guardId: guards[1],
      kind: 'vetting',
      outcome: 'barred',
      startsOn: '2026-10-01',
      recordedAt: clock.now(),
    });
  });
  const phone = await makeTestPhone(database, clock, place);
  return { place, phone, zhang: guards[0], wang: guards[1] };
}

describe('somebody not fit for a post', () => {
  it('is known to the phone ahead and by one word alone', async () => {
    const { phone, zhang, wang } = await start();
    const pack = await runAs(database.db, clock, phone.actor, readSitePack, {});
    const people = new Map(pack.people.map((person) => [person.id, person.bars]));
    expect(people.get(zhang)).toEqual([
      { kinds: null, word: 'certificate-lapsed', since: '2026-11-21', from: '2026-11-22', until: null },
    ]);
    expect(people.get(wang)).toEqual([
      { kinds: null, word: 'not-cleared', since: null, from: '2026-11-20', until: null },
    ]);
    expect(pack.people.map((person) => person.inducted)).toEqual([false, false]);
    expect(JSON.stringify(pack)).not.toMatch(/barred|vetting|P03|2026-10-01/);
  });

  it('takes it all the same, on the record, by a superior’s name, and headquarters is told who it was', async () => {
    const { place, phone, zhang, wang } = await start();
    const came = await phone.log.record(
      signOn,
      {
        arrivedAt: clock.now().toISOString(),
        identity: 'pin',
        selfCheck: { uniform: true, badge: true, certificate: false },
        name: null,
        reason: null,
        unfit: 'certificate-lapsed',
        unfitSince: '2026-11-21',
        allowedBy: wang,
        allowedName: null,
        allowedReason: '等替班的人来',
        allowedUntil: '2026-11-20T02:00:00.000Z',
      },
      phone.at(place.gate, zhang),
    );
    clock.advance({ minutes: 1 });
    const relieved = await phone.log.record(
      relieve,
      {
        standIn: wang,
        standInIdentity: 'pin',
        standInName: null,
        comesFrom: null,
        relieveReason: 'meal',
        expectedMinutes: 20,
        note: null,
        unfit: 'not-cleared',
        unfitSince: null,
        allowedBy: null,
        allowedName: '刘队长',
        allowedReason: null,
      },
      phone.at(place.gate, zhang),
    );
    const { results } = await phone.sync();
    await phone.sync();
    expect(results.map((one) => one.status)).toEqual(['accepted', 'accepted']);
    // What was said and by whom travels sealed beside the entry.
    expect(JSON.stringify(came.content)).not.toContain('替班');
    // Until when is no personal value: the office reads it beside the entry.
    expect(JSON.stringify(came.content)).toContain('2026-11-20T02:00:00.000Z');
    expect(JSON.stringify(relieved.content)).not.toContain('刘队长');
    const rows = await database.owner`select id, flags from duty_entry where site_id = ${place.siteId}`;
    expect(rows.every((row) => row.flags.includes('not-eligible'))).toBe(true);
    const onPost = await database.owner`select person_id from presence_span
      where site_id = ${place.siteId} and to_at is null`;
    expect(onPost.map((row) => row.person_id)).toEqual([wang]);

    const jobs = (await database.queuedJobs()).filter(
      ({ task, payload }) => task === 'duty.alert' && payload.siteId === place.siteId,
    );
    expect(jobs.map(({ payload }) => payload.reason)).toEqual(['not-eligible', 'not-eligible']);
    const owner = uuidv7();
    await database.db.write(staff(place), (tx) =>
      tx.insert(membership).values({
        tenantId: place.tenantId,
        id: owner,
        role: 'owner',
        allSites: true,
        siteIds: [],
        clientIds: [],
        displayName: '值班经理',
        createdAt: clock.now(),
        accountId: null,
        personId: null,
      }),
    );
    for (const { payload } of jobs)
      await execute(
        alertHeadquarters,
        { db: database.db, clock, actor: system(place.tenantId), language: 'zh-CN', requestId: 'test' },
        payload,
      );
    const told = await database.owner`select template, params from inbox_item where membership_id = ${owner}`;
    expect(told.map((row) => [row.template, row.params.person]).sort()).toEqual([
      ['notEligibleOnPost', '张伟'],
      ['notEligibleOnPost', '王芳'],
    ]);
  });
});
