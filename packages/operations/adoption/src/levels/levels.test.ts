import { describe, expect, it } from 'vitest';
import { levelOfControl, standingOn } from './levels.ts';

describe('a level of controls', () => {
  it('holds presence and handover first, then patrol and gate, then the rest', () => {
    expect(['R01', 'H03', 'T01', 'V04', 'F05', 'P01', 'K09'].map(levelOfControl)).toEqual([
      1, 1, 2, 2, 3, 3, 3,
    ]);
  });

  it('is on where a site never switched anything', () => {
    expect(standingOn([], 2, '2026-11-01')).toBe('on');
  });

  it('is off before its day, on trial to the last day of the trial, then on', () => {
    const switches = [{ level: 1, onFrom: '2026-11-05', trialUntil: '2026-11-18' }];
    const days = ['2026-11-04', '2026-11-05', '2026-11-18', '2026-11-19'];
    expect(days.map((day) => standingOn(switches, 1, day))).toEqual(['off', 'trial', 'trial', 'on']);
    expect(standingOn(switches, 2, '2026-12-01')).toBe('off');
  });

  it('may be put on trial again', () => {
    const switches = [
      { level: 1, onFrom: '2026-11-01', trialUntil: null },
      { level: 1, onFrom: '2026-11-10', trialUntil: '2026-11-12' },
    ];
    expect(['2026-11-09', '2026-11-10', '2026-11-13'].map((day) => standingOn(switches, 1, day))).toEqual([
      'on',
      'trial',
      'on',
    ]);
  });
});
