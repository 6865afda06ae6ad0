import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayOf,
  daysOfMonth,
  instantAt,
  minutesBetween,
  monthWindow,
  timeOf,
  windowAt,
} from './site-time.ts';

describe('site time', () => {
  it('gives a night shift to the day it starts', () => {
    const night = windowAt('2026-11-21', '22:00', '06:00', 'Asia/Shanghai');
    expect(night.startsAt.toISOString()).toBe('2026-11-21T14:00:00.000Z');
    expect(night.endsAt.toISOString()).toBe('2026-11-21T22:00:00.000Z');
    expect(dayOf(night.startsAt, 'Asia/Shanghai')).toBe('2026-11-21');
  });

  it('counts real minutes over a clock change', () => {
    const spring = windowAt('2026-03-28', '22:00', '06:00', 'Europe/Berlin');
    expect(minutesBetween(spring.startsAt, spring.endsAt)).toBe(7 * 60);
    const autumn = windowAt('2026-10-24', '22:00', '06:00', 'Europe/Berlin');
    expect(minutesBetween(autumn.startsAt, autumn.endsAt)).toBe(9 * 60);
  });

  it('takes the later reading in a gap and the earlier in an overlap', () => {
    expect(instantAt('2026-03-29', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(instantAt('2026-10-25', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('puts two zones of one tenant on their own days', () => {
    const instant = new Date('2026-11-21T17:30:00Z');
    expect(dayOf(instant, 'Asia/Shanghai')).toBe('2026-11-22');
    expect(dayOf(instant, 'Asia/Urumqi')).toBe('2026-11-21');
  });

  it('reads back any instant it made', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        fc.constantFrom('Asia/Shanghai', 'Asia/Urumqi', 'Europe/London', 'America/New_York'),
        (date, zone) => {
          const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
          const again = instantAt(dayOf(minute, zone), timeOf(minute, zone), zone);
          expect([0, 60]).toContain(Math.abs(minutesBetween(again, minute)));
        },
      ),
    );
  });

  it('covers a month without gap or overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 240 }), (n) => {
        const month = addMonths('2020-01', n);
        const next = addMonths(month, 1);
        expect(monthWindow(month, 'America/New_York').endsAt).toEqual(
          monthWindow(next, 'America/New_York').startsAt,
        );
        expect(daysOfMonth(month).length).toBeGreaterThan(27);
      }),
    );
  });
});
