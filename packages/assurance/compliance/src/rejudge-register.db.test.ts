import { declarePeriod, endPeriod } from '@zhiqin/adoption';
import { presenceSpan } from '@zhiqin/duty/schema';
import { monthClosed } from '@zhiqin/hours/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { addCertificate, registerGuard, revokeCertificate } from '@zhiqin/workforce';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  evaluateSiteDays,
  listResults,
  rejudgeRegister,
  rejudgeRegisterTask,
  resultHistory,
} from './index.ts';
import { ask } from './test-recorded-facts.ts';
import {
  clock,
  database,
  day,
  end,
  gate,
  gatePhone,
  heard,
  layTestSite,
  li,
  minutes,
  openTestDatabase,
  patrol,
  patrolPhone,
  run,
  siteId,
  span,
  start,
  tenantId,
  write,
  zhou,
} from './test-site-day.ts';

beforeAll(openTestDatabase);
afterAll(() => database.drop());
beforeEach(async () => {
  await layTestSite();
  await ask('P01', 'R01', 'T01');
  await write((tx) =>
    tx
      .insert(presenceSpan)
      .values([span(gate, zhou, start, end, gatePhone), span(patrol, li, start, end, patrolPhone)]),
  );
  for (const phone of [gatePhone, patrolPhone]) await heard(phone, minutes(end, 30));
  clock.set('2026-11-02T00:00:00Z');
  await run(evaluateSiteDays, { siteId, fromDay: '2026-10-01', toDay: '2026-10-31' });
});

/** Runs all that was asked to be judged again, as the queue does, and what that asks for in turn. @returns the keys */
async function doWaiting(done: readonly string[] = []): Promise<string[]> {
  const waiting = (await database.queuedJobs()).filter(
    ({ task, payload }) => task === rejudgeRegisterTask && payload.tenantId === tenantId,
  );
  const fresh = waiting.filter((job) => !done.includes(String(job.key)));
  for (const { payload } of fresh) {
    const { tenantId: _, ...input } = payload;
    await run(rejudgeRegister, input);
  }
  return fresh.length === 0 ? [...done] : doWaiting([...done, ...fresh.map((job) => String(job.key))]);
}

const results = async () =>
  run(listResults, { siteId, fromDay: '2026-10-01', toDay: '2026-10-31', limit: 500 });
const written = async () =>
  new Map(
    (await database.owner`select id, xmin::text as at from control_result where tenant_id = ${tenantId}`).map(
      (row) => [row.id as string, row.at as string],
    ),
  );
const certificateOf = async (personId: string) =>
  (await results()).find((row) => row.controlCode === 'P01' && row.personId === personId);
const certificate = (issuedOn: string) => ({
  guardId: zhou,
  certificate: {
    kind: 'guard',
    certificateNo: `BA-${issuedOn}`,
    issuer: '市公安局',
    issuedOn,
    expiresOn: null,
  },
});

describe('a register set right for days that are over', () => {
  it('judges what reads it again, on every site he stood at, and nothing else', async () => {
    expect(await certificateOf(zhou)).toMatchObject({ verdict: 'unproven' });
    const before = await written();
    await run(addCertificate, certificate('2026-09-10'));
    await run(addCertificate, { ...certificate('2026-09-20') });
    // One job for the person, whatever the days of the month, and from it one for his site.
    expect(await doWaiting()).toEqual([
      `rejudge:certificate:${zhou}:2026-09`,
      `rejudge:certificate:2026-09:${siteId}`,
    ]);
    const found = await certificateOf(zhou);
    expect(found).toMatchObject({ verdict: 'met' });
    const after = await written();
    expect([...after.keys()].filter((id) => after.get(id) !== before.get(id))).toEqual([found?.id]);
    const { events } = await run(resultHistory, { resultId: found?.id });
    expect(events.map(({ kind }) => kind)).toEqual(['judged', 'changed']);
  });

  it('keeps a closed month as it was told, and the difference beside it', async () => {
    await run(addCertificate, certificate('2026-09-10'));
    await doWaiting();
    await write((tx) =>
      tx.insert(monthClosed).values({
        tenantId,
        id: uuidv7(),
        siteId,
        month: '2026-10',
        closedAt: clock.now(),
        checks: {},
      }),
    );
    const [held] = await database.owner`select id from certificate where tenant_id = ${tenantId}`;
    await run(revokeCertificate, { certificateId: held?.id, revokedOn: '2026-10-05' });
    await doWaiting();
    const found = await certificateOf(zhou);
    expect(found).toMatchObject({ verdict: 'met' });
    const corrections = await database.owner`
      select from_verdict, to_verdict from result_correction where tenant_id = ${tenantId}`;
    expect(corrections.map((row) => ({ ...row }))).toEqual([{ from_verdict: 'met', to_verdict: 'breached' }]);
  });

  it('judges the file of somebody taken on from a day that is over', async () => {
    await ask('P08');
    await run(evaluateSiteDays, { siteId, fromDay: '2026-10-01', toDay: '2026-10-31' });
    const known = (await results()).filter((row) => row.controlCode === 'P08').length;
    const { id } = await run(registerGuard, {
      siteIds: [siteId],
      staffNo: '779',
      name: '孙补录',
      rank: 'guard',
      joinedOn: '2026-08-20',
      papers: [],
      certificates: [],
    });
    await doWaiting();
    const judged = (await results()).filter((row) => row.controlCode === 'P08');
    expect(judged).toHaveLength(known + 1);
    expect(judged.find((row) => row.personId === id)).toMatchObject({ verdict: 'unproven' });
  });

  it('asks for nothing where it begins today or later, or where nothing was judged', async () => {
    const before = await written();
    expect(await run(rejudgeRegister, { register: 'certificate', siteId, fromDay: '2020-01-01' })).toEqual({
      sites: [siteId],
      changed: 0,
    });
    expect(await written()).toEqual(before);
    await run(addCertificate, certificate('2026-11-03'));
    expect(await doWaiting()).toEqual([]);
    await expect(run(rejudgeRegister, { register: 'weather', siteId, fromDay: day })).rejects.toMatchObject({
      code: 'input.invalid',
    });
  });
});

describe('a period declared for days that are over', () => {
  const period = {
    kind: 'client-shutdown',
    name: '停产检修',
    fromDay: day,
    untilDay: day,
    upliftRounds: 0,
    closedPostIds: [] as string[],
    extraPostIds: [],
  };
  const ofPost = async (code: string) =>
    (await results()).find((row) => row.controlCode === code && row.postId === patrol);

  it('takes back what had been judged of a post it closes, and gives it back with its own end', async () => {
    const before = await ofPost('T01');
    expect(before).toMatchObject({ verdict: 'breached' });
    const stored = (await results()).length;
    const { id } = await run(declarePeriod, { ...period, siteId, closedPostIds: [patrol] });
    await doWaiting();
    expect(await ofPost('T01')).toMatchObject({ verdict: 'not-applicable', measure: { key: 'postClosed' } });
    expect(await results()).toHaveLength(stored);
    await run(endPeriod, { periodId: id, reason: '误报' });
    await doWaiting();
    expect(await ofPost('T01')).toMatchObject({ verdict: 'breached', measure: before?.measure });
  });
});
