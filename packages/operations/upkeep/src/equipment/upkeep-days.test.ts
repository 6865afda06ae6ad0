import { describe, expect, it } from 'vitest';
import { monthsOn } from './maintain.ts';
import { unionMs } from './outages.ts';
import { scrapDay } from './service-life.ts';

describe('days of upkeep', () => {
  it('fall on the month’s last day where it has no such day', () => {
    expect(monthsOn('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthsOn('2024-02-29', 12)).toBe('2025-02-28');
    expect(monthsOn('2026-11-15', 3)).toBe('2027-02-15');
  });

  it('scrap an extinguisher by its age or its card, whichever is first', () => {
    const years = { powder: 10, water: 6 };
    const asset = { kind: 'powder', madeOn: '2020-05-01', scrapOn: null };
    expect(scrapDay(asset, years)).toBe('2030-05-01');
    expect(scrapDay({ ...asset, scrapOn: '2028-01-01' }, years)).toBe('2028-01-01');
    expect(scrapDay({ ...asset, kind: 'hydrant' }, years)).toBeNull();
  });

  it('count stretches that overlap once, and only within the month', () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 9, 1, hour));
    const out = (from: number, to: number | null) => ({
      fromAt: at(from),
      toAt: to === null ? null : at(to),
    });
    const hours = (...all: ReturnType<typeof out>[]) => unionMs(all, at(2), at(20)) / 3_600_000;
    expect(hours(out(0, 4), out(3, 6), out(18, null))).toBe(2 + 2 + 2);
    expect(hours(out(5, 5), out(21, null))).toBe(0);
  });
});
