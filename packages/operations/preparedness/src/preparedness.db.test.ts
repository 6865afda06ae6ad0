import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { preparednessAt } from './at-hand.ts';
import { beginningOf, makeReadyWorld, type ReadyWorld } from './fixture.ts';
import {
  addContact,
  addDrillFix,
  addServices,
  addStationItem,
  answerPlan,
  approvePlan,
  askScenario,
  callOffDrill,
  checkDrillFix,
  checkStation,
  draftPlan,
  enactPlan,
  endAskedScenario,
  evaluateDrill,
  finishDrillFix,
  getDrill,
  getPlan,
  getPreparedness,
  getReleasedPlan,
  listReleasedPreparedness,
  openStation,
  planDrill,
  printContacts,
  printDrill,
  printPlan,
  recordDrill,
  releaseDrill,
  releasePlan,
  reviewPlan,
  savePlan,
  verifyContact,
} from './index.ts';
import { starterPlan } from './starters/starter-plan.ts';

let database: TestDatabase;
let world: ReadyWorld;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  world = await makeReadyWorld(database, '2026-03-02T10:00:00+08:00');
});
const days = (count: number) => world.clock.advance({ hours: count * 24 });
const overview = () => world.run(getPreparedness, { siteId: world.siteId });
const of = async (scenario: string) => (await overview()).scenarios.find((one) => one.scenario === scenario);
const atHand = () =>
  database.db.read(
    { tenantId: world.tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null },
    (tx) => preparednessAt({ tx, tenantId: world.tenantId }, world.siteId, world.clock.now()),
  );

/** A plan in force from today. */
async function adopted(scenario = 'fire'): Promise<string> {
  const { siteId, run, who } = world;
  const { planId } = await run(draftPlan, { siteId, scenario }, who.captain);
  await run(approvePlan, { emergencyPlanId: planId });
  await run(enactPlan, { emergencyPlanId: planId, from: '2026-03-02' });
  return planId;
}

describe('an emergency plan (S4-4.4, S2-4.2)', () => {
  it('is asked for by the kind of site, stricter where the house says so, never laxer', async () => {
    const { siteId, run } = world;
    const asked = (await overview()).scenarios.map((one) => one.scenario);
    expect(asked).toEqual([
      'fire',
      'medical',
      'violence',
      'theft',
      'weather',
      'power',
      'lift',
      'missing-person',
    ]);
    const more = { siteId, scenario: 'crowd', reason: '每周有集市' };
    await run(askScenario, more);
    await expect(run(askScenario, more)).rejects.toMatchObject({ code: 'scenario.asked' });
    expect(await of('crowd')).toMatchObject({
      isAsked: true,
      reason: '每周有集市',
      lacks: ['plan', 'drill'],
    });
    await run(endAskedScenario, { ...more, reason: '集市停办' });
    expect(await of('crowd')).toBeUndefined();
    await expect(run(endAskedScenario, { ...more, scenario: 'fire' })).rejects.toMatchObject({
      code: 'scenario.needed',
    });
  });

  it('is fixed when approved, replaced by the next version, and carried by every phone (S9A-4, S5-16)', async () => {
    const { siteId, run, who } = world;
    const { planId } = await run(draftPlan, { siteId, scenario: 'fire' }, who.captain);
    const emergencyPlanId = planId;
    // Drafting again goes on with the same draft.
    expect(await run(draftPlan, { siteId, scenario: 'fire' })).toEqual({ planId });
    await expect(run(enactPlan, { emergencyPlanId, from: '2026-03-02' })).rejects.toMatchObject({
      code: 'emergency-plan.not-approved',
    });
    await expect(run(approvePlan, { emergencyPlanId }, who.captain)).rejects.toMatchObject({
      code: 'access.forbidden',
    });
    const content = { ...starterPlan('fire'), note: '钥匙在消控室' };
    content.roles[0] = {
      ...(content.roles[0] as (typeof content.roles)[0]),
      who: '陈队长',
      phone: '13800001234',
    };
    await run(savePlan, { emergencyPlanId, content }, who.captain);
    await run(approvePlan, { emergencyPlanId });
    await expect(run(savePlan, { emergencyPlanId, content }, who.captain)).rejects.toMatchObject({
      code: 'emergency-plan.approved',
    });
    expect((await atHand()).plans).toEqual([]);
    expect(await run(enactPlan, { emergencyPlanId, from: '2026-03-02' })).toEqual({ reviewOn: '2027-03-02' });
    expect((await atHand()).plans).toMatchObject([{ id: planId, scenario: 'fire', note: '钥匙在消控室' }]);
    const stored = await database.owner`select content_sealed from emergency_plan where id = ${planId}`;
    expect(JSON.stringify(stored)).not.toMatch(/13800001234|陈队长/);

    const next = await run(draftPlan, { siteId, scenario: 'fire' }, who.captain);
    expect((await run(getPlan, { emergencyPlanId: next.planId })).plan.content.note).toBe('钥匙在消控室');
    await run(approvePlan, { emergencyPlanId: next.planId });
    await run(enactPlan, { emergencyPlanId: next.planId, from: '2026-03-05' });
    expect((await atHand()).plans[0]?.id).toBe(planId);
    days(3);
    expect((await atHand()).plans[0]?.id).toBe(next.planId);
    // A later one was to follow; one that begins before it leaves no day with two.
    for (const from of ['2026-03-20', '2026-03-10']) {
      const later = await run(draftPlan, { siteId, scenario: 'fire' }, who.captain);
      await run(approvePlan, { emergencyPlanId: later.planId });
      await run(enactPlan, { emergencyPlanId: later.planId, from });
    }
    days(6);
    expect((await atHand()).plans.map((plan) => plan.version)).toEqual([4]);
    days(12);
    expect((await atHand()).plans.map((plan) => plan.version)).toEqual([4]);
    expect((await run(getPlan, { emergencyPlanId })).versions.map((one) => one.state)).toEqual([
      'in-force',
      'superseded',
      'superseded',
      'superseded',
    ]);
    for (const form of ['card', 'sheet'])
      for (const language of ['zh-CN', 'en'])
        expect(beginningOf(await run(printPlan, { emergencyPlanId: next.planId, form, language }))).toBe(
          '%PDF-',
        );
  });

  it('is to be looked at again before a year is over, and somebody is told until it was (I09)', async () => {
    const { run, who } = world;
    const emergencyPlanId = await adopted();
    days(350);
    expect(await world.work()).toEqual([]);
    days(1);
    expect(await world.work()).toEqual(['plan-review']);
    expect(await world.inbox('captain')).toEqual(['readinessDue']);
    days(7);
    expect(await world.work()).toEqual(['plan-review']);
    days(8);
    expect(await of('fire')).toMatchObject({ lacks: ['review', 'drill'] });
    const review = { emergencyPlanId, reviewedOn: '2027-03-03', finding: 'kept', note: null };
    await expect(run(reviewPlan, { ...review, reviewedOn: '2028-01-01' })).rejects.toMatchObject({
      fields: { reviewedOn: 'field.invalid' },
    });
    expect(await run(reviewPlan, review)).toEqual({ reviewOn: '2028-03-03' });
    expect(await of('fire')).toMatchObject({ reviewDueOn: '2028-03-03', lacks: ['drill'] });
    days(30);
    expect(await world.work()).toEqual([]);
    expect(beginningOf(await run(printPlan, { emergencyPlanId, form: 'sheet' }, who.captain))).toBe('%PDF-');
  });

  it('is the client’s to read once it was shown, and to agree to or object', async () => {
    const { run, who } = world;
    const emergencyPlanId = await adopted();
    const read = () => run(getReleasedPlan, { emergencyPlanId }, who.client_approver);
    await expect(read()).rejects.toMatchObject({ code: 'not-found' });
    await run(releasePlan, { emergencyPlanId });
    expect(await world.inbox('client_approver')).toEqual(['planReleased']);
    expect((await read()).content.roles.length).toBeGreaterThan(2);
    const answer = { emergencyPlanId, answer: 'objected', note: '' };
    await expect(run(answerPlan, answer, who.client_approver)).rejects.toMatchObject({
      fields: { note: 'field.required' },
    });
    await run(answerPlan, { ...answer, note: '集合点太近' }, who.client_approver);
    await expect(run(answerPlan, { ...answer, answer: 'agreed' }, who.client_approver)).rejects.toMatchObject(
      {
        code: 'emergency-plan.answered',
      },
    );
    expect((await run(getPlan, { emergencyPlanId })).plan).toMatchObject({
      state: 'in-force',
      clientAnswer: 'objected',
      clientNote: '集合点太近',
      clientAnsweredName: '甲方主任',
    });
    await expect(run(getPlan, { emergencyPlanId }, world.elsewhere)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a drill (S3-12, S1-2.4)', () => {
  const evaluation = {
    result: 'fair',
    items: [{ item: 'evacuation', mark: 'poor', note: '二层出口堆物' }],
    summary: '响应快，疏散慢',
  };
  const planned = async () => {
    const { drillId } = await world.run(planDrill, {
      ...{ siteId: world.siteId, scenario: 'fire', windowFrom: '2026-03-03', windowUntil: '2026-03-09' },
      ...{ commander: '陈队长', participants: '夜班全体', expectedHeads: 12 },
    });
    return drillId;
  };

  it('is run at the post, evaluated, and followed up until what was mended helped', async () => {
    const { run, who, say } = world;
    const plan = await adopted();
    const drillId = await planned();
    expect((await atHand()).drills).toMatchObject([{ id: drillId, commander: '陈队长' }]);
    days(1);
    const text = null;
    const photo = null;
    await expect(run(evaluateDrill, { drillId, ...evaluation, problems: 'x' })).rejects.toMatchObject({
      code: 'drill.not-run',
    });
    // The end arrives before the rest of it.
    await say('drill.ended', {
      ...{ drill: drillId, participants: 12, headcount: 11, missingHeads: 1, text: '缺一人在岗亭', photo },
    });
    await say('drill.started', { drill: drillId, scenario: 'fire', plan, commander: '陈队长', text });
    await say('drill.step', { drill: drillId, step: { role: 1, step: 0 }, text, photo });
    await say('drill.step', { drill: drillId, step: null, text: '二层出口有堆物', photo });
    await world.work();
    expect(await world.inbox('operations')).toEqual(['drillEnded']);
    expect((await atHand()).drills).toEqual([]);
    const file = await run(getDrill, { drillId });
    expect(file).toMatchObject({ state: 'run', run: { headcount: 11, missingHeads: 1, participants: 12 } });
    expect(file.course.find((line) => line.step)?.step).toMatchObject({ role: '报警联络' });
    expect(file.course.map((line) => line.text)).toContain('二层出口有堆物');

    days(7);
    expect(await world.work()).toEqual(['evaluation']);
    await expect(run(evaluateDrill, { drillId, ...evaluation })).rejects.toMatchObject({
      fields: { problems: 'field.required' },
    });
    await run(evaluateDrill, { drillId, ...evaluation, problems: '二层出口堆物' });
    const { fixId } = await run(
      addDrillFix,
      { drillId, text: '清空二层出口', owner: '工程部', dueOn: '2026-03-12' },
      who.captain,
    );
    days(3);
    expect(await world.work()).toEqual(['fix']);
    await expect(run(checkDrillFix, { fixId, effect: 'effective', note: '好' })).rejects.toMatchObject({
      code: 'drill-fix.open',
    });
    const done = await run(finishDrillFix, { fixId, note: '已清空' });
    expect(done.checkDueOn).toBe('2026-04-12');
    days(30);
    expect(await world.work()).toEqual(['effect']);
    await run(checkDrillFix, { fixId, effect: 'effective', note: '一直畅通' });
    days(40);
    expect(await world.work()).toEqual([]);
    for (const language of ['zh-CN', 'en'])
      expect(beginningOf(await run(printDrill, { drillId, language }))).toBe('%PDF-');
    await run(releaseDrill, { drillId });
    const shown = await run(listReleasedPreparedness, {}, who.client_approver);
    expect(shown.drills).toMatchObject([{ id: drillId, scenario: 'fire' }]);
    expect(JSON.stringify(shown)).not.toMatch(/陈队长|岗亭/);
  });

  it('that nobody ran is asked after; one called off is not', async () => {
    const { run } = world;
    const [late, off] = [await planned(), await planned()];
    await run(callOffDrill, { drillId: off, reason: '台风' });
    days(8);
    expect(await world.work()).toEqual(['drill']);
    expect((await overview()).drills.map((one) => one.calledOffReason)).toContain('台风');
    const times = { startedAt: '2026-03-08T02:00:00Z', endedAt: '2026-03-08T02:30:00Z' };
    await run(recordDrill, { drillId: late, ...times, participants: 9, headcount: 9, text: '纸面补记' });
    await expect(run(recordDrill, { drillId: late, ...times, participants: 9 })).rejects.toMatchObject({
      code: 'drill.run',
    });
    expect(await of('fire')).toMatchObject({ drilledOn: '2026-03-08', drillDueOn: '2027-03-08' });
  });

  it('begun at a post without a plan is a drill all the same', async () => {
    const drill = uuidv7();
    const rest = { commander: null, text: null };
    await world.say('drill.started', { drill, scenario: 'lift', plan: null, ...rest });
    expect(await world.run(getDrill, { drillId: drill })).toMatchObject({
      state: 'running',
      plan: null,
      drill: { scenario: 'lift', windowFrom: null },
    });
  });
});

describe('whom one calls (S9A-3a)', () => {
  it('is confirmed number by number, at the office and at the post, and asked after when it lapses (I11)', async () => {
    const { siteId, run, who } = world;
    expect((await overview()).lacks.filter((one) => one.what === 'services')).toHaveLength(3);
    await run(addServices, { siteId }, who.captain);
    expect(await run(addServices, { siteId })).toEqual({ added: 0 });
    const lift = { kind: 'lift', name: '电梯维保', person: '王工', phone: '400-800 1234' };
    await expect(run(addContact, { siteId, ...lift, phone: 'call me' })).rejects.toMatchObject({
      fields: { phone: 'field.not-a-phone' },
    });
    const { contactId } = await run(addContact, { siteId, ...lift });
    const { contacts } = await overview();
    expect(contacts.map((line) => line.phone)).toEqual(['110', '119', '120', '400-800 1234']);
    for (const { id } of contacts) await run(verifyContact, { contactId: id, outcome: 'read-over' });
    days(84);
    expect(await world.work()).toEqual(['contacts']);
    expect(await world.inbox('captain')).toEqual(['readinessDueAtSite']);
    await world.say('contact.verified', { contact: contactId, contactOutcome: 'wrong', text: null });
    await world.work();
    const wrong = (await overview()).contacts.find((line) => line.id === contactId);
    expect(wrong).toMatchObject({ lastOutcome: 'wrong', verifiedAt: null });
    expect((await overview()).lacks).toContainEqual(
      expect.objectContaining({ what: 'contact', name: '电梯维保' }),
    );
    world.clock.advance({ minutes: 1 });
    await world.say('contact.verified', { contact: contactId, contactOutcome: 'reached', text: null });
    expect((await atHand()).contacts.at(-1)).toMatchObject({
      phone: '400-800 1234',
      verifiedOn: '2026-05-25',
    });
    for (const language of ['zh-CN', 'en'])
      expect(beginningOf(await run(printContacts, { siteId, language }))).toBe('%PDF-');
  });
});

describe('a mini fire station', () => {
  it('is gone through every month, and what is short stands on the list', async () => {
    const { siteId, run, who, say } = world;
    const { stationId } = await run(openStation, {
      siteId,
      name: '微型消防站',
      place: '消控室旁',
      crewTarget: 2,
    });
    const item = async (name: string, target: number, expiresOn: string | null) =>
      (await run(addStationItem, { stationId, name, unit: '具', target, expiresOn })).stationItemId;
    const [bottle, mask] = [await item('灭火器', 10, null), await item('面罩', 4, '2026-03-20')];
    days(32);
    expect(await world.work()).toEqual(['station']);
    await say('station.checked', {
      ...{ station: stationId, onDuty: 2, text: null, photo: null },
      stock: [
        { item: bottle, actual: 9, isFit: true },
        { item: mask, actual: 4, isFit: false },
      ],
    });
    await world.work();
    const [station] = (await overview()).stations;
    expect(station).toMatchObject({ onDuty: 2 });
    expect(station?.stock.map((line) => line.lacks)).toEqual([['short'], ['unfit', 'expired']]);
    days(10);
    expect(await world.work()).toEqual([]);
    const lines = [{ stationItemId: bottle, actual: 10, isFit: true }];
    await run(checkStation, { stationId, onDuty: 3, lines }, who.captain);
    expect((await overview()).stations[0]?.stock[0]?.lacks).toEqual([]);
    await expect(
      run(checkStation, { stationId, onDuty: 3, lines: [{ ...lines[0], stationItemId: stationId }] }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
