import { monthOf } from '@zhiqin/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, dueMonths, type IssueRule } from './due-at.ts';

const rule = (dayOfMonth: number, hour: number, setAt = '2020-01-01T00:00:00Z'): IssueRule => ({
  ...{ isOn: true, dayOfMonth, hour, remindAfterDays: 3 },
  setAt: new Date(setAt),
});
const iso = (at: Date) => at.toISOString();

describe('when a report falls due', () => {
  it('is the day and hour of the site’s clock, in summer and in winter', () => {
    expect(iso(dueAt('2026-10', rule(3, 10), 'Asia/Shanghai'))).toBe('2026-11-03T02:00:00.000Z');
    expect(iso(dueAt('2026-10', rule(3, 10), 'Europe/Berlin'))).toBe('2026-11-03T09:00:00.000Z');
    expect(iso(dueAt('2026-06', rule(3, 10), 'Europe/Berlin'))).toBe('2026-07-03T08:00:00.000Z');
    expect(iso(dueAt('2026-12', rule(1, 0), 'Asia/Shanghai'))).toBe('2026-12-31T16:00:00.000Z');
  });

  it('is the later reading of an hour that is skipped, and the first of one that comes twice', () => {
    // Berlin goes to summer time on 28 March 2027 and back on 28 October 2029.
    expect(iso(dueAt('2027-02', rule(28, 2), 'Europe/Berlin'))).toBe('2027-03-28T01:00:00.000Z');
    expect(iso(dueAt('2029-09', rule(28, 2), 'Europe/Berlin'))).toBe('2029-10-28T00:00:00.000Z');
  });

  it('makes up for what fell due while nothing ran, but not for what fell due before the rule was set', () => {
    const site = { zone: 'Europe/Berlin', openedAt: new Date('2026-01-01T00:00:00Z') };
    const now = new Date('2026-11-20T00:00:00Z');
    const due = (setAt: string) => dueMonths(rule(3, 10, setAt), site, now).due.map((one) => one.month);
    expect(due('2026-01-01T00:00:00Z')).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(due('2026-10-05T00:00:00Z')).toEqual(['2026-10']);
    expect(due('2026-11-10T00:00:00Z')).toEqual([]);
    expect(iso(dueMonths(rule(3, 10), site, now).next)).toBe('2026-12-03T09:00:00.000Z');
  });

  it('comes exactly once a month whenever it is asked, in any zone (property)', () => {
    const zones = [
      'Asia/Shanghai',
      'Europe/Berlin',
      'America/St_Johns',
      'Pacific/Chatham',
      'Australia/Lord_Howe',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom(...zones),
        fc.array(fc.integer({ min: 1, max: 40 * 24 }), { minLength: 8, maxLength: 30 }),
        (dayOfMonth, hour, zone, hoursBetween) => {
          const site = { zone, openedAt: new Date('2026-01-15T00:00:00Z') };
          const own = rule(dayOfMonth, hour);
          const seen = new Map<string, Date>();
          let now = new Date('2026-01-20T00:00:00Z');
          for (const hours of hoursBetween) {
            now = new Date(now.getTime() + hours * 3_600_000);
            const { due, next } = dueMonths(own, site, now);
            for (const one of due) {
              expect(one.dueAt <= now).toBe(true);
              seen.set(one.month, one.dueAt);
            }
            expect(next > now).toBe(true);
          }
          const months = [...seen.keys()].sort();
          // No gap between the first and the last, and each in the month after its own.
          for (const [place, month] of months.entries()) {
            const [first = month] = months;
            const back = (m: string) => Number(m.slice(0, 4)) * 12 + Number(m.slice(5));
            expect(back(month) - back(first)).toBe(place);
            const at = seen.get(month);
            if (at) expect(back(monthOf(at, zone)) - back(month)).toBe(1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
