import { membership } from '@zhiqin/access/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { usePrivacyKey } from '@zhiqin/privacy';
import { createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addPaper,
  decideRest,
  openAssessments,
  overdueAssessments,
  planPeopleReminders,
  recordLeavingSteps,
  registerGuard,
  remindPeople,
  scoreRest,
  startLeaving,
} from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
  usePrivacyKey(new Uint8Array(32).fill(3));
  database = await testDatabase();
});
afterAll(() => database.drop());

async function memberOf({ tenantId, clock }: Contractor, role: string, siteIds: string[] | null) {
  const id = uuidv7();
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  await database.db.write(wall, (tx) =>
    tx.insert(membership).values({
      ...{ tenantId, id, role, displayName: role, accountId: null, personId: null, clientIds: [] },
      ...{ allSites: siteIds === null, siteIds: siteIds ?? [], createdAt: clock.now() },
    }),
  );
  return id;
}

/** Two sites with a guard each; the office, and an area manager of the first site alone. */
async function company(startIso: string) {
  const contractor = await makeContractor(database, startIso);
  const places = [];
  for (const [code, name] of [
    ['A', '张伟'],
    ['B', '李娜'],
  ] as const) {
    const site = { code, name: `项目${code}`, siteType: 'office', zone: 'Asia/Shanghai' };
    const { id: siteId } = await contractor.run(createSite, site);
    const person = { siteIds: [siteId], staffNo: `${code}1`, name, rank: 'guard', joinedOn: '2025-01-01' };
    places.push({ siteId, guardId: (await contractor.run(registerGuard, person)).id });
  }
  const [a, b] = places as [(typeof places)[number], (typeof places)[number]];
  const hr = await memberOf(contractor, 'hr', null);
  const area = await memberOf(contractor, 'area_manager', [a.siteId]);
  const captain = await memberOf(contractor, 'captain', [b.siteId]);
  await contractor.run(planPeopleReminders, {});
  let seen = 0;
  /** What came by the morning of a day, and to whom. */
  const morning = async (day: string, since: string) => {
    contractor.clock.set(`${day}T09:00:30+08:00`);
    // The queue hands it over, and hands it over once more.
    await database.owner`update deadline set claimed_at = ${contractor.clock.now()}
      where tenant_id = ${contractor.tenantId} and task = 'workforce.remind-people'`;
    await contractor.run(remindPeople, { since });
    await contractor.run(remindPeople, { since });
    const rows = await database.owner`select membership_id, template, params from inbox_item
      where tenant_id = ${contractor.tenantId} order by created_at, id`;
    const names = new Map([
      [hr, 'hr'],
      [area, 'area'],
      [captain, 'captain'],
    ]);
    const fresh = rows.slice(seen).map((row) => ({
      to: names.get(row.membership_id as string),
      template: row.template as string,
      params: row.params as Record<string, string>,
    }));
    seen = rows.length;
    return fresh;
  };
  const said = async (day: string, since: string) =>
    (await morning(day, since)).map((one) => `${one.to} ${one.template}`).sort();
  return { contractor, a, b, morning, said };
}

describe('every morning', () => {
  it('papers are spoken of 30 and 7 days ahead and when they are over, each once, to whoever leads the site', async () => {
    const { contractor, a, b, morning, said: all } = await company('2026-03-01T08:00:00+08:00');
    const said = async (day: string, since: string) =>
      (await all(day, since)).filter((line) => line.includes('papers'));
    for (const { guardId } of [a, b])
      await contractor.run(addPaper, {
        ...{ guardId, kind: 'insurance-accident', startsOn: '2025-05-01', endsOn: '2026-04-30' },
      });
    expect(await said('2026-03-30', '2026-03-29')).toEqual([]);
    const first = await morning('2026-03-31', '2026-03-30');
    expect(first.map(({ to, params }) => [to, params.count, params.people, params.day]).sort()).toEqual([
      ['area', 1, '张伟', '2026-04-30'],
      ['hr', 2, '李娜 · 张伟', '2026-04-30'],
    ]);
    expect(await said('2026-04-01', '2026-03-31')).toEqual([]);
    // The house was dark for a week: what came meanwhile is said once.
    expect(await said('2026-04-27', '2026-04-19')).toEqual(['area papersRunOut', 'hr papersRunOut']);
    expect(await said('2026-04-30', '2026-04-27')).toEqual([]);
    expect(await said('2026-05-01', '2026-04-30')).toEqual(['area papersOver', 'hr papersOver']);
    expect(await said('2026-05-02', '2026-05-01')).toEqual([]);
  });

  it('a month not assessed by its day is shown and spoken of weekly until it is decided', async () => {
    const { contractor, a, b, said } = await company('2026-11-01T08:00:00+08:00');
    const overdue = async () =>
      (await contractor.run(overdueAssessments, {})).map((one) => [
        one.siteId,
        one.withoutSheet,
        one.undecided,
      ]);
    expect(await said('2026-11-05', '2026-11-04')).toEqual([]);
    expect(await overdue()).toEqual([]);
    expect(await said('2026-11-06', '2026-11-05')).toEqual([
      'area assessmentOverdue',
      'captain assessmentOverdue',
      'hr assessmentOverdue',
      'hr assessmentOverdue',
    ]);
    await contractor.run(openAssessments, { siteId: a.siteId, month: '2026-10' });
    expect(await overdue()).toEqual([
      [a.siteId, 0, 1],
      [b.siteId, 1, 0],
    ]);
    expect(await said('2026-11-07', '2026-11-06')).toEqual([]);
    await contractor.run(scoreRest, { siteId: a.siteId, month: '2026-10', score: 80 });
    await contractor.run(decideRest, { siteId: a.siteId, month: '2026-10' });
    expect(await overdue()).toEqual([[b.siteId, 1, 0]]);
    expect(await said('2026-11-13', '2026-11-12')).toEqual([
      'captain assessmentOverdue',
      'hr assessmentOverdue',
    ]);
  });

  it('what the law asks for when somebody leaves is spoken of on its last day and the day after, unless it is done', async () => {
    const { contractor, a, morning } = await company('2026-11-01T08:00:00+08:00');
    const leaving = { guardId: a.guardId, reason: 'resigned', lastDay: '2026-11-02', endsAccessNow: true };
    const { id: leavingId } = await contractor.run(startLeaving, leaving);
    const steps = async (day: string, since: string) =>
      (await morning(day, since))
        .filter((one) => one.template === 'leavingStepDue')
        .map((one) => `${one.to} ${one.params.step}`)
        .sort();
    expect(await steps('2026-11-02', '2026-11-01')).toEqual(['hr certificate', 'hr final-pay']);
    const done = { leavingId, finalPayFen: 100_000, finalPayOn: '2026-11-02' };
    await contractor.run(recordLeavingSteps, done);
    expect(await steps('2026-11-03', '2026-11-02')).toEqual(['hr certificate']);
    expect(await steps('2026-11-17', '2026-11-16')).toEqual(['hr insurance', 'hr police']);
  });
});
