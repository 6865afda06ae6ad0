import { query } from '@zhiqin/access';
import { uuidv7 } from '@zhiqin/kernel';
import { decideLeave } from '@zhiqin/rostering';
import { leaveRequest } from '@zhiqin/rostering/schema';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  approveHours,
  computeHours,
  getGuardMonth,
  getSiteHours,
  leaveUndecided,
  listStatements,
  lockHours,
  myStatement,
  printStatement,
  recordDeduction,
  withdrawDeduction,
} from '../index.ts';
import { siteMonthInput } from '../rules.ts';
import { type HoursWorld, makeHoursWorld } from './fixture.ts';

let database: TestDatabase;
let world: HoursWorld;
let place: { siteId: string; postId: string };
let zhang: string;
let captain: ReturnType<HoursWorld['member']>;
let self: ReturnType<HoursWorld['member']>;
const month = '2026-10';

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Zhang: a holiday, a long weekday, a Saturday, and a night whose sign-off was forgotten. */
beforeEach(async () => {
  world = await makeHoursWorld(database, '2026-11-02T09:00:00+08:00');
  place = await world.addSite('A');
  zhang = await world.addGuard(place.siteId, '张伟');
  captain = world.member('captain', { sites: [place.siteId] });
  self = world.member('guard', { sites: [place.siteId], personId: zhang });
  const work = async (day: string, from: string, to: string | null, planned = ['08:00', '16:00']) => {
    const shiftId = await world.roster(place, zhang, day, planned[0], planned[1]);
    await world.stay(place, zhang, shiftId, `${day}T${from}+08:00`, to ? `${to}+08:00` : null);
  };
  await work('2026-10-01', '08:00', '2026-10-01T16:00');
  await work('2026-10-12', '07:50', '2026-10-12T18:00');
  await work('2026-10-17', '08:00', '2026-10-17T16:00');
  await work('2026-10-20', '22:00', null, ['22:00', '06:00']);
});

const ofMonth = () => ({ siteId: place.siteId, month });
const compute = () => world.run(computeHours, ofMonth(), captain);
async function zhangs() {
  const { guards } = await world.run(getSiteHours, ofMonth(), captain);
  return guards[0] as (typeof guards)[number];
}

describe('what is held back', () => {
  it('is lawful, has a reason and a paper, and damages end where the law ends them', async () => {
    await compute();
    const hr = world.member('hr');
    const { id: guardMonthId } = await zhangs();
    const told = { guardMonthId, reason: '十月个人部分', document: '缴费通知 2026-10' };
    const record = (more: object) => world.run(recordDeduction, { ...told, ...more }, hr);
    await expect(record({ kind: 'fine', amountFen: 5_000 })).rejects.toMatchObject({ code: 'input.invalid' });
    await expect(record({ kind: 'incomeTax', amountFen: 5_000, document: '' })).rejects.toMatchObject({
      code: 'input.invalid',
    });
    await record({ kind: 'socialInsurance', amountFen: 45_675 });
    const damage = { kind: 'damages', reason: '倒车撞坏道闸', document: '劳动合同第九条，维修发票' };
    await expect(record({ ...damage, amountFen: 50_000 })).rejects.toMatchObject({
      code: 'deduction.minimum-wage-needed',
    });
    // Gross 5,431.25: a fifth is 1,086.25; the second of two has what the first has left.
    const minimumWageFen = 274_000;
    await record({ ...damage, amountFen: 100_000, minimumWageFen });
    await expect(record({ ...damage, amountFen: 8_626, minimumWageFen })).rejects.toMatchObject({
      code: 'deduction.over-limit',
      params: { limit: '86.25' },
    });
    await expect(record({ ...damage, amountFen: 10_000, minimumWageFen: 540_000 })).rejects.toMatchObject({
      code: 'deduction.over-limit',
      params: { limit: '0.00' },
    });
    const second = await record({ ...damage, amountFen: 8_625, minimumWageFen });
    await world.run(withdrawDeduction, { deductionId: second.id }, hr);
    await expect(
      world.run(recordDeduction, { ...told, kind: 'incomeTax', amountFen: 1 }, captain),
    ).rejects.toMatchObject({ code: 'access.forbidden' });
    await world.run(approveHours, ofMonth(), captain);
    await world.run(lockHours, ofMonth(), captain);
    const statement = (await world.run(myStatement, { month }, self))?.statement;
    expect(statement?.grossFen).toBe(543_125);
    expect(statement?.deductions.map((one) => [one.kind, one.takenFen, one.citation])).toEqual([
      ['socialInsurance', 45_675, '社会保险法 第60条'],
      ['damages', 100_000, '工资支付暂行规定 第16条'],
    ]);
    await expect(record({ kind: 'incomeTax', amountFen: 1_000 })).rejects.toMatchObject({
      code: 'hours.locked',
    });
    const { base64 } = await world.run(printStatement, { guardMonthId, language: 'zh-CN' }, hr);
    expect(base64.length).toBeGreaterThan(1000);
  });
});

describe('leave, a stand-in and a double shift', () => {
  const grant = (kind: string, fromDay: string, untilDay: string, part: string | null = null) =>
    world.write((tx) =>
      tx.insert(leaveRequest).values({
        ...{ tenantId: world.tenantId, id: uuidv7(), guardId: zhang, kind, fromDay, untilDay, part },
        ...{ askedAt: world.clock.now(), decision: 'approved', decidedAt: world.clock.now() },
      }),
    );
  it('a day of leave says what kind and whether it is paid, and is no missing presence', async () => {
    await world.roster(place, zhang, '2026-10-26');
    await world.roster(place, zhang, '2026-10-28');
    await grant('sick', '2026-10-26', '2026-10-26');
    await grant('personal', '2026-10-30', '2026-10-30');
    // Away for the first half: he comes at noon, and is not late.
    const half = await world.roster(place, zhang, '2026-10-29', '08:00', '16:00');
    await world.stay(place, zhang, half, '2026-10-29T12:00+08:00', '2026-10-29T16:00+08:00');
    await grant('annual', '2026-10-29', '2026-10-29', 'first');
    await compute();
    const { id } = await zhangs();
    const { days, openDays } = await world.run(getGuardMonth, { guardMonthId: id }, captain);
    const of = (day: string) => days.find((one) => one.day === day)?.counted;
    expect(of('2026-10-26')).toMatchObject({
      workedMinutes: 0,
      marks: ['leave'],
      leave: { kind: 'sick', pay: 'sick', citation: '劳部发〔1995〕309号 第59条' },
    });
    expect(of('2026-10-28')?.marks).toEqual(['noPresence']);
    expect(of('2026-10-30')).toMatchObject({ duties: [], leave: { kind: 'personal', pay: 'unpaid' } });
    expect(of('2026-10-29')).toMatchObject({
      ...{ plannedMinutes: 480, workedMinutes: 240, lateMinutes: 0, marks: ['leave'] },
      leave: { kind: 'annual', pay: 'paid', part: 'first' },
    });
    // The forgotten sign-off and the day nobody explains; no day of leave.
    expect(openDays).toBe(2);
    const [paid] = await world.run(listStatements, ofMonth(), world.member('hr'));
    expect(paid?.statement.lines.at(-1)).toMatchObject({ kind: 'unpaidLeave', amountFen: -20_000 });
  });
  it('asked for and not answered it holds up its month; granted once that is settled, its pay goes to the next', async () => {
    const hr = world.member('hr');
    await compute();
    const ask = async (fromDay: string, untilDay: string) => {
      const requestId = uuidv7();
      await world.write((tx) =>
        tx.insert(leaveRequest).values({
          ...{ tenantId: world.tenantId, id: requestId, guardId: zhang, kind: 'personal', fromDay, untilDay },
          askedAt: world.clock.now(),
        }),
      );
      return requestId;
    };
    const blocked = query({ action: 'month.read', input: siteMonthInput, run: leaveUndecided.count });
    const waits = (of: string, siteId = place.siteId) => world.run(blocked, { siteId, month: of }, captain);
    const requestId = await ask('2026-10-30', '2026-11-01');
    expect([await waits('2026-09'), await waits('2026-10'), await waits('2026-11')]).toEqual([0, 1, 1]);
    const { siteId: elsewhere } = await world.addSite('B');
    expect(await world.run(blocked, { siteId: elsewhere, month }, hr)).toBe(0);

    await world.run(approveHours, ofMonth(), captain);
    await world.run(lockHours, ofMonth(), captain);
    const before = (await world.run(myStatement, { month }, self))?.statement.grossFen;
    world.clock.advance({ hours: 48 });
    await world.run(decideLeave, { requestId, decision: 'approved' });
    expect([await waits('2026-10'), await waits('2026-11')]).toEqual([0, 0]);
    expect((await zhangs()).hasLateFacts).toBe(true);
    world.clock.advance({ hours: 16 });
    expect(await compute()).toMatchObject({ changed: 1 });
    expect((await zhangs()).hasLateFacts).toBe(false);
    const { id: guardMonthId } = await zhangs();
    const { revisions } = await world.run(getGuardMonth, { guardMonthId }, captain);
    // Friday the 30th is a working day of his; Saturday the 31st costs nothing.
    expect(revisions).toEqual([
      expect.objectContaining({
        number: 1,
        adjustsMonth: '2026-11',
        days: [
          { day: '2026-10-30', minutesBefore: 0, minutesAfter: 0, leave: { kind: 'personal' } },
          { day: '2026-10-31', minutesBefore: 0, minutesAfter: 0, leave: { kind: 'personal' } },
        ],
      }),
    ]);
    // What was settled stays as it was; worked out again, nothing is taken twice.
    expect((await world.run(myStatement, { month }, self))?.statement.grossFen).toBe(before);
    expect(await compute()).toMatchObject({ changed: 0 });
    await world.roster(place, zhang, '2026-11-03');
    await world.run(computeHours, { siteId: place.siteId, month: '2026-11' }, captain);
    const [next] = await world.run(listStatements, { siteId: place.siteId, month: '2026-11' }, hr);
    expect(next?.statement.lines.filter((line) => line.kind === 'adjustment')).toMatchObject([
      { name: '2026-10 #1', amountFen: -20_000 },
    ]);
  });
  it('who stays on for a colleague has both shifts, once; who swapped or stood in has what he stood', async () => {
    const wang = await world.addGuard(place.siteId, '王芳');
    const own = await world.roster(place, zhang, '2026-10-27', '08:00', '20:00');
    const other = await world.roster(place, wang, '2026-10-27', '20:00', '08:00');
    await world.stay(place, zhang, own, '2026-10-27T08:00+08:00', '2026-10-27T20:00+08:00');
    // Wang does not come: Zhang stays, signed on for her shift until his relief at two.
    await world.stay(place, zhang, other, '2026-10-27T20:00+08:00', '2026-10-28T02:00+08:00');
    await compute();
    const { guards } = await world.run(getSiteHours, ofMonth(), captain);
    const month_ = async (name: string) => {
      const row = guards.find((one) => one.name === name);
      return (await world.run(getGuardMonth, { guardMonthId: row?.id ?? '' }, captain)).days;
    };
    const stood = (await month_('张伟')).find((one) => one.day === '2026-10-27')?.counted;
    expect(stood).toMatchObject({ plannedMinutes: 720, workedMinutes: 1080, marks: ['cover'] });
    expect(stood?.duties.map((one) => one.isPlanned)).toEqual([true, false]);
    const missed = (await month_('王芳')).find((one) => one.day === '2026-10-27')?.counted;
    expect(missed).toMatchObject({ workedMinutes: 0, marks: ['noPresence'] });
  });
});
