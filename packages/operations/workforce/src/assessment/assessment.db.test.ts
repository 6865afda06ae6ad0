import { createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerAppeal,
  appealMyAssessment,
  assessMyself,
  calibration,
  decideAssessment,
  getAssessment,
  giveAnnual,
  listAnnual,
  listAssessments,
  listMeasures,
  myAssessments,
  myMeasures,
  openAssessments,
  recordMeasure,
  registerGuard,
  replyToMeasure,
  scoreAssessment,
  signMyAssessment,
  unsettledAssessments,
  withdrawMeasure,
} from '../index.ts';
import { itemKeys } from './assessment-items.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const notFound = { code: 'not-found' };
const paper = [{ kind: 'paper', text: '值班记录复印件' }];

async function company() {
  const contractor = await makeContractor(database);
  const { id: siteId } = await contractor.run(createSite, {
    code: 'A',
    name: '东门大厦',
    siteType: 'office',
    zone: 'Asia/Shanghai',
  });
  const guards: string[] = [];
  for (const [no, name] of ['张伟', '李娜'].entries())
    guards.push(
      (
        await contractor.run(registerGuard, {
          siteIds: [siteId],
          staffNo: `G00${no}`,
          name,
          rank: 'guard',
          joinedOn: '2025-01-01',
        })
      ).id,
    );
  const [zhang, li] = guards as [string, string];
  const as = (personId: string) => contractor.member('guard', { sites: [siteId], personId });
  const captain = contractor.member('captain', { sites: [siteId], displayName: '赵队长' });
  return { contractor, siteId, zhang, li, as, captain, hr: contractor.member('hr') };
}

const all = (score: number) => Object.fromEntries(itemKeys.map((key) => [key, score]));
const month = '2026-10';

async function sheetOf(contractor: Contractor, siteId: string, guardId: string) {
  const { sheets } = await contractor.run(listAssessments, { siteId, month });
  return sheets.find((one) => one.guardId === guardId)?.id as string;
}

const countUnsettled = (contractor: Contractor, siteId: string) =>
  database.db.read(
    { tenantId: contractor.tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null },
    (tx) => unsettledAssessments({ tx, tenantId: contractor.tenantId }, { siteId, month }),
  );

describe('a month', () => {
  it('goes from the facts over guard, captain and office to his signature, and every score stays on record', async () => {
    const { contractor, siteId, zhang, li, as, captain, hr } = await company();
    await contractor.run(
      recordMeasure,
      {
        siteId,
        guardId: zhang,
        kind: 'criticism',
        category: 'register',
        happenedOn: '2026-10-12',
        text: '漏登访客一人',
        evidence: paper,
      },
      captain,
    );
    expect(await contractor.run(openAssessments, { siteId, month }, captain)).toEqual({
      opened: 2,
      refreshed: 0,
    });
    expect(await contractor.run(openAssessments, { siteId, month }, captain)).toEqual({
      opened: 0,
      refreshed: 2,
    });
    const assessmentId = await sheetOf(contractor, siteId, zhang);
    expect(await countUnsettled(contractor, siteId)).toBe(2);

    await contractor.run(assessMyself, { assessmentId, scores: all(95) }, as(zhang));
    await expect(contractor.run(assessMyself, { assessmentId, scores: {} }, as(li))).rejects.toMatchObject(
      notFound,
    );
    // The facts say 90 for discipline; the captain may say 80, with a reason.
    await expect(
      contractor.run(scoreAssessment, { assessmentId, scores: { ...all(85), discipline: 80 } }, captain),
    ).rejects.toMatchObject({
      code: 'assessment.reason-needed',
      fields: { 'reasons.discipline': 'field.required' },
    });
    await contractor.run(
      scoreAssessment,
      { assessmentId, scores: { ...all(85), discipline: 80 }, reasons: { discipline: '当月两次口头提醒' } },
      captain,
    );
    await expect(
      contractor.run(decideAssessment, { assessmentId, scores: {} }, captain),
    ).rejects.toMatchObject({ code: 'access.forbidden' });
    await contractor.run(decideAssessment, { assessmentId, scores: {}, text: '同意' }, hr);
    const sheet = await contractor.run(getAssessment, { assessmentId }, captain);
    expect(sheet.items.find((item) => item.key === 'discipline')).toMatchObject({
      fact: { score: 90, values: { breaches: 1, rewards: 0 } },
      self: 95,
      captain: 80,
      manager: null,
      inForce: 80,
    });
    expect(sheet).toMatchObject({
      stage: 'decided',
      attitude: 84,
      ability: 85,
      result: 85,
      grade: 'good',
      decidedOn: '2026-11-01',
    });

    expect(await contractor.run(myAssessments, {}, as(li))).toMatchObject([{ guardId: li }]);
    await contractor.run(signMyAssessment, { assessmentId }, as(zhang));
    await expect(
      contractor.run(appealMyAssessment, { assessmentId, text: '我不同意' }, as(zhang)),
    ).rejects.toMatchObject({ code: 'assessment.not-now' });
    expect(await countUnsettled(contractor, siteId)).toBe(1);
  });

  it('asks the office for an answer when he appeals, and what the answer changes is in force', async () => {
    const { contractor, siteId, zhang, as, captain, hr } = await company();
    await contractor.run(openAssessments, { siteId, month });
    const assessmentId = await sheetOf(contractor, siteId, zhang);
    await expect(
      contractor.run(scoreAssessment, { assessmentId, scores: { patrol: 50 } }, captain),
    ).rejects.toMatchObject({ code: 'assessment.incomplete' });
    const reasons = { discipline: '表现一般' };
    await contractor.run(scoreAssessment, { assessmentId, scores: all(60), reasons }, captain);
    await contractor.run(decideAssessment, { assessmentId, scores: {} }, hr);
    await contractor.run(appealMyAssessment, { assessmentId, text: '巡查那几天设备坏了' }, as(zhang));
    expect(await countUnsettled(contractor, siteId)).toBe(2);
    await contractor.run(
      answerAppeal,
      { assessmentId, text: '查实，调整', scores: { patrol: 90 }, reasons: { patrol: '设备故障有记录' } },
      hr,
    );
    expect(await contractor.run(getAssessment, { assessmentId })).toMatchObject({
      stage: 'answered',
      result: 72,
    });
    await contractor.run(signMyAssessment, { assessmentId }, as(zhang));
    expect(await countUnsettled(contractor, siteId)).toBe(1);
  });

  it('shows captains beside each other and rolls up the year once', async () => {
    const { contractor, siteId, zhang, li, captain, hr } = await company();
    await contractor.run(openAssessments, { siteId, month });
    for (const [guardId, score] of [
      [zhang, 95],
      [li, 70],
    ] as const) {
      const assessmentId = await sheetOf(contractor, siteId, guardId);
      await contractor.run(
        scoreAssessment,
        { assessmentId, scores: all(score), reasons: { discipline: '与同班相比' } },
        captain,
      );
      await contractor.run(decideAssessment, { assessmentId, scores: {} }, hr);
    }
    expect((await contractor.run(calibration, { month }, hr)).scorers).toMatchObject([
      {
        name: '赵队长',
        people: 2,
        mean: 83,
        lowest: 70,
        highest: 95,
        grades: { excellent: 1, good: 0, pass: 1, poor: 0 },
        raised: 0,
        lowered: 2,
      },
    ]);
    await expect(contractor.run(calibration, { month }, captain)).rejects.toMatchObject({
      code: 'access.forbidden',
    });
    const year = { siteId, year: '2026', guardId: zhang };
    await contractor.run(giveAnnual, { ...year, remark: '年度优秀' }, hr);
    await expect(contractor.run(giveAnnual, year, hr)).rejects.toMatchObject({ code: 'annual.given' });
    await expect(contractor.run(giveAnnual, { ...year, year: '2025' }, hr)).rejects.toMatchObject({
      code: 'annual.no-months',
    });
    const annual = await contractor.run(listAnnual, { siteId, year: '2026' });
    expect(annual.find((one) => one.id === zhang)).toMatchObject({
      mean: 95,
      given: { total: 95, grade: 'excellent', remark: '年度优秀' },
    });
  });
});

describe('discipline', () => {
  it('climbs rung by rung with evidence, hears him, and what is taken back counts no more', async () => {
    const { contractor, siteId, zhang, li, as, captain, hr } = await company();
    const breach = {
      siteId,
      guardId: zhang,
      category: 'attendance',
      happenedOn: '2026-10-05',
      text: '迟到四十分钟',
    };
    await expect(
      contractor.run(recordMeasure, { ...breach, kind: 'criticism' }, captain),
    ).rejects.toMatchObject({ code: 'conduct.evidence-needed' });
    await expect(
      contractor.run(recordMeasure, { ...breach, kind: 'warning', evidence: paper }, captain),
    ).rejects.toMatchObject({ code: 'conduct.rung-skipped' });
    const first = await contractor.run(
      recordMeasure,
      { ...breach, kind: 'criticism', evidence: paper },
      captain,
    );
    await contractor.run(recordMeasure, { ...breach, kind: 'warning', evidence: paper }, captain);
    await expect(
      contractor.run(
        recordMeasure,
        { ...breach, kind: 'dismissal', evidence: paper, graveReason: '醉酒值勤伤人' },
        captain,
      ),
    ).rejects.toMatchObject({ code: 'access.forbidden' });

    await contractor.run(replyToMeasure, { measureId: first.id, text: '当天地铁停运，有证明' }, as(zhang));
    await expect(
      contractor.run(replyToMeasure, { measureId: first.id, text: '与我无关' }, as(li)),
    ).rejects.toMatchObject(notFound);
    expect(await contractor.run(myMeasures, {}, as(li))).toEqual([]);
    await contractor.run(withdrawMeasure, { measureId: first.id, reason: '地铁停运属实' }, hr);
    await expect(
      contractor.run(withdrawMeasure, { measureId: first.id, reason: '再撤一次' }, hr),
    ).rejects.toMatchObject({ code: 'conduct.withdrawn' });
    const mine = await contractor.run(myMeasures, {}, as(zhang));
    expect(mine.find((one) => one.id === first.id)).toMatchObject({
      replies: [{ text: '当天地铁停运，有证明' }],
      withdrawn: { reason: '地铁停运属实' },
    });
    // A month later only the warning stands, and it takes points, not money.
    await contractor.run(openAssessments, { siteId, month });
    const { sheets } = await contractor.run(listAssessments, { siteId, month });
    expect(sheets.find((one) => one.guardId === zhang)?.items[1]?.fact).toEqual({
      values: { breaches: 1, rewards: 0 },
      score: 75,
    });
    expect(await contractor.run(listMeasures, { siteId }, captain)).toHaveLength(2);
  });

  it('has no place for money in any of its tables', async () => {
    const columns = await database.owner`
      select column_name as name from information_schema.columns
      where table_name in ('conduct_measure', 'conduct_reply', 'conduct_withdrawal', 'assessment', 'assessment_step')`;
    expect(columns.length).toBeGreaterThan(30);
    expect(columns.filter(({ name }) => /fen|amount|fine|wage|money|pay/.test(name as string))).toEqual([]);
  });
});
