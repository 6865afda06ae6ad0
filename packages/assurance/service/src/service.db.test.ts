import { command } from '@zhiqin/access';
import { recordAtDesk } from '@zhiqin/duty';
import { conductSeen } from '@zhiqin/duty/rules';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { usualBands, usualItems } from './appraisal/appraisal-items.ts';
import { makeServiceWorld, type ServiceWorld } from './fixture.ts';
import {
  addHostLink,
  answerAppraisal,
  answerReportQuestion,
  answerSurvey,
  answerSurveyAsClient,
  askReportQuestion,
  banViolator,
  closeViolation,
  contributeAppraisalFact,
  finishMeetingPoint,
  followUpSurvey,
  getAppraisal,
  getAppraisalTemplate,
  getSurvey,
  hostPlace,
  invitationsAt,
  inviteVisitor,
  issueServiceReport,
  listAppraisals,
  listHostLinks,
  listMeetings,
  listNightRounds,
  listReportQuestions,
  listSurveys,
  listUnlawfulRequests,
  listViolations,
  openSurvey,
  planNightRound,
  printAppraisal,
  printWarning,
  recordMeeting,
  recordUnlawfulRequest,
  recordViolation,
  reportNightRound,
  retireHostLink,
  scoreAppraisal,
  setAppraisalTemplate,
  settleUnlawfulRequest,
  signAppraisal,
  surveyPlace,
  takeViolationStep,
  visitorPass,
  withdrawInvitation,
} from './index.ts';

let database: TestDatabase;
let world: ServiceWorld;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makeServiceWorld(database, '2026-10-12T09:00:00+08:00');
});

const until = (iso: string) => {
  world.clock.advance({ minutes: (Date.parse(iso) - world.clock.now().getTime()) / 60_000 });
};

describe('甲方月度考核 (S7-4.2, forms client appraisal)', () => {
  const items = usualItems.slice(0, 2).map((item) => ({ ...item, weight: 50 }));
  const scores = (first: number) => [
    { code: 'manning', score: first, remark: '两次晚到' },
    { code: 'bearing', score: 90 },
  ];

  it('opens with the facts when the month is over, is scored, answered and signed by both, and never changes', async () => {
    const { who, run, siteId } = world;
    contributeAppraisalFact({ fact: 'manning', load: async () => ({ met: 60, breached: 2, unproven: 1 }) });
    expect((await run(getAppraisalTemplate, { siteId }, who.operations)).revision).toBe(0);
    await run(setAppraisalTemplate, { siteId, items, bands: [...usualBands] }, who.operations);
    until('2026-11-01T08:59:00+08:00');
    expect(await world.work()).toEqual([]);
    until('2026-11-01T09:00:00+08:00');
    expect(await world.work()).toEqual(['service.open-appraisal']);
    expect(await world.inbox('client_approver')).toEqual(['appraisalOpened']);
    const [sheet] = await run(listAppraisals, {}, who.client_approver);
    const appraisalId = sheet?.id ?? '';
    expect(sheet).toMatchObject({ month: '2026-10', facts: { manning: { met: 60, breached: 2 } } });
    const sign = (revision: number, as: 'client_approver' | 'operations') =>
      run(signAppraisal, { appraisalId, revision }, who[as]);
    await expect(sign(0, 'operations')).rejects.toMatchObject({ code: 'appraisal.not-scored' });
    await expect(
      run(scoreAppraisal, { appraisalId, scores: scores(60).slice(0, 1) }, who.client_approver),
    ).rejects.toMatchObject({ fields: { bearing: 'field.required' } });
    const first = await run(scoreAppraisal, { appraisalId, scores: scores(60) }, who.client_approver);
    expect(first).toEqual({ totalHundredths: 7500, deductionBasisPoints: 300 });
    await sign(1, 'client_approver');
    expect(await world.work()).toEqual(['service.tell-appraisal']);
    const answers = [{ code: 'manning', text: '一次是交通管制，附证明' }];
    await run(answerAppraisal, { appraisalId, answers }, who.operations);
    // The client thinks again: whoever had signed has not signed this.
    await run(scoreAppraisal, { appraisalId, scores: scores(80) }, who.client_approver);
    await expect(sign(1, 'operations')).rejects.toMatchObject({ code: 'appraisal.changed' });
    expect(await sign(2, 'operations')).toEqual({ isAgreed: false });
    expect(await sign(2, 'client_approver')).toEqual({ isAgreed: true });
    const agreed = await run(getAppraisal, { appraisalId }, who.client_approver);
    expect(agreed).toMatchObject({ totalHundredths: 8500, deductionBasisPoints: 100 });
    expect(agreed.agreedAt).not.toBeNull();
    for (const late of [
      () => run(scoreAppraisal, { appraisalId, scores: scores(100) }, who.client_approver),
      () => run(answerAppraisal, { appraisalId, answers }, who.operations),
      () => sign(2, 'operations'),
    ])
      await expect(late()).rejects.toMatchObject({ code: 'appraisal.agreed' });
    expect(agreed.steps.map((step) => step.kind)).toEqual([
      'scored',
      'client-signed',
      'answered',
      'scored',
      'contractor-signed',
      'client-signed',
    ]);
    for (const language of ['zh-CN', 'en'] as const) {
      const paper = await run(printAppraisal, { appraisalId, language }, who.client_approver);
      expect(Buffer.from(paper.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    }
    // The next month's clock stands.
    until('2026-12-01T09:00:00+08:00');
    await world.work();
    expect((await run(listAppraisals, {}, who.owner)).map((one) => one.month)).toEqual([
      '2026-11',
      '2026-10',
    ]);
  });
});

describe('满意度调查 (S4-2, S1-1.2)', () => {
  it('is answered without a name and by the client once, and closes with its index within the quarter', async () => {
    const { who, run, ask, siteId } = world;
    const { surveyId, token } = await run(openSurvey, { siteId }, who.operations);
    expect((await run(openSurvey, { siteId }, who.operations)).surveyId).toBe(surveyId);
    expect(await ask(surveyPlace, { token })).toMatchObject({ quarter: '2026-Q4', siteName: '云栖花园' });
    await ask(answerSurvey, { token, scores: { gate: 5, patrol: 4 }, comment: '夜里也有人' });
    await ask(answerSurvey, { token, scores: { gate: 1 }, website: 'spam' });
    await expect(ask(answerSurvey, { token, scores: {} })).rejects.toMatchObject({ code: 'input.invalid' });
    await run(answerSurveyAsClient, { surveyId, scores: { gate: 4 } }, who.client_approver);
    await expect(
      run(answerSurveyAsClient, { surveyId, scores: { gate: 1 } }, who.client_approver),
    ).rejects.toMatchObject({ code: 'survey.answered' });
    world.clock.advance({ days: 15 });
    expect(await world.work()).toEqual(['service.close-survey']);
    const [line] = await run(listSurveys, {}, who.client_approver);
    expect(line).toMatchObject({ answers: 2, index: 85 });
    const found = await run(getSurvey, { surveyId }, who.operations);
    expect(found).toMatchObject({ isSmall: true, comments: ['夜里也有人'] });
    await expect(ask(surveyPlace, { token })).rejects.toMatchObject({ code: 'survey.closed' });
    await run(followUpSurvey, { surveyId, text: '加照明', owner: '队长', dueOn: '2026-11-20' }, who.owner);
    // Ten days into the next quarter the next one opens of itself.
    until('2027-01-11T09:00:00+08:00');
    await world.work();
    expect((await run(listSurveys, {}, who.owner)).map((one) => one.quarter)).toEqual(['2027-Q1', '2026-Q4']);
  });
});

it('answers the client’s questions about a line of a report, and hears when nobody does (S7-4.2)', async () => {
  const { who, run, siteId } = world;
  const { id: reportId } = await run(
    issueServiceReport,
    { ...{ siteId, month: '2026-09', files: {}, dataSha256: 'a'.repeat(64), data: {}, score: 96 } },
    who.operations,
  );
  const ask = (line: string) =>
    run(askReportQuestion, { reportId, line, text: '为什么少一次？' }, who.client_approver);
  const { reportQuestionId } = await ask('巡逻完成率');
  await ask('到岗');
  expect(await world.work()).toEqual(['service.question-asked', 'service.question-asked']);
  const answer = { reportQuestionId, answer: '那晚暴雨，改走室内路线。' };
  await run(answerReportQuestion, answer, who.operations);
  await expect(run(answerReportQuestion, answer, who.operations)).rejects.toMatchObject({
    code: 'question.answered',
  });
  expect(await world.inbox('client_approver')).toEqual(['reportIssued', 'questionAnswered']);
  world.clock.advance({ days: 2 });
  expect(await world.work()).toEqual(['service.question-due', 'service.question-due']);
  for (let day = 0; day < 4; day++) {
    world.clock.advance({ days: 1 });
    await world.work();
  }
  // Three days running, and no more.
  expect((await world.inbox('owner')).filter((one) => one === 'questionDue')).toHaveLength(3);
  expect(await run(listReportQuestions, { reportId, isOpen: true }, who.client_approver)).toHaveLength(1);
});

it('takes the lawful ladder with people who are no guards: no rung skipped, no occupier barred, no fine (S6-4.2.3)', async () => {
  const { who, run, siteId } = world;
  const record = (more: object) =>
    run(
      recordViolation,
      {
        ...{
          siteId,
          happenedAt: '2026-10-12T00:30:00.000Z',
          violationKind: 'blocked-exit',
          text: '堵消防通道',
        },
        ...{ personKind: 'driver', plate: '沪A12345', ...more },
      },
      who.captain,
    );
  const { violationId } = await record({});
  const step = (rung: string, id = violationId) =>
    run(takeViolationStep, { violationId: id, step: rung, text: '请立即挪车' }, who.captain);
  const ban = (id = violationId) =>
    run(banViolator, { violationId: id, untilDay: '2026-11-12', reason: '屡劝不改' }, who.operations);
  await expect(step('written')).rejects.toMatchObject({ code: 'violation.rung-skipped' });
  await step('oral');
  await expect(ban()).rejects.toMatchObject({ code: 'violation.rung-skipped' });
  await expect(run(printWarning, { violationId }, who.captain)).rejects.toMatchObject({ code: 'not-found' });
  await step('written');
  const paper = await run(printWarning, { violationId, language: 'en' }, who.captain);
  expect(Buffer.from(paper.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  await expect(
    run(banViolator, { violationId, untilDay: '2026-11-12', reason: '改' }, who.captain),
  ).rejects.toMatchObject({
    code: 'access.forbidden',
  });
  await ban();
  const occupier = await record({ personKind: 'occupier', name: '三楼住户', plate: null });
  await step('police', occupier.violationId);
  await expect(ban(occupier.violationId)).rejects.toMatchObject({ code: 'ban.occupier' });
  await run(closeViolation, { violationId }, who.captain);
  await expect(step('police')).rejects.toMatchObject({ code: 'violation.closed' });
  const rows = await run(listViolations, {}, who.captain);
  expect(rows.map((row) => row.steps.map((one) => one.step))).toContainEqual(['oral', 'written']);
  expect(JSON.stringify(rows)).not.toMatch(/fine|amount|fen/i);
});

it('takes into the register what a post saw, with the first rung, once (S5-17, S6-4.2.1)', async () => {
  const { run, who, siteId } = world;
  const [post] = await database.owner`select id from post where tenant_id = ${world.tenantId}`;
  const entryId = await run(
    command({
      action: 'violation.record',
      input: z.object({}),
      run: async (ctx) =>
        (
          await recordAtDesk(
            ctx,
            siteId,
            conductSeen,
            {
              ...{ violationKind: 'smoking', personKind: 'courier', isSpokenTo: true },
              ...{ offender: '外卖骑手', plateNo: '沪A12345', text: '大堂吸烟，劝阻后掐灭' },
            },
            { post: String(post?.id), shift: null, person: world.guardId, cites: null },
          )
        ).content.id,
    }),
    {},
    who.captain,
  );
  expect(await world.work()).toEqual(['service.open-violation']);
  const [seen] = await run(listViolations, { siteId }, who.captain);
  expect(seen).toMatchObject({
    ...{ id: entryId, violationKind: 'smoking', personKind: 'courier', recordedByName: '王伟' },
    text: '大堂吸烟，劝阻后掐灭',
    steps: [{ step: 'oral', byName: '王伟' }],
  });
  const kept = await database.owner`select content from duty_entry where id = ${entryId}`;
  expect(JSON.stringify(kept)).not.toMatch(/骑手|A12345|大堂/);
  await run(takeViolationStep, { violationId: entryId, step: 'written', text: '书面告知' }, who.captain);
});

it('lets a host announce a visitor, whom the post’s phone then knows without a network (S9A-5)', async () => {
  const { who, run, ask, siteId, tenantId, clock } = world;
  const { hostLinkId, token } = await run(
    addHostLink,
    { siteId, unit: '3-1502', untilDay: '2027-10-12' },
    who.captain,
  );
  const invite = (more: object) =>
    ask(inviteVisitor, { token, name: '李晓明', plate: '沪b88', fromDay: '2026-10-13', ...more });
  await expect(invite({ fromDay: '2026-10-11' })).rejects.toMatchObject({
    fields: { fromDay: 'field.days-out-of-range' },
  });
  await expect(invite({ untilDay: '2026-10-30' })).rejects.toMatchObject({
    fields: { untilDay: 'field.days-out-of-range' },
  });
  const { pass } = await invite({});
  await invite({ name: '机器人', website: 'x' });
  const place = await ask(hostPlace, { token });
  expect(place.expected.map((one) => [one.name, one.plate])).toEqual([['李晓明', '沪B88']]);
  const shown = await ask(visitorPass, { token: pass });
  expect(shown).toMatchObject({ unit: '3-1502', isToday: false });
  expect(shown.name).not.toContain('晓明');
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  const atHand = () =>
    database.db.read(wall, (tx) => invitationsAt({ tx, tenantId, now: clock.now() }, siteId));
  const [expected] = await atHand();
  expect(shown.code).toBe(`ZQI1:${expected?.id}`);
  await ask(withdrawInvitation, { token, invitationId: expected?.id });
  expect(await atHand()).toEqual([]);
  await expect(ask(visitorPass, { token: pass })).rejects.toMatchObject({ code: 'not-found' });
  await run(retireHostLink, { hostLinkId }, who.captain);
  expect(await run(listHostLinks, { siteId }, who.captain)).toEqual([]);
  await expect(ask(hostPlace, { token })).rejects.toMatchObject({ code: 'not-found' });
});

it('follows what a meeting left open, and shows the client the minutes (S4-4.6)', async () => {
  const { who, run, siteId } = world;
  const point = (text: string) => ({ text, owner: '队长', dueOn: '2026-10-20' });
  await run(
    recordMeeting,
    {
      ...{ siteId, body: 'owners-committee', heldOn: '2026-10-11', attendees: ['业委会主任', '陈队长'] },
      ...{ minutes: '通报三季度情况', points: [point('补照明'), point('换门禁卡')] },
    },
    who.captain,
  );
  const [meeting] = await run(listMeetings, {}, who.client_approver);
  await run(finishMeetingPoint, { pointId: meeting?.points[0]?.id, note: '已补' }, who.captain);
  until('2026-10-20T18:00:00+08:00');
  expect(await world.work()).toEqual(['service.meeting-point']);
  expect(await world.inbox('captain')).toContain('meetingPointDue');
});

it('plans a night round and asks for it the morning after where nothing is on record (S2-3.4)', async () => {
  const { who, run, siteId } = world;
  const plan = { siteId, night: '2026-10-13', membershipId: who.owner.membershipId };
  const { nightRoundId } = await run(planNightRound, plan, who.operations);
  expect((await run(planNightRound, plan, who.operations)).nightRoundId).toBe(nightRoundId);
  until('2026-10-14T09:00:00+08:00');
  expect(await world.work()).toEqual(['service.night-round']);
  expect(await world.inbox('owner')).toEqual(['nightRoundPlanned', 'nightRoundMissing']);
  await run(reportNightRound, { nightRoundId, findings: '两岗在位，消防通道有车' }, who.owner);
  expect(await run(listNightRounds, {}, who.owner)).toMatchObject([
    { checks: 0, findings: '两岗在位，消防通道有车' },
  ]);
});

it('keeps what a client asked against the law, with the refusal and the report, from the client’s eyes (K13)', async () => {
  const { who, run, siteId } = world;
  const { unlawfulRequestId } = await run(
    recordUnlawfulRequest,
    {
      ...{ siteId, requestedOn: '2026-10-12', requester: '甲方经理' },
      request: 'detain',
      text: '要求扣住欠费业主',
    },
    who.captain,
  );
  await expect(
    run(settleUnlawfulRequest, { unlawfulRequestId, reportedOn: '2026-10-11' }, who.captain),
  ).rejects.toMatchObject({ fields: { reportedOn: 'field.before-start' } });
  await run(
    settleUnlawfulRequest,
    { unlawfulRequestId, refusedOn: '2026-10-12', refusal: '当场拒绝' },
    who.captain,
  );
  await run(
    settleUnlawfulRequest,
    { unlawfulRequestId, reportedOn: '2026-10-13', reportedTo: '派出所' },
    who.captain,
  );
  const [row] = await run(listUnlawfulRequests, {}, who.owner);
  expect(row).toMatchObject({ refusedOn: '2026-10-12', refusal: '当场拒绝', reportedOn: '2026-10-13' });
  await expect(run(listUnlawfulRequests, {}, who.client_approver)).rejects.toMatchObject({
    code: 'access.forbidden',
  });
});
