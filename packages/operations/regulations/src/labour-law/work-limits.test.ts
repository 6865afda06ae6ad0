import { describe, expect, it } from 'vitest';
import { type WorkLimitName, workLimitOn, workLimits } from './work-limits.ts';

describe('limits of working time', () => {
  it('are those of the day, on both sides of each change', () => {
    const valueOn = (name: WorkLimitName, day: string) => workLimitOn(name, day)?.value ?? null;
    expect(valueOn('hoursPerWeek', '1994-12-31')).toBeNull();
    expect(valueOn('hoursPerWeek', '1995-01-01')).toBe(44);
    expect(valueOn('hoursPerWeek', '1995-04-30')).toBe(44);
    expect(valueOn('hoursPerWeek', '1995-05-01')).toBe(40);
    expect(valueOn('workdaysPerMonth', '2024-12-31')).toBe(20.83);
    expect(valueOn('workdaysPerMonth', '2025-01-01')).toBe(20.67);
    expect(valueOn('workdaysPerQuarter', '2025-01-01')).toBe(62);
    expect(valueOn('workdaysPerYear', '2024-12-31')).toBe(250);
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
