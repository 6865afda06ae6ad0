import { addDays, daysOfMonth, windowAt } from '@zhiqin/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsInForce, type DeductionRule, type RateTerms } from '../rates/rate-terms.ts';
import { minuteOf, type RosteredShift, type WorkedPiece } from './billed-minutes.ts';
import { type Decision, priceStatement, type StatementFacts } from './price-statement.ts';

const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
const [siteId, postId] = ['site', 'post'];

const terms = (more: Partial<RateTerms> = {}): RateTerms => ({
  ...{
    currency: 'CNY',
    pricesIncludeTax: true,
    taxKey: 'cn-general',
    nightPercent: 100,
    holidayPercent: 100,
  },
  posts: [{ postId, siteId, basis: 'hour', rateFen: 3_000, minutesPerDay: 1_440, shortfall: 'shown' }],
  ...{ overtimePercent: null, items: [], minimumFen: null, maximumFen: null, increaseCapBasisPoints: null },
  ...{ deductionRules: [], deductsAppraisal: true, paymentDays: 30 },
  ...more,
});
const lump = (rateFen: number, more: Partial<RateTerms['posts'][number]> = {}) =>
  terms({
    posts: [{ postId, siteId, basis: 'month', rateFen, minutesPerDay: 1_440, shortfall: 'shown', ...more }],
  });

interface Given {
  month: string;
  zone?: string;
  cards: { fromDay: string; terms: RateTerms }[];
  startsOn?: string;
  endsOn?: string;
  /** day, from, to, stood from, stood to; without the last two as planned, "" for nobody. */
  shifts?: [string, string, string, string?, string?][];
  more?: Partial<StatementFacts>;
}

function price({ month, zone = 'Asia/Shanghai', cards, shifts = [], more = {}, ...life }: Given) {
  const days = daysOfMonth(month);
  const contract = {
    ...{ id: 'contract', contractNo: 'AL-1', state: 'active', endedOn: null },
    ...{ startsOn: life.startsOn ?? '2015-01-01', endsOn: life.endsOn ?? '2035-12-31' },
  };
  const rows: RosteredShift[] = [];
  const pieces: WorkedPiece[] = [];
  shifts.forEach(([day, from, to, stoodFrom = from, stoodTo = to], at) => {
    const spanOf = (start: string, end: string) => {
      const { startsAt, endsAt } = windowAt(day, start, end, zone);
      return { fromMin: minuteOf(startsAt), toMin: minuteOf(endsAt) };
    };
    const id = `shift-${at}`;
    rows.push({ id, postId, day, code: from, heads: 1, ...spanOf(from, to) });
    if (stoodFrom) pieces.push({ postId, day, shiftId: id, ...spanOf(stoodFrom, stoodTo) });
  });
  return priceStatement({
    ...{ siteId, month, zone, shifts: rows, pieces, dutyPostIds: [], duties: [], charges: [], breaches: [] },
    posts: [{ id: postId, code: 'G1', name: '东门岗', nameEn: null }],
    ...{
      appraisal: null,
      isAppraisalOpen: false,
      hoursNotApproved: 0,
      decisions: [],
      isHoliday: () => false,
    },
    cards: cardsInForce(
      [contract],
      cards.map((card, at) => ({ ...card, id: `card-${at}`, contractId: 'contract', number: at + 1 })),
      days[0] as string,
      days.at(-1) as string,
      (day) => addDays(day, -1),
    ),
    ...more,
  });
}
const amountsOf = (data: ReturnType<typeof price>) => data.lines.map((line) => line.amountFen);

describe('a month by the calendar', () => {
  it('that begins in its middle costs its days, and the first half the rest', () => {
    const from = (startsOn: string, endsOn?: string) =>
      price({ month: '2026-04', startsOn, endsOn, cards: [{ fromDay: startsOn, terms: lump(1_000_001) }] })
        .totals.grossFen;
    expect(from('2026-04-16')).toBe(500_000);
    expect(from('2026-04-01', '2026-04-15')).toBe(500_001);
    expect(from('2026-04-01')).toBe(1_000_001);
  });

  it('changes its price from a day on, and without a change costs the same in two parts', () => {
    const cards = (second: number) => [
      { fromDay: '2026-01-01', terms: lump(1_000_001) },
      { fromDay: '2026-10-11', terms: lump(second) },
    ];
    expect(amountsOf(price({ month: '2026-10', cards: cards(1_240_000) }))).toEqual([322_581, 840_000]);
    expect(price({ month: '2026-10', cards: cards(1_000_001) }).totals.grossFen).toBe(1_000_001);
    expect(() => price({ month: '2025-12', cards: cards(1) })).toThrow('statement.no-rates');
  });

  it('has a leap day, on which the hour costs what it costs', () => {
    const shifts = daysOfMonth('2028-02').map((day) => [day, '08:00', '20:00'] as [string, string, string]);
    const data = price({ month: '2028-02', cards: [{ fromDay: '2026-01-01', terms: terms() }], shifts });
    expect(shifts).toHaveLength(29);
    expect(data.totals.grossFen).toBe(29 * 12 * 3_000);
    const half = price({
      month: '2028-02',
      startsOn: '2028-02-29',
      cards: [{ fromDay: '2028-02-29', terms: lump(2_900_000) }],
    });
    expect(half.totals.grossFen).toBe(100_000);
  });

  it('counts real minutes where the clock is put forward and back', () => {
    const berlin = {
      zone: 'Europe/Berlin',
      cards: [
        {
          fromDay: '2026-01-01',
          terms: terms({ nightPercent: 125, taxKey: 'de-standard', pricesIncludeTax: false }),
        },
      ],
    };
    const night = (month: string, day: string) =>
      price({ ...berlin, month, shifts: [[day, '22:00', '06:00']] });
    const [spring, autumn] = [night('2026-03', '2026-03-28'), night('2026-10', '2026-10-24')];
    expect([spring.lines[0]?.minutes, autumn.lines[0]?.minutes]).toEqual([420, 540]);
    expect([spring.totals.netFen, autumn.totals.netFen]).toEqual([26_250, 33_750]);
    expect(autumn.totals).toMatchObject({ taxFen: 6_413, grossFen: 40_163 });
    const whole = (day: string) =>
      price({
        ...{ zone: 'Europe/Berlin', month: day.slice(0, 7), startsOn: day, endsOn: day },
        cards: [{ fromDay: day, terms: lump(310_000) }],
        shifts: [
          [day, '00:00', '12:00'],
          [day, '12:00', '00:00'],
        ],
      }).match[0];
    // A day of 23 hours that was stood whole lacks nothing.
    expect(whole('2026-03-29')).toMatchObject({
      contractedMinutes: 1_380,
      provenMinutes: 1_380,
      billedNotWorkedMinutes: 0,
    });
    expect(whole('2026-10-25')).toMatchObject({ contractedMinutes: 1_500, billedNotWorkedMinutes: 0 });
  });

  it('charges a minute once, at the highest that applies, and beyond the shift only where agreed', () => {
    const month = '2026-10';
    const own = { nightPercent: 130, holidayPercent: 300 };
    const isHoliday = (day: string) => day === '2026-10-01';
    const at = (overtimePercent: number | null) =>
      price({
        ...{ month, more: { isHoliday } },
        cards: [{ fromDay: '2026-01-01', terms: terms({ ...own, overtimePercent }) }],
        shifts: [['2026-10-01', '16:00', '02:00', '16:00', '02:40']],
      });
    const kinds = (data: ReturnType<typeof price>) =>
      data.lines.map((line) => [line.hourKind, line.minutes, line.amountFen]);
    expect(kinds(at(null))).toEqual([
      ['night', 120, 7_800],
      ['holiday', 480, 72_000],
    ]);
    expect(at(null).match[0]).toMatchObject({ workedNotBilledMinutes: 40, workedNotBilledFen: 2_000 });
    expect(kinds(at(150)).at(-1)).toEqual(['overtime', 40, 3_000]);
    expect(at(150).match[0]).toMatchObject({ workedNotBilledMinutes: 0, workedNotBilledFen: 0 });
  });
});

describe('what the contract deducts', () => {
  const rule: DeductionRule = {
    ...{ key: 'patrol', controlCode: 'T01', postId: null, of: 'post' as const },
    ...{ basisPointsEach: 50, capBasisPoints: 1_000 },
    clause: '每漏巡一次扣该岗位当月服务费 0.5%，最多 10%',
  };
  const cards = [{ fromDay: '2026-01-01', terms: { ...lump(1_000_001), deductionRules: [rule] } }];
  const breaches = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ resultId: `r${at}`, controlCode: 'T01', day: '2026-10-05', postId },
    }));
  const decided = (amountFen: number, decision: Decision['decision'] = 'confirmed'): Decision => ({
    ...{ key: 'rule:patrol:post', amountFen, decision, byName: '钱文', reason: null, at: '' },
  });
  const at = (count: number, decisions: Decision[]) =>
    price({ month: '2026-10', cards, more: { breaches: breaches(count), decisions } });

  it('counts once finance has confirmed that very amount, up to its cap', () => {
    expect(at(3, []).totals.deductionsFen).toBe(0);
    expect(at(3, []).deductions[0]).toMatchObject({
      count: 3,
      basisPoints: 150,
      amountFen: 15_000,
      decision: null,
    });
    expect(at(3, [decided(15_000)]).totals).toMatchObject({ deductionsFen: -15_000, grossFen: 985_001 });
    expect(at(4, [decided(15_000)]).totals.deductionsFen).toBe(0);
    expect(at(3, [decided(15_000), decided(15_000, 'dropped')]).totals.deductionsFen).toBe(0);
    expect(at(21, [decided(100_000)]).deductions[0]).toMatchObject({ isCapped: true, amountFen: 100_000 });
  });

  it('takes the band of an agreed appraisal, and credits hours not stood where it says so', () => {
    const appraisal = { id: 'a', totalHundredths: 8_550, deductionBasisPoints: 100 };
    const credited = [
      { fromDay: '2026-01-01', terms: lump(1_440_000, { shortfall: 'credited', minutesPerDay: 480 }) },
    ];
    const shifts = daysOfMonth('2026-04').map(
      (day, n) => [day, '08:00', '16:00', ...(n === 0 ? ['10:00', '16:00'] : [])] as [string, string, string],
    );
    const { deductions, match } = price({ month: '2026-04', cards: credited, shifts, more: { appraisal } });
    expect(deductions.map((one) => [one.source, one.amountFen])).toEqual([
      ['appraisal', 14_400],
      ['shortfall', 12_000],
    ]);
    expect(match[0]).toMatchObject({
      notStoodMinutes: 120,
      billedNotWorkedMinutes: 120,
      billedNotWorkedFen: 12_000,
    });
  });

  it('keeps to the least and the most a month costs, before deductions', () => {
    const bounded = (bounds: Partial<RateTerms>) =>
      price({ month: '2026-10', cards: [{ fromDay: '2026-01-01', terms: { ...lump(1_000), ...bounds } }] })
        .totals;
    expect(bounded({ minimumFen: 1_500 })).toMatchObject({ adjustmentsFen: 500, grossFen: 1_500 });
    expect(bounded({ maximumFen: 900 })).toMatchObject({ adjustmentsFen: -100, grossFen: 900 });
  });
});

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const randomMonth = fc
  .record({
    month: fc.constantFrom('2026-03', '2026-10', '2028-02', '2027-01'),
    zone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/Sao_Paulo'),
    rates: fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 28 }),
        basis: fc.constantFrom('hour' as const, 'month' as const),
        rateFen: fc.integer({ min: 1, max: 9_999_999 }),
        minutesPerDay: fc.integer({ min: 0, max: 1_440 }),
        night: fc.integer({ min: 100, max: 200 }),
        holiday: fc.integer({ min: 100, max: 300 }),
        overtime: fc.option(fc.integer({ min: 100, max: 200 })),
        minimumFen: fc.option(fc.integer({ min: 0, max: 99_999_999 })),
        each: fc.integer({ min: 1, max: 300 }),
        includesTax: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    shifts: fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 28 }),
        from: fc.integer({ min: 0, max: 1_439 }),
        length: fc.integer({ min: 60, max: 720 }),
        late: fc.integer({ min: -30, max: 90 }),
        over: fc.integer({ min: -90, max: 90 }),
        isStood: fc.boolean(),
      }),
      { maxLength: 20 },
    ),
    breaches: fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 12 }),
    confirm: fc.boolean(),
  })
  .map(({ month, zone, rates, shifts, breaches, confirm }) => {
    const dayOf = (day: number) => `${month}-${String(day).padStart(2, '0')}`;
    const given: Given = {
      ...{ month, zone },
      cards: rates.map((one) => ({
        fromDay: dayOf(one.day),
        terms: terms({
          posts: [
            {
              postId,
              siteId,
              basis: one.basis,
              rateFen: one.rateFen,
              minutesPerDay: one.minutesPerDay,
              shortfall: 'credited',
            },
          ],
          ...{ nightPercent: one.night, holidayPercent: one.holiday, overtimePercent: one.overtime },
          ...{ minimumFen: one.minimumFen, pricesIncludeTax: one.includesTax },
          items: [{ siteId, text: '器材', amountFen: one.each * 7 }],
          deductionRules: [
            {
              key: 'p',
              controlCode: 'T01',
              postId: null,
              of: 'post',
              basisPointsEach: one.each,
              capBasisPoints: 1_000,
              clause: 'x',
            },
          ],
        }),
      })),
      shifts: shifts.map(({ day, from, length, late, over, isStood }) => {
        const wrap = (minute: number) => clock((minute + 1_440) % 1_440);
        const to = from + length;
        return [
          dayOf(day),
          wrap(from),
          wrap(to),
          ...(isStood
            ? [wrap(from + Math.max(late, -from)), wrap(to + Math.max(over, late - length + 1))]
            : ['']),
        ] as [string, string, string];
      }),
      more: {
        isHoliday: (day) => day.endsWith('01'),
        breaches: breaches.map((day, at) => ({
          resultId: `r${at}`,
          controlCode: 'T01',
          day: dayOf(day),
          postId,
        })),
      },
    };
    return { given, confirm };
  });

it('agrees with itself to the unit: shifts, lines, deductions, match, tax and totals, whatever the month', () => {
  fc.assert(
    fc.property(randomMonth, ({ given, confirm }) => {
      const first = price(given);
      const decisions = first.deductions.map(
        ({ key, amountFen }): Decision => ({
          ...{
            key,
            amountFen,
            decision: confirm ? 'confirmed' : 'dropped',
            byName: '钱文',
            reason: '',
            at: '',
          },
        }),
      );
      const data = price({ ...given, more: { ...given.more, decisions } });
      const { totals } = data;
      expect(sum(data.lines.map((line) => line.amountFen))).toBe(totals.linesFen);
      expect(sum(data.tax.map((group) => group.linesFen))).toBe(totals.linesFen);
      expect(totals.netFen + totals.taxFen).toBe(totals.grossFen);
      expect(
        totals.servicesFen +
          totals.itemsFen +
          totals.dutiesFen +
          totals.adjustmentsFen +
          totals.deductionsFen,
      ).toBe(totals.linesFen);
      for (const line of data.lines) {
        expect(Number.isSafeInteger(line.amountFen)).toBe(true);
        if (line.kind !== 'hours') continue;
        expect(sum(line.shifts.map((shift) => shift.billedMinutes))).toBe(line.minutes);
        expect(line.amountFen).toBe(
          Math.round(
            ((line.rateFen as number) * (line.minutes as number) * (line.percent as number)) / 6_000,
          ),
        );
      }
      const taken = data.deductions.filter((one) => one.decision?.decision === 'confirmed');
      expect(0 - totals.deductionsFen).toBe(confirm ? sum(taken.map((one) => one.amountFen)) : 0);
      for (const one of data.deductions) {
        expect(one.amountFen).toBeLessThanOrEqual(one.baseFen);
        if (one.source === 'rule') expect(one.verdicts).toHaveLength(one.count);
      }
      const [match] = data.match;
      const services = data.lines.filter((line) => line.kind === 'hours' || line.kind === 'month');
      expect(match?.amountFen).toBe(totals.servicesFen);
      expect(match?.billedMinutes).toBe(sum(services.map((line) => line.minutes ?? 0)));
      // What was proven was either charged or is shown as not charged; what was charged was proven or is shown as not stood.
      expect(
        (match?.billedMinutes ?? 0) -
          (match?.billedNotWorkedMinutes ?? 0) +
          (match?.workedNotBilledMinutes ?? 0),
      ).toBe(match?.provenMinutes);
      expect(price({ ...given, more: { ...given.more, decisions } })).toEqual(data);
    }),
    { numRuns: 100 },
  );
});
