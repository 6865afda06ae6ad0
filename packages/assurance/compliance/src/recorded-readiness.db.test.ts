import {
  addContact,
  addServices,
  approvePlan,
  draftPlan,
  enactPlan,
  getPreparedness,
  planDrill,
  recordDrill,
  recordEducation,
  reviewPlan,
  verifyContact,
} from '@zhiqin/preparedness';
import { contactKinds, scenariosOf } from '@zhiqin/preparedness/rules';
import { usePrivacyKey } from '@zhiqin/privacy';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evaluateSiteDays, listResults } from './index.ts';
import { ask } from './test-recorded-facts.ts';
import { clock, database, layTestSite, openTestDatabase, run, siteId } from './test-site-day.ts';

beforeAll(async () => {
  usePrivacyKey(new Uint8Array(32).fill(7));
  await openTestDatabase();
});
afterAll(() => database.drop());
beforeEach(layTestSite);

const scenarios = scenariosOf('residential', []);

/** The result of a control for the month or quarter that ends on a day. */
async function judgedOn(code: string, day: string) {
  clock.set(new Date(Date.parse(`${day}T00:00:00Z`) + 26 * 3_600_000).toISOString());
  await run(evaluateSiteDays, { siteId, fromDay: day, toDay: day });
  const since = `${day.slice(0, 4)}-01-01`;
  const rows = await run(listResults, { siteId, fromDay: since, toDay: day, limit: 500 });
  return rows.find((row) => row.controlCode === code && row.day === day);
}

async function adopt(scenario: string): Promise<string> {
  const { planId: emergencyPlanId } = await run(draftPlan, { siteId, scenario });
  await run(approvePlan, { emergencyPlanId });
  await run(enactPlan, { emergencyPlanId, from: '2026-10-20' });
  return emergencyPlanId;
}

/** Run on a day at ten in the morning, Shanghai. */
async function drilled(scenario: string, on: string): Promise<void> {
  const { drillId } = await run(planDrill, {
    ...{ siteId, scenario, windowFrom: on, windowUntil: '2027-12-31', commander: '队长' },
    ...{ participants: '当班全体' },
  });
  await run(recordDrill, {
    ...{ drillId, startedAt: `${on}T02:00:00Z`, endedAt: `${on}T02:30:00Z`, participants: 8 },
  });
}

describe('emergency plans and drills', () => {
  it('are breached where a scenario has no plan, met when all have one, breached when a year goes by (I09)', async () => {
    await ask('I09');
    const missing = await judgedOn('I09', '2026-10-31');
    expect(missing).toMatchObject({
      verdict: 'breached',
      measure: { values: { total: scenarios.length, short: scenarios.length } },
    });
    clock.set('2026-10-20T02:00:00Z');
    const plans = [];
    for (const scenario of scenarios.slice(1)) plans.push(await adopt(scenario));
    expect(await judgedOn('I09', '2026-10-31')).toMatchObject({
      verdict: 'breached',
      measure: { values: { short: 1, names: ['scenario:fire'] } },
    });
    clock.set('2026-10-20T02:00:00Z');
    plans.push(await adopt('fire'));
    expect(await judgedOn('I09', '2026-10-31')).toMatchObject({ verdict: 'met' });
    expect(await judgedOn('I09', '2027-10-31')).toMatchObject({ verdict: 'breached' });
    clock.set('2027-10-19T02:00:00Z');
    for (const emergencyPlanId of plans)
      await run(reviewPlan, { emergencyPlanId, reviewedOn: '2027-10-19', finding: 'kept' });
    expect(await judgedOn('I09', '2027-10-31')).toMatchObject({ verdict: 'met' });
  });

  it('are unproven while nobody recorded a drill, met when each was drilled, breached when one is too old (I10)', async () => {
    await ask('I10');
    expect(await judgedOn('I10', '2026-10-31')).toMatchObject({ verdict: 'unproven' });
    for (const scenario of scenarios.slice(1)) await drilled(scenario, '2026-10-05');
    expect(await judgedOn('I10', '2026-10-31')).toMatchObject({ verdict: 'unproven' });
    await drilled('fire', '2025-10-05');
    expect(await judgedOn('I10', '2026-10-31')).toMatchObject({
      verdict: 'breached',
      measure: { values: { names: ['scenario:fire'] } },
    });
    await drilled('fire', '2026-10-06');
    expect(await judgedOn('I10', '2026-10-31')).toMatchObject({ verdict: 'met' });
  });

  it('count for the fire file: yearly where nothing is a key unit (F07)', async () => {
    await ask('F07');
    expect(await judgedOn('F07', '2026-10-31')).toMatchObject({ verdict: 'unproven' });
    await drilled('lift', '2026-10-05');
    expect(await judgedOn('F07', '2026-10-31')).toMatchObject({ verdict: 'unproven' });
    await drilled('fire', '2026-02-05');
    expect(await judgedOn('F07', '2026-10-31')).toMatchObject({ verdict: 'met' });
    expect(await judgedOn('F07', '2027-02-28')).toMatchObject({ verdict: 'breached' });
  });
});

describe('at the end of a quarter', () => {
  it('contacts are unproven without a list, breached when a number lapsed or a service is missing, else met (I11)', async () => {
    await ask('I11');
    expect(await judgedOn('I11', '2026-12-31')).toMatchObject({ verdict: 'unproven' });
    // A month in the middle of the quarter asks nothing.
    expect(await judgedOn('I11', '2026-11-30')).toBeUndefined();
    clock.set('2026-10-20T02:00:00Z');
    const power = { kind: 'power', name: '供电抢修', phone: '95598' };
    const { contactId } = await run(addContact, { siteId, ...power });
    expect(contactKinds).toContain(power.kind);
    await run(verifyContact, { contactId, outcome: 'reached' });
    expect(await judgedOn('I11', '2026-12-31')).toMatchObject({
      verdict: 'breached',
      measure: { values: { names: ['110', '119', '120'] } },
    });
    clock.set('2026-11-20T02:00:00Z');
    await run(addServices, { siteId });
    const { contacts } = await run(getPreparedness, { siteId });
    for (const { id } of contacts) await run(verifyContact, { contactId: id, outcome: 'read-over' });
    expect(await judgedOn('I11', '2026-12-31')).toMatchObject({ verdict: 'met' });
    clock.set('2026-12-20T02:00:00Z');
    await run(verifyContact, { contactId, outcome: 'wrong' });
    expect(await judgedOn('I11', '2026-12-31')).toMatchObject({
      verdict: 'breached',
      measure: { values: { names: ['供电抢修'] } },
    });
  });

  it('safety education is unproven without a register, met with one event, breached without (K12)', async () => {
    await ask('K12');
    expect(await judgedOn('K12', '2026-12-31')).toMatchObject({ verdict: 'unproven' });
    const notice = { siteId, kind: 'notice', topic: '防火', audience: 'residents', reached: 90 };
    await run(recordEducation, { ...notice, heldOn: '2026-11-09' });
    expect(await judgedOn('K12', '2026-12-31')).toMatchObject({
      verdict: 'met',
      measure: { values: { notices: 1 } },
    });
    expect(await judgedOn('K12', '2027-03-31')).toMatchObject({ verdict: 'breached' });
  });
});
