import { addDays, daysOfMonth, windowAt } from '@zhiqin/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGuardMonth } from '../checks/check-guard-month.ts';
import type { GuardMonth, PlannedWork } from '../checks/planned-work.ts';
import { exchange, judgeExchange } from './exchange.ts';

const month = '2026-10';
const calendar = { workdays: 17, statutoryHolidays: new Set(['2026-10-01', '2026-10-02', '2026-10-03']) };
const times = { D: ['08:00', '20:00'], N: ['20:00', '08:00'], E: ['14:00', '22:00'] } as const;
const work = (guard: string, day: string, code: keyof typeof times, zone: string): PlannedWork => ({
  ...{ key: `${guard} ${day} ${code}`, siteId: 'a', day, zone },
  ...windowAt(day, times[code][0], times[code][1], zone),
});
const monthOf = (guardId: string, own: PlannedWork[], more: Partial<GuardMonth> = {}): GuardMonth => ({
  ...{
    guardId,
    month,
    work: own,
    terms: [],
    protectedSpans: [],
    cycleBefore: { months: 0, minutes: 0 },
    ...more,
  },
});
const minutes = (months: GuardMonth[]) =>
  months.flatMap((one) => one.work).reduce((sum, one) => sum + +one.endsAt - +one.startsAt, 0);

/** A guard's month without two shifts at once: each day a code or rest, nights not followed by an early shift. */
const anyMonth = (guardId: string, zone: string) =>
  fc
    .array(fc.constantFrom('D', 'N', 'E', null, null), { minLength: 31, maxLength: 31 })
    .map((codes) =>
      daysOfMonth(month).flatMap((day, at) => {
        const code = codes[at];
        return code ? [work(guardId, day, code, zone)] : [];
      }),
    )
    .map((own) => monthOf(guardId, own));

describe('judgeExchange', () => {
  it('keeps every hard rule: what it lets through leaves nobody twice and no protected person at night', () => {
    const pair = fc
      .constantFrom('Asia/Shanghai', 'Europe/Berlin')
      .chain((zone) => fc.tuple(anyMonth('a', zone), anyMonth('b', zone)));
    let passed = 0;
    fc.assert(
      fc.property(pair, fc.nat(), fc.nat(), fc.boolean(), ([one, other], i, j, isProtected) => {
        fc.pre(one.work.length > 0 && other.work.length > 0);
        const spans = isProtected
          ? [{ kind: 'nursing' as const, fromDay: '2026-10-10', untilDay: null }]
          : [];
        const asker = { ...one, protectedSpans: spans };
        const keys = {
          asker: asker.work[i % asker.work.length]?.key as string,
          partner: other.work[j % other.work.length]?.key as string,
        };
        const hard = (guard: GuardMonth) => checkGuardMonth(guard, calendar).filter((said) => said.refuses);
        const { refusing } = judgeExchange([{ asker, partner: other, calendar }], keys);
        const after = exchange(asker, other, keys);
        const moved = new Set([keys.asker, keys.partner]);
        const broken = [after.asker, after.partner]
          .flatMap(hard)
          .filter((said) => said.keys.some((key) => moved.has(key)));
        // An independent look: two shifts of one guard that overlap.
        const overlap = [after.asker, after.partner].some(({ work: own }) =>
          own.some((a) =>
            own.some(
              (b) => moved.has(a.key) && a.key !== b.key && a.startsAt < b.endsAt && b.startsAt < a.endsAt,
            ),
          ),
        );
        if (refusing.length === 0) {
          passed += 1;
          expect(broken).toEqual([]);
          expect(overlap).toBe(false);
        } else expect(broken.length).toBeGreaterThan(0);
        expect(minutes([after.asker, after.partner])).toBe(minutes([asker, other]));
      }),
      { numRuns: 60 },
    );
    expect(passed).toBeGreaterThan(10);
  });

  it('names only what the swap itself brings about', () => {
    const six = Array.from({ length: 6 }, (_, n) =>
      work('a', addDays('2026-10-12', n), 'E', 'Asia/Shanghai'),
    );
    const asker = monthOf('a', [...six, work('a', '2026-10-26', 'E', 'Asia/Shanghai')]);
    const partner = monthOf('b', [work('b', '2026-10-18', 'E', 'Asia/Shanghai')]);
    const keys = { asker: 'a 2026-10-26 E', partner: 'b 2026-10-18 E' };
    const { refusing, findings } = judgeExchange([{ asker, partner, calendar }], keys);
    expect(refusing).toEqual([]);
    expect(findings.map(({ control, guardId }) => `${control} ${guardId}`)).toEqual(['R05 a']);
  });

  it('over the end of a month: each month is judged with both shifts, and what both say is said once', () => {
    const late = work('a', '2026-10-31', 'N', 'Asia/Shanghai');
    const early = work('b', '2026-11-02', 'D', 'Asia/Shanghai');
    // He stands by day on the first: a night until then would be two at once for none, but twelve hours without rest.
    const first = work('b', '2026-11-01', 'D', 'Asia/Shanghai');
    const november = { workdays: 21, statutoryHolidays: new Set<string>() };
    const seen = (of: string) => ({
      asker: { ...monthOf('a', [late]), month: of },
      partner: { ...monthOf('b', [first, early]), month: of },
    });
    const months = [
      { ...seen('2026-10'), calendar },
      { ...seen('2026-11'), calendar: november },
    ];
    const { refusing, findings } = judgeExchange(months, { asker: late.key, partner: early.key });
    expect(refusing).toEqual([]);
    expect(findings.map(({ control, guardId }) => `${control} ${guardId}`)).toEqual([
      ...new Set(findings.map(({ control, guardId }) => `${control} ${guardId}`)),
    ]);
    expect(findings.some(({ control, guardId }) => control === 'R06' && guardId === 'b')).toBe(true);
  });
});
