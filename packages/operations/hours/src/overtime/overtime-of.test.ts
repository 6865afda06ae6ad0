import { daysOfMonth } from '@zhiqin/kernel';
import type { EmploymentTerms } from '@zhiqin/workforce/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycleOf, normFor, weekdaysIn } from './cycle-of.ts';
import { type DayMinutes, overtimeOf } from './overtime-of.ts';

const standard: EmploymentTerms = {
  startsOn: '2025-01-01',
  endsOn: null,
  contractType: 'labour',
  signedOn: '2025-01-01',
  contractEndsOn: null,
  hourRegime: 'standard',
  cycle: null,
  approvalNo: null,
  approvalUntil: null,
  baseMonthlyFen: 435_000,
  hourlyFen: null,
  allowances: [],
};
const approved = { hourRegime: 'comprehensive', approvalNo: '沪人社综〔2026〕18号' } as const;
const quarterly: EmploymentTerms = { ...standard, ...approved, cycle: 'quarter' };

const on = (day: string, minutes: number, more: Partial<DayMinutes> = {}): DayMinutes => ({
  day,
  workedMinutes: minutes,
  holidayMinutes: 0,
  restDayMinutes: 0,
  ...more,
});
const october = (days: DayMinutes[], terms: EmploymentTerms[], more = {}) =>
  overtimeOf({ month: '2026-10', days, terms, ...more });
const told = (result: ReturnType<typeof overtimeOf>) =>
  result.lines.map(({ kind, minutes, percent }) => [kind, minutes, percent]);

describe('standard hours (劳动法 第44条)', () => {
  const days = [
    on('2026-10-01', 720, { holidayMinutes: 720 }),
    on('2026-10-12', 720),
    on('2026-10-13', 480),
    on('2026-10-17', 480, { restDayMinutes: 480 }),
  ];
  it('150 beyond eight hours, 200 on a day of rest, 300 on the holiday', () => {
    const result = october(days, [standard]);
    expect(told(result)).toEqual([
      ['holiday', 720, 300],
      ['weekday', 240, 150],
      ['restDay', 480, 200],
    ]);
    expect(result).toMatchObject({
      ordinaryMinutes: 960,
      cappedMinutes: 1440,
      overCapMinutes: 0,
      findings: [],
    });
  });
  it('time off in its place takes the 200 away, never the holiday’s 300', () => {
    const lieu = new Map([
      ['2026-10-17', 480],
      ['2026-10-01', 480],
    ]);
    const result = october(days, [standard], { lieu });
    expect(told(result).map(([kind]) => kind)).toEqual(['holiday', 'weekday']);
    expect(result.lieuMinutes).toBe(480);
  });
  it('above 36 hours says so', () => {
    const result = october(
      daysOfMonth('2026-10')
        .slice(11, 16)
        .map((day) => on(day, 960)),
      [standard],
    );
    expect(result).toMatchObject({ cappedMinutes: 2400, overCapMinutes: 240, findings: ['overCap'] });
  });
});

describe('comprehensive hours', () => {
  const lastDay = '2026-12-31';
  it('ask for 165.36 hours a month, 496 a quarter, 1984 a year, 40 a week less its holidays', () => {
    const norm = (kind: 'week' | 'month' | 'quarter' | 'year', day = '2026-10-15') =>
      cycleOf(kind, day).normMinutes;
    expect([norm('month'), norm('quarter'), norm('year'), norm('week'), norm('week', '2026-10-01')]).toEqual([
      9922, 29_760, 119_040, 2400, 1440,
    ]);
    expect(norm('month', '2024-10-15')).toBe(9998);
    const half = cycleOf('quarter', '2026-10-15');
    expect(normFor(half, '2026-11-01', lastDay)).toBe(Math.round((29_760 * 44) / 66));
  });
  it('pay nothing for a long day or a day of rest, the excess at the cycle’s end at 150, the holiday at 300', () => {
    const days = [
      on('2026-10-01', 720, { holidayMinutes: 720 }),
      on('2026-10-17', 720, { restDayMinutes: 720 }),
    ];
    const running = october(days, [quarterly]);
    expect(told(running)).toEqual([['holiday', 720, 300]]);
    expect(running.cycles).toEqual([
      {
        kind: 'quarter',
        fromDay: '2026-10-01',
        toDay: lastDay,
        normMinutes: 29_760,
        workedMinutes: 720,
        balanceMinutes: 720 - 29_760,
        isSettled: false,
      },
    ]);
    const ended = overtimeOf({
      month: '2026-12',
      days: [on('2026-12-02', 10_000)],
      earlier: [...days, on('2026-11-04', 22_000)],
      terms: [quarterly],
    });
    expect(told(ended)).toEqual([['cycle', 720 + 32_000 - 29_760, 150]]);
    expect(ended.cappedMinutes).toBe(Math.round(2960 / 3));
  });
  it('without an approval, or past it, are standard hours and say so', () => {
    const days = [on('2026-10-12', 720), on('2026-10-20', 720)];
    const lapsed = { ...quarterly, approvalUntil: '2026-10-15' };
    const result = october(days, [lapsed]);
    expect(told(result)).toEqual([['weekday', 240, 150]]);
    expect(result.findings).toEqual(['approvalExpired']);
    expect(october(days, [{ ...quarterly, approvalNo: null }]).findings).toEqual(['approvalMissing']);
  });
  it('begin with the day he joined', () => {
    const [cycle] = october([on('2026-10-20', 480)], [{ ...quarterly, cycle: 'month' }], {
      employedFrom: '2026-10-19',
    }).cycles;
    expect(cycle).toMatchObject({ fromDay: '2026-10-19', normMinutes: Math.round((9922 * 10) / 22) });
  });
});

it('flexible hours know the holiday alone, 劳务 nothing, and no terms are a finding', () => {
  const days = [
    on('2026-10-01', 720, { holidayMinutes: 720 }),
    on('2026-10-17', 720, { restDayMinutes: 720 }),
  ];
  expect(told(october(days, [{ ...standard, ...approved, hourRegime: 'flexible' }]))).toEqual([
    ['holiday', 720, 300],
  ]);
  expect(told(october(days, [{ ...standard, contractType: 'service' }]))).toEqual([]);
  expect(october(days, []).findings).toEqual(['noTerms']);
});

it('a year whose holidays are not published says so', () => {
  expect(overtimeOf({ month: '2031-03', days: [], terms: [standard] }).findings).toEqual([
    'calendarNotPublished',
  ]);
});

it('a site’s own calendar counts: Berlin keeps other holidays than China, and one nobody keeps says so', () => {
  const week = (day: string, region: 'CN' | 'DE-BE') => cycleOf('week', day, region).normMinutes;
  // Ascension Day 2026 and Berlin's 8 March 2027, both on weekdays; China works on them.
  expect([week('2026-05-12', 'CN'), week('2026-05-12', 'DE-BE')]).toEqual([2400, 1920]);
  expect([week('2027-03-10', 'CN'), week('2027-03-10', 'DE-BE')]).toEqual([2400, 1920]);
  const weekly: EmploymentTerms = { ...quarterly, cycle: 'week' };
  const norm = (region: 'CN' | 'DE-BE') =>
    overtimeOf({ month: '2026-05', days: [], terms: [weekly], region }).cycles.find(
      (cycle) => cycle.fromDay === '2026-05-11',
    )?.normMinutes;
  expect([norm('CN'), norm('DE-BE')]).toEqual([2400, 1920]);
  const said = (region: 'CN' | 'unknown') =>
    overtimeOf({ month: '2026-03', days: [], terms: [standard], region }).findings;
  expect([said('CN'), said('unknown')]).toEqual([[], ['calendarNotPublished']]);
});

it('no minute is paid twice, and weekdays are counted as the calendar has them', () => {
  const minutes = fc.tuple(
    fc.integer({ min: 0, max: 960 }),
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 100 }),
  );
  const month = fc.array(minutes, { minLength: 31, maxLength: 31 });
  const kinds = fc.constantFrom<EmploymentTerms>(standard, { ...quarterly, cycle: 'month' }, quarterly);
  fc.assert(
    fc.property(month, kinds, (rows, terms) => {
      const days = rows.map(([worked, holiday, rest], i) => {
        const holidayMinutes = Math.round((worked * holiday) / 200);
        const restDayMinutes = Math.round((worked * rest) / 200);
        return on(daysOfMonth('2026-12')[i] as string, worked, { holidayMinutes, restDayMinutes });
      });
      const result = overtimeOf({ month: '2026-12', days, terms: [terms] });
      const overtime = result.lines.reduce((sum, line) => sum + line.minutes, 0);
      expect(overtime + result.ordinaryMinutes).toBe(result.workedMinutes);
      expect(result.lines.every((line) => line.minutes > 0)).toBe(true);
    }),
  );
  expect([weekdaysIn('2026-10-01', '2026-10-31'), weekdaysIn('2026-10-03', '2026-10-04')]).toEqual([22, 0]);
});
