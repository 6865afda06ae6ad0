import { device } from '@zhiqin/access/schema';
import { uuidv7 } from '@zhiqin/kernel';
import { planMonth, publishRoster } from '@zhiqin/rostering';
import { shift } from '@zhiqin/rostering/schema';
import { createSite } from '@zhiqin/sites';
import { checkpoint, contract, patrolRoute } from '@zhiqin/sites/schema';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { createSquad, recordInduction, registerGuard, setSquadLeader, updateGuard } from '@zhiqin/workforce';
import { and, eq, gte } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EngagementWorld, makeEngagementWorld } from './fixture.ts';
import {
  activateContract,
  addChecklistLine,
  adoptDutyPlan,
  answerDutyPlan,
  closeEngagement,
  companyPapers,
  finishChecklistLine,
  getDutyPlans,
  getEngagement,
  goLive,
  keepContractFile,
  listEngagements,
  listReleasedPlans,
  previewAdoption,
  printChecklist,
  printDataCertificate,
  printDutyPlan,
  recordFiling,
  removeContractFile,
  saveDutyPlan,
  sendDutyPlan,
  setContractServices,
  signChecklistLine,
  siteContracts,
  startMobilisation,
  startWithdrawal,
  waiveChecklistLine,
} from './index.ts';
import { contractStep } from './schema.ts';
import {
  addPointTo,
  answerAllOf,
  approvedPlanOf,
  content,
  draftContractOf,
  shiftsOfPost,
  wallOf,
} from './test-steps.ts';

let database: TestDatabase;
let world: EngagementWorld;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makeEngagementWorld(database, '2026-11-02T10:00:00+08:00');
});

const days = (count: number) => world.clock.advance({ minutes: count * 24 * 60 });
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
).toString('base64');
const wall = () => wallOf(world);
const shiftsAt = (postCode: string) => shiftsOfPost(database, world, postCode);
const addPoint = () => addPointTo(world);
const approvedPlan = () => approvedPlanOf(world);

const draftContract = (more?: object) => draftContractOf(world, more);
const answerAll = (contractId: string, answer?: string) => answerAllOf(world, contractId, answer);

it('a contract says which services it is for, each once, and its course says who said so (S1-2.10, S2-2.1)', async () => {
  const { run, who, siteId } = world;
  const contractId = await draftContract({ services: [] });
  await run(setContractServices, { contractId, services: ['gate', 'patrol', 'gate'] }, who.operations);
  const { contracts } = await run(siteContracts, { siteId }, who.operations);
  expect(contracts.find((one) => one.id === contractId)).toMatchObject({ services: ['gate', 'patrol'] });
  await expect(
    run(setContractServices, { contractId: uuidv7(), services: ['gate'] }, who.operations),
  ).rejects.toMatchObject({ code: 'not-found' });
});

describe('the duty plan', () => {
  it('is written, sent back, approved and then drives posts, heads and routes from its day (S2-4.1, S2-4.2, S2-4.4)', async () => {
    const { siteId, who, run } = world;
    const { dutyPlanId } = await run(saveDutyPlan, { siteId, content }, who.operations);
    expect(await run(listReleasedPlans, {}, who.client_approver)).toEqual([]);
    const sent = await run(sendDutyPlan, { dutyPlanId }, who.operations);
    expect(await world.inbox('client_approver')).toEqual(['dutyPlanSent']);
    const returned = { planReleaseId: sent.planReleaseId, answer: 'returned' };
    await expect(run(answerDutyPlan, returned, who.client_approver)).rejects.toMatchObject({
      fields: { remark: 'field.required' },
    });
    await run(answerDutyPlan, { ...returned, remark: '夜间再加一人' }, who.client_approver);
    // What went out is never changed: the next version says why it is one.
    const more = { ...content, posts: content.posts.map((one) => ({ ...one, heads: 2 })) };
    await expect(run(saveDutyPlan, { siteId, content: more }, who.operations)).rejects.toMatchObject({
      fields: { reason: 'field.required' },
    });
    const second = await run(saveDutyPlan, { siteId, content: more, reason: '甲方要求' }, who.operations);
    expect(second.versionNo).toBe(2);
    const again = await run(sendDutyPlan, { dutyPlanId: second.dutyPlanId }, who.operations);
    await expect(
      run(answerDutyPlan, { planReleaseId: sent.planReleaseId, answer: 'approved' }, who.client_approver),
    ).rejects.toMatchObject({ code: 'duty-plan.newer-sent' });

    const adopt = { dutyPlanId: second.dutyPlanId, effectiveOn: '2026-12-01' };
    await expect(run(adoptDutyPlan, adopt, who.operations)).rejects.toMatchObject({
      code: 'duty-plan.not-approved',
    });
    await run(
      answerDutyPlan,
      { planReleaseId: again.planReleaseId, answer: 'approved' },
      who.client_approver,
    );
    const first = await run(previewAdoption, adopt, who.operations);
    expect(first.changes.map((one) => one.kind)).toEqual(['post-added', 'post-added']);
    expect(first.obstacles).toEqual([{ kind: 'unknown-checkpoints', code: 'R1', names: ['CP1'] }]);
    expect(first.controls.map((one) => one.code)).toContain('T01');
    await expect(run(adoptDutyPlan, adopt, who.operations)).rejects.toMatchObject({
      code: 'duty-plan.obstacles',
    });
    await addPoint();
    expect(await run(adoptDutyPlan, adopt, who.operations)).toMatchObject({ changed: 3 });

    const { id: squadId } = await run(createSquad, { siteId, code: 'A', name: '甲班' });
    for (const month of ['2026-11', '2026-12'])
      await run(planMonth, { siteId, month, pattern: 'dayCrew', squadIds: [squadId] });
    expect((await shiftsAt('G1')).every((one) => one.day >= '2026-12-01' && one.heads === 2)).toBe(true);
    expect((await shiftsAt('G1')).filter((one) => one.code === 'D')).toHaveLength(31);
    const routes = () =>
      database.db.read(wall(), (tx) => tx.select().from(patrolRoute).where(eq(patrolRoute.siteId, siteId)));
    expect(await routes()).toEqual([]);
    await world.work();
    // One of either version, however often the job ran.
    expect(await world.inbox('operations')).toEqual(['dutyPlanAnswered', 'dutyPlanAnswered']);
    days(28);
    expect(await world.work()).toEqual([]);
    days(1);
    expect(await world.work()).toEqual(['engagement.plan-takes-effect']);
    expect(await routes()).toMatchObject([{ code: 'R1', roundsPerShift: 3 }]);
    const { versions, inForce } = await run(getDutyPlans, { siteId }, who.operations);
    expect(inForce).toBe(second.dutyPlanId);
    expect(versions.map((one) => one.state)).toEqual(['in-force', 'returned']);
    expect(versions[0]?.adoption).toMatchObject({ approvedOn: '2026-11-02', approverName: '甲方高主任' });
    expect(versions[0]?.differences.map((one) => [one.part, one.change])).toEqual([
      ['posts', 'changed'],
      ['posts', 'changed'],
    ]);
    for (const language of ['zh-CN', 'en']) {
      const paper = await run(printDutyPlan, { dutyPlanId: second.dutyPlanId, language }, who.operations);
      expect(Buffer.from(paper.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});

describe('the contract', () => {
  it('runs only with six answers and none of them unlawful, and its file is kept two years on (S1-2.10)', async () => {
    const { siteId, who, run } = world;
    const contractId = await draftContract();
    const activate = () => run(activateContract, { contractId }, who.operations);
    await expect(activate()).rejects.toMatchObject({ code: 'contract.not-checked', params: { count: 6 } });
    await answerAll(contractId, 'unlawful');
    await expect(activate()).rejects.toMatchObject({ code: 'contract.unlawful' });
    await answerAll(contractId);
    await activate();
    await expect(activate()).rejects.toMatchObject({ code: 'contract.not-draft' });
    await run(keepContractFile, { contractId, fileBase64: png }, who.operations);
    const [read] = (await run(siteContracts, { siteId }, who.operations)).contracts;
    expect(read).toMatchObject({ standing: 'active', keptUntil: '2029-11-30', unanswered: [], unlawful: [] });
    for (const actor of [who.operations, undefined])
      await expect(run(removeContractFile, { contractId }, actor)).rejects.toMatchObject({
        code: 'contract.kept',
        params: { until: '2029-11-30' },
      });
    // Not even the row: what was done with it refers to it and is never taken away.
    await expect(
      database.db.write(wall(), (tx) => tx.delete(contract).where(eq(contract.id, contractId))),
    ).rejects.toThrow();
    await expect(
      database.db.write(wall(), (tx) =>
        tx.delete(contractStep).where(eq(contractStep.contractId, contractId)),
      ),
    ).rejects.toThrow();
    world.clock.advance({ minutes: 1125 * 24 * 60 });
    await run(removeContractFile, { contractId }, who.operations);
  });

  it('is of the office alone', async () => {
    const { who, run } = world;
    const contractId = await draftContract();
    for (const actor of [who.captain, who.client_approver])
      await expect(run(activateContract, { contractId }, actor)).rejects.toMatchObject({
        code: 'access.forbidden',
      });
  });
});

async function manTheSite(): Promise<string> {
  const { siteId, run } = world;
  const { id: squadId } = await run(createSquad, { siteId, code: 'A', name: '甲班' });
  const { id: guardId } = await run(registerGuard, {
    ...{ staffNo: 'A-1', name: '王伟', rank: 'guard', joinedOn: '2026-01-01', siteIds: [siteId], squadId },
  });
  await run(setSquadLeader, { squadId, guardId });
  await run(recordInduction, { siteId, guardId, day: '2026-11-20', known: [] });
  await run(planMonth, { siteId, month: '2026-12', pattern: 'dayCrew', squadIds: [squadId] });
  await run(publishRoster, { siteId, month: '2026-12', approval: '首月人手紧' });
  return guardId;
}

describe('a site opened and closed', () => {
  it('goes live and is closed only when its musts are done or waived, each clock once', async () => {
    const { siteId, tenantId, who, run } = world;
    const pointId = await addPoint();
    const contractId = await draftContract();
    const { engagementId } = await run(
      startMobilisation,
      { siteId, contractId, goLiveOn: '2026-12-01', owner: '林运营' },
      who.operations,
    );
    const read = () => run(getEngagement, { engagementId }, who.operations);
    const lineOf = async (code: string) => {
      const line = (await read()).lines.find((one) => one.code === code);
      if (!line) throw new Error(`no line ${code}`);
      return line;
    };
    const live = () => run(goLive, { engagementId }, who.operations);
    await expect(
      run(startMobilisation, { siteId, goLiveOn: '2026-12-02', owner: '林' }, who.operations),
    ).rejects.toMatchObject({ code: 'engagement.running' });
    await expect(live()).rejects.toMatchObject({ code: 'engagement.open-musts', params: { count: 11 } });
    expect((await lineOf('survey')).dueOn).toBe('2026-11-01');

    // What is overdue reminds at once; each line once, however often its job runs.
    await world.work();
    expect(await world.inbox('captain')).toEqual(['filingDue', 'checklistDue']);
    await approvedPlan();
    const [plan] = (await run(getDutyPlans, { siteId }, who.operations)).versions;
    await run(adoptDutyPlan, { dutyPlanId: plan?.id, effectiveOn: '2026-12-01' }, who.operations);
    await answerAll(contractId);
    await run(activateContract, { contractId }, who.operations);
    const guardId = await manTheSite();
    await database.db.write(wall(), async (tx) => {
      await tx.update(checkpoint).set({ placedAt: world.clock.now() }).where(eq(checkpoint.id, pointId));
      await tx.insert(device).values({
        ...{ tenantId, id: uuidv7(), siteId, postId: null, kind: 'site', label: '东门机' },
        ...{ publicKey: {}, verifierSalt: 'AA', enrolledAt: world.clock.now() },
      });
    });
    const { filings } = await run(companyPapers, { siteId }, who.operations);
    expect(filings).toMatchObject([
      { kind: 'cross-province', serviceFrom: '2026-12-01', dueOn: '2026-10-20' },
    ]);
    await run(
      recordFiling,
      { filingId: filings[0]?.id, filedOn: '2026-11-02', receiptNo: 'BA-7' },
      who.operations,
    );
    const open = async (phase: 'in' | 'out') =>
      (await read()).lines
        .filter((one) => one.phase === phase && one.isMust && !one.isDone && !one.waivedAt)
        .map((one) => one.code);
    expect(await open('in')).toEqual(['keys', 'gear']);
    const keys = await lineOf('keys');
    const sign = (checklistLineId: string, side: string) =>
      run(signChecklistLine, { checklistLineId, side, name: '高主任', signatureBase64: png }, who.captain);
    await expect(sign(keys.id, 'client')).rejects.toMatchObject({ code: 'checklist.not-done' });
    await run(finishChecklistLine, { checklistLineId: keys.id, note: '钥匙 12 把' }, who.captain);
    await sign(keys.id, 'contractor');
    expect(await open('in')).toEqual(['keys', 'gear']);
    await sign(keys.id, 'client');
    const gear = await lineOf('gear');
    const waive = { checklistLineId: gear.id, reason: '装备由我方自带' };
    await expect(run(waiveChecklistLine, waive, who.captain)).rejects.toMatchObject({
      code: 'access.forbidden',
    });
    await run(waiveChecklistLine, waive, who.operations);
    days(29);
    const ran = await world.work();
    expect(ran.filter((task) => task === 'engagement.plan-takes-effect')).toHaveLength(1);
    await live();
    expect(await run(listEngagements, {}, who.operations)).toMatchObject([{ state: 'live', openMusts: 0 }]);

    await run(
      startWithdrawal,
      { engagementId, exitOn: '2026-12-20', reason: '合同提前解除', owner: '林运营' },
      who.operations,
    );
    const close = () => run(closeEngagement, { engagementId }, who.operations);
    await expect(close()).rejects.toMatchObject({ code: 'engagement.not-leaving' });
    days(19);
    await world.work();
    await expect(close()).rejects.toMatchObject({ code: 'engagement.open-musts' });
    expect((await lineOf('redeployment')).fact).toMatchObject({ isSo: false, values: { guards: 1 } });
    const other = {
      code: 'LY',
      name: '临园',
      siteType: 'office',
      zone: 'Asia/Shanghai',
      clientId: world.clientId,
    };
    const { id: nextSite } = await run(createSite, other);
    await run(updateGuard, { guardId, siteIds: [nextSite], squadId: null });
    for (const code of await open('out')) {
      const line = await lineOf(code);
      if (line.asksSignatures) {
        await run(finishChecklistLine, { checklistLineId: line.id, note: '已交还' }, who.captain);
        await sign(line.id, 'contractor');
        await sign(line.id, 'client');
      } else await run(waiveChecklistLine, { checklistLineId: line.id, reason: '已安置' }, who.operations);
    }
    await close();
    await expect(
      run(addChecklistLine, {
        ...{ engagementId, phase: 'out', title: '补', owner: '林', dueOn: '2026-12-31' },
        ...{ isMust: false, asksSignatures: false },
      }),
    ).rejects.toMatchObject({ code: 'engagement.closed' });
    const [ended] = (await run(siteContracts, { siteId }, who.operations)).contracts;
    expect(ended).toMatchObject({ endedOn: '2026-12-20' });
    const later = await database.db.read(wall(), (tx) =>
      tx
        .select({ heads: shift.heads })
        .from(shift)
        .where(and(eq(shift.tenantId, tenantId), eq(shift.siteId, siteId), gte(shift.day, '2027-01-01'))),
    );
    expect(later).toEqual([]);
    const { fact } = await lineOf('redeployment');
    expect(fact).toMatchObject({ isSo: true, values: { guards: 0, places: 0 } });
    expect((await lineOf('phones-off')).fact).toMatchObject({ isSo: true, values: { phones: 0 } });
    for (const language of ['zh-CN', 'en']) {
      for (const phase of ['in', 'out'])
        expect(await run(printChecklist, { engagementId, phase, language }, who.operations)).toBeTruthy();
      const paper = await run(printDataCertificate, { engagementId, language }, who.operations);
      expect(paper.base64.length).toBeGreaterThan(1000);
    }
    const reminders = (await world.inbox('operations')).length;
    days(60);
    await world.work();
    expect((await world.inbox('operations')).length).toBe(reminders);
  });
});
