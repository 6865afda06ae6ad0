import { readWorkbook } from '@zhiqin/documents';
import { presenceSpan } from '@zhiqin/duty/schema';
import { daysOfMonth, uuidv7, windowAt } from '@zhiqin/kernel';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { reportFigure, type TestDatabase, testDatabase } from '@zhiqin/testing';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  answerContest,
  approveHours,
  computeHours,
  confirmHours,
  contestHours,
  correctDay,
  exportDisputeFile,
  getGuardMonth,
  getMonth,
  getSiteHours,
  giveTimeOff,
  hoursNotApproved,
  listStatements,
  lockHours,
  myHours,
  myStatement,
  printStatement,
  setHoursRules,
} from '../index.ts';
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

describe('a month worked out of the log', () => {
  it('hours, overtime by kind, and the day that rests on a rule; again, nothing changes', async () => {
    expect(await compute()).toEqual({ guards: 1, changed: 1 });
    expect(await zhangs()).toMatchObject({
      name: '张伟',
      state: 'open',
      plannedMinutes: 4 * 480,
      workedMinutes: 480 + 610 + 480 + 480,
      nightMinutes: 480,
      holidayMinutes: 480,
      overtimeMinutes: 480 + 130 + 480,
      openDays: 1,
    });
    expect(await compute()).toEqual({ guards: 1, changed: 0 });
    const record = await world.run(getGuardMonth, { guardMonthId: (await zhangs()).id }, captain);
    expect(record.days.map((day) => [day.day, day.counted.workedMinutes, day.counted.marks])).toEqual([
      ['2026-10-01', 480, []],
      ['2026-10-12', 610, []],
      ['2026-10-17', 480, []],
      ['2026-10-20', 480, ['closedByPlan']],
    ]);
    expect(record.days[1]?.counted.pieces[0]?.entryIds).toHaveLength(2);
  });
  it('follows the site’s rules for what comes before a shift and for days of rest', async () => {
    const rules = { preShiftMinutes: 0, paidBreakMinutes: 0, restDays: 'roster' };
    await world.run(setHoursRules, { siteId: place.siteId, fromMonth: month, ...rules }, world.member('hr'));
    await compute();
    expect(await zhangs()).toMatchObject({
      workedMinutes: 480 + 600 + 480 + 480,
      overtimeMinutes: 480 + 120,
    });
  });
  it('counts a stand-in at another site for the same guard, once, and shows it to his captain', async () => {
    const other = await world.addSite('B', 'Europe/Berlin');
    await world.stay(other, zhang, null, '2026-10-22T08:00+02:00', '2026-10-22T12:00+02:00');
    await compute();
    expect((await zhangs()).workedMinutes).toBe(2050 + 240);
    const { guards } = await world.run(getSiteHours, { siteId: other.siteId, month }, world.member('hr'));
    expect(guards).toEqual([]);
  });
});

describe('confirming, correcting and settling', () => {
  it('worked out twice at the same moment, it is the same month once', async () => {
    const both = await Promise.all([compute(), compute()]);
    expect(both.map(({ changed }) => changed).sort()).toEqual([0, 1]);
  });

  it('the guard confirms the hours he saw; a correction keeps both values and asks him again', async () => {
    await compute();
    const mine = await world.run(myHours, { month }, self);
    await expect(world.run(confirmHours, { month, hoursHash: 'other' }, self)).rejects.toMatchObject({
      code: 'hours.changed',
    });
    await world.run(confirmHours, { month, hoursHash: mine?.hoursHash }, self);
    expect((await zhangs()).state).toBe('confirmed');
    const { id } = await zhangs();
    const correction = { guardMonthId: id, day: '2026-10-20', reason: '接岗人迟到，实际值守到七点。' };
    await world.run(correctDay, { ...correction, spans: [{ from: '22:00', to: '07:00' }] }, captain);
    expect(await zhangs()).toMatchObject({ state: 'open', workedMinutes: 2050 + 60, openDays: 0 });
    const record = await world.run(getGuardMonth, { guardMonthId: id }, captain);
    const day = record.days.find((one) => one.day === '2026-10-20');
    expect([day?.computed?.workedMinutes, day?.counted.workedMinutes]).toEqual([480, 540]);
    expect(day?.corrections).toMatchObject([
      { minutesBefore: 480, minutesAfter: 540, correctedBy: '陈队长' },
    ]);
    expect(await compute()).toEqual({ guards: 1, changed: 0 });
  });
  it('a contest is answered before the month is approved; both sides’ words stay', async () => {
    await compute();
    await world.run(contestHours, { month, words: '十七日我干到晚上八点。' }, self);
    const { id } = await zhangs();
    await expect(
      world.run(approveHours, { ...ofMonth(), guardMonthIds: [id] }, captain),
    ).rejects.toMatchObject({ code: 'hours.contested' });
    await world.run(answerContest, { guardMonthId: id, words: '看过录像，当天十六点离岗。' }, captain);
    expect(await world.run(approveHours, ofMonth(), captain)).toEqual({ approved: 1 });
    const { events } = await world.run(getGuardMonth, { guardMonthId: id }, captain);
    expect(events.map((event) => [event.what, event.words])).toEqual([
      ['contested', '十七日我干到晚上八点。'],
      ['answered', '看过录像，当天十六点离岗。'],
      ['approved', null],
    ]);
  });
  it('time off in place of a rest day takes its 200 away; for a holiday it is refused', async () => {
    await compute();
    const { id } = await zhangs();
    const takenOn = '2026-11-09';
    await world.run(giveTimeOff, { guardMonthId: id, workedOn: '2026-10-17', takenOn }, captain);
    expect((await zhangs()).overtimeMinutes).toBe(480 + 130);
    await expect(
      world.run(giveTimeOff, { guardMonthId: id, workedOn: '2026-10-01', takenOn }, captain),
    ).rejects.toMatchObject({ code: 'hours.no-rest-day-work' });
  });
  it('not before the month is over', async () => {
    world.clock.set('2026-10-25T09:00:00+08:00');
    await compute();
    await expect(world.run(approveHours, ofMonth(), captain)).rejects.toMatchObject({
      code: 'month.not-ended',
    });
  });
});

describe('a locked month', () => {
  it('has a statement; a fact that comes later is a numbered revision, paid with the next month', async () => {
    await compute();
    expect(await world.run(myStatement, { month }, self)).toBeNull();
    await world.run(approveHours, ofMonth(), captain);
    expect(await world.run(lockHours, ofMonth(), captain)).toEqual({ locked: 1 });
    const hr = world.member('hr');
    const [paid] = await world.run(listStatements, ofMonth(), hr);
    // 25 yuan an hour: 8 h at 300 %, 130 min at 150 %, 8 h at 200 %.
    expect(paid?.statement.grossFen).toBe(435_000 + 60_000 + 8_125 + 40_000);
    expect((await world.run(myStatement, { month }, self))?.statement).toEqual(paid?.statement);
    const late = await world.roster(place, zhang, '2026-10-28', '08:00', '16:00');
    await world.stay(place, zhang, late, '2026-10-28T08:00+08:00', '2026-10-28T18:00+08:00');
    await compute();
    await compute();
    const { id, workedMinutes } = await zhangs();
    expect(workedMinutes).toBe(2050);
    const { revisions } = await world.run(getGuardMonth, { guardMonthId: id }, captain);
    expect(revisions).toMatchObject([
      {
        number: 1,
        days: [{ day: '2026-10-28', minutesBefore: 0, minutesAfter: 600 }],
        workedMinutesAfter: 2650,
        adjustsMonth: '2026-11',
      },
    ]);
    const next = await world.roster(place, zhang, '2026-11-02', '08:00', '16:00');
    await world.stay(place, zhang, next, '2026-11-02T08:00+08:00', '2026-11-02T16:00+08:00');
    await world.run(computeHours, { siteId: place.siteId, month: '2026-11' }, captain);
    const [november] = await world.run(listStatements, { siteId: place.siteId, month: '2026-11' }, hr);
    expect(november?.statement.lines.at(-1)).toMatchObject({
      kind: 'adjustment',
      name: '2026-10 #1',
      amountFen: 7_500,
    });
    await expect(
      world.run(correctDay, { guardMonthId: id, day: '2026-10-28', spans: [], reason: '补录' }, captain),
    ).rejects.toMatchObject({ code: 'hours.locked' });
  });
  it('until approved, and while a rostered guard’s month is not worked out, the site’s month stays open', async () => {
    const open = () =>
      world.run(
        { kind: 'query', action: 'hours.read', scope: 'actor', input: anything, run: blockerCount },
        {},
      );
    expect(await open()).toBe(1);
    await compute();
    expect(await open()).toBe(1);
    await world.run(approveHours, ofMonth(), captain);
    expect(await open()).toBe(0);
  });
  it('nothing is to be closed of months that were over when the site was entered', async () => {
    const at = (of: string) => world.run(getMonth, { siteId: place.siteId, month: of }, captain);
    expect(await at('2024-12')).toMatchObject({ hasEnded: true, isBeforeSite: true });
    expect(await at('2025-01')).toMatchObject({ hasEnded: true, isBeforeSite: false });
    expect(await at('2026-11')).toMatchObject({ hasEnded: false, isBeforeSite: false });
  });
});

const anything = { _zod: { output: {} }, safeParse: (raw: unknown) => ({ success: true, data: raw }) };
const blockerCount = (ctx: Parameters<typeof hoursNotApproved.count>[0]) =>
  hoursNotApproved.count(ctx, ofMonth());

describe('who sees what', () => {
  it('a guard his own alone, a captain his own site, pay only those who pay', async () => {
    const wang = await world.addGuard(place.siteId, '王芳');
    await compute();
    const { id } = await zhangs();
    const colleague = world.member('guard', { sites: [place.siteId], personId: wang });
    expect(await world.run(myHours, { month }, colleague)).toBeNull();
    await expect(world.run(getGuardMonth, { guardMonthId: id }, colleague)).rejects.toMatchObject({
      code: 'access.forbidden',
    });
    const other = await world.addSite('B');
    const foreign = world.member('captain', { sites: [other.siteId] });
    for (const use of [getSiteHours, computeHours])
      await expect(world.run<unknown, unknown>(use as never, ofMonth(), foreign)).rejects.toMatchObject({
        code: 'not-found',
      });
    await expect(world.run(getGuardMonth, { guardMonthId: id }, foreign)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(world.run(listStatements, ofMonth(), captain)).rejects.toMatchObject({
      code: 'access.forbidden',
    });
  });
});

it('a month of forty guards is worked out in one go', async () => {
  const many = await world.addSite('C');
  const guards: string[] = [];
  for (let i = 0; i < 40; i++) guards.push(await world.addGuard(many.siteId, `队员${i}`));
  const { tenantId } = world;
  const rows = guards.flatMap((guardId, i) =>
    daysOfMonth(month)
      .filter((_, day) => (day + i) % 7 !== 0)
      .map((day) => {
        const window = windowAt(day, i % 2 ? '08:00' : '20:00', i % 2 ? '20:00' : '08:00', 'Asia/Shanghai');
        return { guardId, day, ...window, id: uuidv7(), entryId: uuidv7() };
      }),
  );
  const common = { tenantId, ...many };
  await world.write(async (tx) => {
    await tx.insert(shift).values(
      rows.map(({ id, day, startsAt, endsAt, guardId }) => ({
        ...common,
        id,
        day,
        startsAt,
        endsAt,
        code: guardId.slice(-12),
        heads: 1,
      })),
    );
    await tx.insert(assignment).values(
      rows.map(({ id, guardId, startsAt, endsAt }) => ({
        tenantId,
        siteId: many.siteId,
        id,
        shiftId: id,
        guardId,
        startsAt,
        endsAt,
      })),
    );
    await tx.insert(presenceSpan).values(
      rows.map(({ id, entryId, guardId, startsAt, endsAt }) => ({
        ...common,
        id,
        personId: guardId,
        shiftId: id,
        deviceId: id,
        fromAt: startsAt,
        toAt: endsAt,
        openingEntryId: entryId,
        closingEntryId: entryId,
        identity: 'pin',
      })),
    );
  });
  // Of this process, not by the clock: other tests run beside it.
  const began = process.cpuUsage();
  const done = await world.run(computeHours, { siteId: many.siteId, month }, captain2(many.siteId));
  const spent = process.cpuUsage(began);
  const took = (spent.user + spent.system) / 1000;
  expect(done).toEqual({ guards: 40, changed: 40 });
  reportFigure('hours of a month, 40 guards, CPU ms', Math.round(took));
  expect(took).toBeLessThan(3000);
  const { guards: listed } = await world.run(getSiteHours, { siteId: many.siteId, month });
  const worked = listed.reduce((sum, one) => sum + one.workedMinutes, 0);
  expect(worked).toBe(rows.length * 720);
});

const captain2 = (siteId: string) => world.member('captain', { sites: [siteId] });

describe('on paper', () => {
  it('a statement in both languages, and one archive that settles a dispute, its index naming every part', async () => {
    await compute();
    await world.run(contestHours, { month, words: '=1+1 不对' }, self);
    const { id } = await zhangs();
    await world.run(answerContest, { guardMonthId: id, words: '已核对' }, captain);
    await world.run(approveHours, ofMonth(), captain);
    await world.run(lockHours, ofMonth(), captain);
    const hr = world.member('hr');
    for (const language of ['zh-CN', 'en']) {
      const printed = await world.run(printStatement, { guardMonthId: id, language }, hr);
      expect(Buffer.from(printed.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    }
    const file = await world.run(exportDisputeFile, { guardId: zhang, language: 'zh-CN' }, hr);
    const files = unzipSync(new Uint8Array(Buffer.from(file.base64, 'base64')));
    // Further parts come from other packages, where those are put together: they move the numbers.
    const names = Object.keys(files).map((name) => name.replace(/^\d+-/, ''));
    expect(names.filter((name) => !['discipline.xlsx', 'papers.xlsx'].includes(name))).toEqual([
      'index.pdf',
      'terms.xlsx',
      'roster.xlsx',
      'hours.xlsx',
      'daily.xlsx',
      'statements.xlsx',
      'acknowledgements.xlsx',
      'presence.xlsx',
      'statement-2026-10.pdf',
    ]);
    const limits = { maxRows: 100, maxBytes: 1_000_000 };
    const { sheets } = await readWorkbook(files['03-hours.xlsx'] as Uint8Array, limits);
    expect(sheets[0]?.rows.map((row) => row[3])).toContain('=1+1 不对');
    await expect(
      world.run(exportDisputeFile, { guardId: zhang, language: 'zh-CN' }, captain),
    ).rejects.toMatchObject({
      code: 'access.forbidden',
    });
  });
});
