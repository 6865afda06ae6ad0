import { describe, expect, it } from 'vitest';
import { type WorkLimitName, workLimitOn, workLimits } from './work-limits.ts';

describe('limits of working time', () => {
  it('are those of the day, on both sides of each change', () => {
    const valueOn = (name: WorkLimitName, day: string) => workLimitOn(name, day)?.value ?? null;
    expect(valueOn('hoursPerWeek', '1994-12-31')).toBeNull();
    expect(valueOn('hoursPerWeek', '1995-01-01')).toBe(44);
    expect(valueOn('hoursPerWeek', '1995-04-30')).toBe(44);
    expect(valueOn('hoursPerWeek', '1995-05-01')).toBe(40);
    const spans = ['workdaysPerMonth', 'workdaysPerQuarter', 'workdaysPerYear'] as const;
    const onDay = (day: string) => spans.map((name) => valueOn(name, day));
    expect(onDay('2008-01-02')).toEqual([null, null, null]);
    expect(onDay('2008-01-03')).toEqual([20.83, 62.5, 250]);
    expect(onDay('2024-12-31')).toEqual([20.83, 62.5, 250]);
    expect(onDay('2025-01-01')).toEqual([20.67, 62, 248]);
    expect(valueOn('overtimeFineFenPerPerson', '2004-11-30')).toBeNull();
    expect(valueOn('overtimeFineFenPerPerson', '2004-12-01')).toBe(50_000);
  });

  it('say where they come from, and which of them no source sets', () => {
    expect(workLimitOn('overtimeHoursPerMonth', '2026-11-01')).toEqual({
      value: 36,
      citation: '劳动法 第41条',
      isLaw: true,
    });
    expect(workLimitOn('restHoursBetweenShifts', '2026-11-01')?.isLaw).toBe(false);
  });

  it('stand oldest first', () => {
    for (const figures of Object.values(workLimits)) {
      const days = figures.map(({ from }) => from);
      expect(days).toEqual([...days].sort());
    }
  });
});
