import { addDays, windowAt } from '@zhiqin/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGuardMonth, exposureOf } from './check-guard-month.ts';
import type { GuardMonth, PlannedWork, WorkTerms } from './planned-work.ts';
import { isAtNight } from './protected-staff.ts';
import { rosterLeadTime } from './roster-lead-time.ts';

const times = {
  D: ['07:00', '15:00'],
  N: ['22:00', '06:00'],
  L: ['07:00', '19:00'],
  K: ['19:00', '07:00'],
} as const;
const calendar = { workdays: 21, statutoryHolidays: new Set(['2026-10-01', '2026-10-02', '2026-10-03']) };
const standard: WorkTerms = {
  startsOn: '2020-01-01',
  endsOn: null,
  hourRegime: 'standard',
  cycle: null,
  approvalNo: null,
  approvalUntil: null,
  hourFen: 2000,
};
const comprehensive: WorkTerms = {
  ...standard,
  hourRegime: 'comprehensive',
  cycle: 'month',
  approvalNo: '综 2026-18',
};

function work(day: string, code: keyof typeof times, zone = 'Asia/Shanghai', siteId = 'a'): PlannedWork {
  const [from, until] = times[code];
  return { key: `${siteId}${day}${code}`, siteId, day, zone, ...windowAt(day, from, until, zone) };
}
const run = (first: string, count: number, code: keyof typeof times) =>
  Array.from({ length: count }, (_, i) => work(addDays(first, i), code));
const guard = (own: PlannedWork[], more: Partial<GuardMonth> = {}): GuardMonth => ({
  guardId: 'g',
  month: '2026-11',
  work: own,
  terms: [standard],
  protectedSpans: [],
  cycleBefore: { months: 0, minutes: 0 },
  ...more,
});
const said = (own: PlannedWork[], more: Partial<GuardMonth> = {}) =>
  checkGuardMonth(guard(own, more), calendar).map(({ control, measure, days }) => [
    control,
    measure,
    days.at(-1),
  ]);

describe('R03, the length of a shift', () => {
  it('is eight hours, and what lies above is owed at 150 %', () => {
    const [found] = checkGuardMonth(guard([work('2026-11-02', 'L')]), calendar);
    expect(found).toMatchObject({
      control: 'R03',
      measure: 720,
      limit: 480,
      citation: '劳动法 第36条',
      payFen: 12_000,
    });
    expect(said([work('2026-11-02', 'D')])).toEqual([]);
  });
  it('on a statutory holiday at 300 %', () => {
    const [found] = checkGuardMonth(guard([work('2026-10-01', 'L')], { month: '2026-10' }), calendar);
    expect(found?.payFen).toBe(24_000);
  });
  it('may be twelve while an approval is on file, to its last day', () => {
    const terms = [{ ...comprehensive, approvalUntil: '2026-11-10' }];
    expect(said([work('2026-11-10', 'L')], { terms })).toEqual([]);
    expect(said([work('2026-11-11', 'L')], { terms })).toEqual([['R03', 720, '2026-11-11']]);
    expect(said([work('2026-11-10', 'L')], { terms: [{ ...comprehensive, approvalNo: null }] })).toHaveLength(
      1,
    );
  });
  it('follows the terms of the day when they change in the month', () => {
    const terms = [
      { ...standard, endsOn: '2026-11-15' },
      { ...comprehensive, startsOn: '2026-11-16' },
    ];
    expect(said([work('2026-11-15', 'L'), work('2026-11-17', 'L')], { terms })).toEqual([
      ['R03', 720, '2026-11-15'],
    ]);
  });
  it('counts the hours a night has: nine when Berlin turns its clocks back, seven when it turns them on', () => {
    expect(said([work('2026-10-24', 'N', 'Europe/Berlin')], { month: '2026-10' })).toEqual([
      ['R03', 540, '2026-10-24'],
    ]);
    expect(said([work('2026-03-28', 'N', 'Europe/Berlin')], { month: '2026-03' })).toEqual([]);
    expect(said([work('2026-10-24', 'N')], { month: '2026-10' })).toEqual([]);
  });
  it('belongs to the month it begins in, also over New Year', () => {
    const over = [work('2026-12-31', 'K')];
    expect(said(over, { month: '2026-12' })).toEqual([['R03', 720, '2026-12-31']]);
    expect(said(over, { month: '2027-01' })).toEqual([]);
  });
});

describe('R04, the hours of a month', () => {
  const sixDays = [1, 9, 17, 25].flatMap((n) => run(`2026-11-${String(n).padStart(2, '0')}`, 6, 'D'));
  it('are at most 36 beyond its working days', () => {
    expect(said(sixDays).filter(([control]) => control === 'R04')).toEqual([]);
    const longer = sixDays.map(({ day }) => work(day, 'L'));
    // 120 hours over; 96 of them are R03's already, the 24 left are owed at 150 %.
    const [found] = checkGuardMonth(guard(longer), calendar).filter(({ control }) => control === 'R04');
    expect(found).toMatchObject({
      measure: 24 * 720 - 21 * 480,
      limit: 36 * 60,
      fineFen: 50_000,
      payFen: 72_000,
    });
  });
  it('are averaged over the cycle of an approved scheme', () => {
    const terms = [{ ...comprehensive, cycle: 'quarter' as const }];
    const longer = sixDays.map(({ day }) => work(day, 'L'));
    const r04 = (minutes: number) =>
      checkGuardMonth(guard(longer, { terms, cycleBefore: { months: 1, minutes } }), calendar).filter(
        ({ control }) => control === 'R04',
      );
    expect(r04(100 * 60)).toEqual([]);
    expect(r04(200 * 60)).toMatchObject([{ limit: 36 * 60 }]);
  });
  it('take the month’s days from the notice of the day: 20.83 before 2025, 20.67 since', () => {
    const hours = (minutes: number, month: string) => {
      const own = {
        ...work(`${month}-02`, 'D'),
        endsAt: new Date(work(`${month}-02`, 'D').startsAt.getTime() + minutes * 60_000),
      };
      return checkGuardMonth(guard([own], { month, terms: [comprehensive] }), calendar).filter(
        ({ control }) => control === 'R04',
      );
    };
    const between = 20.75 * 480 + 36 * 60;
    expect(hours(between, '2024-12')).toEqual([]);
    expect(hours(between, '2025-01')).toHaveLength(1);
  });
});

describe('R05, a day of rest in seven', () => {
  it('six days in a row are fine, the seventh is found and owed at 200 %', () => {
    expect(said(run('2026-11-02', 6, 'D'))).toEqual([]);
    const [found] = checkGuardMonth(guard(run('2026-11-02', 7, 'D')), calendar);
    expect(found).toMatchObject({
      control: 'R05',
      measure: 7,
      limit: 6,
      days: ['2026-11-08'],
      payFen: 32_000,
    });
    const [inCycle] = checkGuardMonth(guard(run('2026-11-02', 7, 'D'), { terms: [comprehensive] }), calendar);
    expect(inCycle?.payFen).toBe(24_000);
    // Of twelve hours four are R03's: no minute is priced twice.
    const long = checkGuardMonth(guard(run('2026-11-02', 7, 'L')), calendar).find(
      ({ control }) => control === 'R05',
    );
    expect(long?.payFen).toBe(32_000);
  });
  it('sees runs over months and sites, and asks only for what falls in this one', () => {
    const over = [
      ...run('2026-10-28', 5, 'D'),
      work('2026-11-02', 'D', 'Asia/Shanghai', 'b'),
      work('2026-11-03', 'D'),
    ];
    expect(said(over)).toEqual([['R05', 7, '2026-11-03']]);
    expect(said(over, { month: '2026-10' })).toEqual([]);
  });
});

describe('R06, rest between shifts', () => {
  it('is eleven hours, over midnight and over the turn of a month', () => {
    const over = [work('2026-10-31', 'N'), work('2026-11-01', 'D')];
    expect(said(over)).toEqual([['R06', 60, '2026-11-01']]);
    expect(said(over, { month: '2026-10' })).toEqual([]);
    expect(said([work('2026-11-01', 'L'), work('2026-11-02', 'D')])).toEqual([['R03', 720, '2026-11-01']]);
  });
  it('is counted in hours passed where two sites have different clocks', () => {
    // 15:00 in Shanghai is 08:00 in Berlin: the Berlin day shift of that day has begun already.
    const both = [work('2026-11-02', 'D'), work('2026-11-02', 'L', 'Europe/Berlin', 'b')];
    expect(said(both).map(([control]) => control)).toEqual(['R03', 'R09']);
  });
});

describe('R07, protected staff', () => {
  const protectedSpans = [{ kind: 'pregnant' as const, fromDay: '2026-11-10', untilDay: '2026-11-20' }];
  it('no night and no overtime, from the first day to the last', () => {
    const days = ['2026-11-09', '2026-11-10', '2026-11-20', '2026-11-21'];
    const wrong = (code: 'D' | 'N') =>
      checkGuardMonth(
        guard(
          days.map((day) => work(day, code)),
          { protectedSpans },
        ),
        calendar,
      ).filter(({ refuses }) => refuses);
    expect(wrong('N').map(({ days: [day] }) => day)).toEqual(['2026-11-10', '2026-11-20']);
    expect(wrong('D')).toEqual([]);
  });
  it('tells the planner that nights cannot be given, and nothing of why', () => {
    const told = (kind: 'pregnant' | 'nursing') =>
      checkGuardMonth(
        guard([work('2026-11-10', 'N')], { protectedSpans: [{ ...protectedSpans[0], kind }] as never }),
        calendar,
      );
    expect(told('pregnant')).toEqual(told('nursing'));
  });
  it('a night is what touches 22:00 to 06:00 of the site’s clock', () => {
    const at = (from: string, until: string) =>
      isAtNight({
        day: '2026-11-02',
        zone: 'Asia/Shanghai',
        ...windowAt('2026-11-02', from, until, 'Asia/Shanghai'),
      });
    expect([at('14:00', '22:00'), at('14:00', '22:30'), at('06:00', '14:00'), at('05:30', '13:30')]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('R09, one post at a time', () => {
  it('finds what overlaps and lets an end touch a start', () => {
    expect(
      said([work('2026-11-02', 'L'), work('2026-11-02', 'K')]).map(([control]) => control),
    ).not.toContain('R09');
    expect(
      said([work('2026-11-02', 'D'), work('2026-11-02', 'D', 'Asia/Shanghai', 'b')]).filter(
        ([one]) => one === 'R09',
      ),
    ).toHaveLength(1);
  });
});

describe('R10, days before the first shift', () => {
  it('three of them are enough', () => {
    expect(rosterLeadTime('2026-12-01', '2026-11-28')).toEqual([]);
    expect(rosterLeadTime('2026-12-01', '2026-11-29')).toMatchObject([
      { measure: 2, limit: 3, isLaw: false },
    ]);
    expect(rosterLeadTime(null, '2026-11-29')).toEqual([]);
  });
});

describe('any plan', () => {
  const anyWork = fc
    .tuple(fc.integer({ min: -7, max: 33 }), fc.constantFrom('D', 'N', 'L', 'K'), fc.constantFrom('a', 'b'))
    .map(([n, code, site]) => work(addDays('2026-11-01', n), code as 'D', 'Asia/Shanghai', site));
  it('is judged alike in whatever order it is given, and never priced below nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyWork, { selector: ({ key }) => key, maxLength: 40 }), (own) => {
        const found = checkGuardMonth(guard(own), calendar);
        expect(checkGuardMonth(guard([...own].reverse()), calendar)).toEqual(found);
        const { payFen, fineFen } = exposureOf(found);
        expect(payFen).toBeGreaterThanOrEqual(0);
        expect(fineFen).toBeGreaterThanOrEqual(0);
        for (const one of found) expect(one.days.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
  it('taking work away adds no R03, R07 or R09 to the rest', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyWork, { selector: ({ key }) => key, minLength: 1, maxLength: 25 }),
        (own) => {
          const count = (list: PlannedWork[], control: string) =>
            checkGuardMonth(guard(list), calendar).filter((one) => one.control === control).length;
          for (const control of ['R03', 'R07', 'R09'])
            expect(count(own.slice(1), control)).toBeLessThanOrEqual(count(own, control));
        },
      ),
      { numRuns: 40 },
    );
  });
});
