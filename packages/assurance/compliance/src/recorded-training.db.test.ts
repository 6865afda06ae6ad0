import { presenceSpan } from '@zhiqin/duty/schema';
import {
  addCourse,
  contributeAssessmentFact,
  decideAssessment,
  giveAnnual,
  listAssessments,
  openAssessments,
  planSession,
  recordAttendance,
  recordInduction,
  scoreAssessment,
} from '@zhiqin/workforce';
import { inductionItems, itemKeys } from '@zhiqin/workforce/rules';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assessmentFactsOfDuty } from './index.ts';
import { stored } from './test-places.ts';
import { ask, judged } from './test-recorded-facts.ts';
import {
  clock,
  database,
  end,
  gate,
  gatePhone,
  layTestSite,
  li,
  minutes,
  openTestDatabase,
  round,
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
beforeEach(layTestSite);

const lastDay = '2026-10-31';
const monthsEnd = new Date('2026-11-01T01:00:00Z');
const stand = (from = start, to = end) =>
  write((tx) => tx.insert(presenceSpan).values(span(gate, zhou, from, to, gatePhone)));
const of = async (code: string, month = '2026-10') => (await stored())(code, `guard-month:${zhou}:${month}`);

async function teach(kind: string, topic: string, day: string, minutes: number, score?: number) {
  clock.set(`${day}T12:00:00Z`);
  const { id: courseId } = await run(addCourse, {
    code: `${kind}-${topic}-${day}`,
    kind,
    topic,
    name: topic,
    text: '',
    minutes,
  });
  const { id: sessionId } = await run(planSession, {
    siteId,
    courseId,
    day,
    time: '09:00',
    place: '会议室',
    trainer: '王教官',
  });
  await run(recordAttendance, { sessionId, people: [{ guardId: zhou, result: 'passed', score }] });
}

describe('training', () => {
  it('is unproven without a file, and judged on topics, hours and the last fire training with one', async () => {
    await ask('P04', 'P05', 'P06');
    await stand();
    await judged(monthsEnd, lastDay, lastDay);
    for (const code of ['P04', 'P05', 'P06']) expect((await of(code))?.verdict).toBe('unproven');

    for (const topic of ['rules', 'skills', 'emergency'])
      await teach('pre-post', topic, '2026-10-01', 120, topic === 'skills' ? 59 : 90);
    await teach('fire', 'fire', '2025-10-30', 60);
    await judged(monthsEnd, lastDay, lastDay);
    expect((await of('P04'))?.verdict).toBe('breached');
    expect((await of('P06'))?.verdict).toBe('breached');
    expect((await of('P05'))?.verdict).toBe('breached');

    // Learnt anew before his first day on the post; a year's hours, and a fire training of this year.
    await teach('pre-post', 'skills', '2026-10-19', 60, 60);
    await teach('in-service', 'law', '2026-03-01', 23 * 60);
    await teach('fire', 'fire', '2026-03-02', 60);
    await judged(monthsEnd, lastDay, lastDay);
    for (const code of ['P04', 'P05', 'P06']) expect((await of(code))?.verdict, code).toBe('met');
  });

  it('made good after the first day is good from the next month on', async () => {
    await ask('P04');
    await stand();
    for (const topic of ['rules', 'skills', 'emergency'])
      await teach('pre-post', topic, '2026-10-21', 60, 90);
    await judged(monthsEnd, lastDay, lastDay);
    expect((await of('P04'))?.verdict).toBe('breached');
    await stand(new Date('2026-11-03T00:00:00Z'), new Date('2026-11-03T08:00:00Z'));
    await judged(new Date('2026-12-01T01:00:00Z'), '2026-11-30', '2026-11-30');
    const rows = await database.owner`
      select verdict from control_result where control_code = 'P04' and subject_key = ${`guard-month:${zhou}:2026-11`}`;
    expect(rows).toEqual([{ verdict: 'met' }]);
  });
});

describe('site induction', () => {
  it('is signed whole by the first shift', async () => {
    await ask('P13');
    await stand();
    await judged(monthsEnd, lastDay, lastDay);
    expect(await of('P13')).toMatchObject({ verdict: 'breached', measure: { values: { openItems: 5 } } });
    const signed = { siteId, guardId: zhou, day: '2026-10-20' };
    await run(recordInduction, { ...signed, known: inductionItems.slice(0, 4) });
    await judged(monthsEnd, lastDay, lastDay);
    expect(await of('P13')).toMatchObject({ verdict: 'breached', measure: { values: { openItems: 1 } } });
    await run(recordInduction, { ...signed, known: inductionItems });
    await judged(monthsEnd, lastDay, lastDay);
    expect((await of('P13'))?.verdict).toBe('met');
  });
});

describe('monthly assessment', () => {
  it('falls due in the month after, by its fifth day, for whoever stood at the site', async () => {
    await ask('P10', 'P11');
    await stand(new Date('2026-09-20T00:00:00Z'), new Date('2026-09-20T08:00:00Z'));
    await judged(monthsEnd, lastDay, lastDay);
    expect((await of('P10'))?.verdict).toBe('breached');
    // The year is not over: nothing is said of it.
    expect(await of('P11')).toBeUndefined();

    clock.set('2026-10-05T10:00:00Z');
    await run(openAssessments, { siteId, month: '2026-09' });
    const { sheets } = await run(listAssessments, { siteId, month: '2026-09' });
    const assessmentId = sheets.find((sheet) => sheet.guardId === zhou)?.id;
    const scores = Object.fromEntries(itemKeys.map((key) => [key, 80]));
    const reasons = Object.fromEntries(itemKeys.map((key) => [key, '与同班一致']));
    await run(scoreAssessment, { assessmentId, scores, reasons });
    await run(decideAssessment, { assessmentId, scores: {} });
    await judged(monthsEnd, lastDay, lastDay);
    expect((await of('P10'))?.verdict).toBe('met');
  });
});

describe('annual assessment', () => {
  it('is asked in January for the year that is over, under the name of that year', async () => {
    await ask('P11');
    await stand(new Date('2026-12-20T00:00:00Z'), new Date('2026-12-20T08:00:00Z'));
    const january = () => judged(new Date('2027-02-01T01:00:00Z'), '2027-01-31', '2027-01-31');
    const results = async () =>
      database.owner`select subject_key, verdict, day from control_result
        where tenant_id = ${tenantId} and control_code = 'P11' and person_id = ${zhou}`;
    const year = async () => (await results()).find((row) => row.subject_key === `guard-year:${zhou}:2026`);
    await january();
    expect(await year()).toMatchObject({ verdict: 'breached', day: '2027-01-31' });
    clock.set('2027-01-20T10:00:00Z');
    await run(openAssessments, { siteId, month: '2026-12' });
    const { sheets } = await run(listAssessments, { siteId, month: '2026-12' });
    const assessmentId = sheets.find((sheet) => sheet.guardId === zhou)?.id;
    const scores = Object.fromEntries(itemKeys.map((key) => [key, 80]));
    const reasons = Object.fromEntries(itemKeys.map((key) => [key, '与同班一致']));
    await run(scoreAssessment, { assessmentId, scores, reasons });
    await run(decideAssessment, { assessmentId, scores: {} });
    await run(giveAnnual, { siteId, year: '2026', guardId: zhou, remark: null });
    await january();
    expect((await year())?.verdict).toBe('met');
    expect(await results()).toHaveLength(1);
  });
});

describe('what the duty log says of a month', () => {
  it('suggests attendance, patrol rate and proof, once contributed', async () => {
    for (const fact of assessmentFactsOfDuty) contributeAssessmentFact(fact);
    // Twelve minutes late for his one shift; the patrol of the other guard reached one point of two.
    await stand(minutes(start, 12));
    await round(minutes(start, 30), 1);
    clock.set(monthsEnd.toISOString());
    await run(openAssessments, { siteId, month: '2026-10' });
    const { sheets } = await run(listAssessments, { siteId, month: '2026-10' });
    const factOf = (guardId: string, key: string) =>
      sheets.find((sheet) => sheet.guardId === guardId)?.items.find((item) => item.key === key)?.fact;
    expect(factOf(zhou, 'attendance')).toEqual({ values: { shifts: 1, late: 1, absent: 0 }, score: 90 });
    expect(factOf(li, 'attendance')).toEqual({ values: { shifts: 1, late: 0, absent: 1 }, score: 75 });
    expect(factOf(li, 'patrol')).toEqual({ values: { points: 2, reached: 1 }, score: 50 });
    expect(factOf(zhou, 'patrol')).toBeNull();
  });
});
