import { dayKind } from '@zhiqin/sites';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedBreaches, placeFaults } from './faults.ts';
import { demoSiteCodes } from './site-plans.ts';

describe('placed faults', () => {
  it('lie in the last complete month, each on a day of its own, on no holiday where rounds count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
        const until = new Date(Date.UTC(2026, 2, 1 + days, 1));
        const from = new Date(until.getTime() - 61 * 86_400_000);
        const faults = placeFaults({ from, until, siteCodes: demoSiteCodes });
        expect(new Set(faults.map((fault) => fault.day)).size).toBeGreaterThanOrEqual(4);
        const month = new Date(until.getTime() + 8 * 3_600_000);
        month.setUTCDate(0);
        const open = ['kept-key', 'uncollected-parcel', 'seated-round'];
        const settled = faults.filter((one) => !open.includes(one.kind));
        expect(settled).toHaveLength(11);
        for (const fault of settled) expect(fault.day.slice(0, 7)).toBe(month.toISOString().slice(0, 7));
        const rounds = faults.find((fault) => fault.kind === 'missed-rounds');
        expect(dayKind(rounds?.day ?? '').isHoliday).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('are left out with their sites, and where a story is too short for them', () => {
    const until = new Date('2026-11-20T09:00:00+08:00');
    const from = new Date('2026-09-20T07:00:00+08:00');
    expect(placeFaults({ from, until, siteCodes: ['JAZX'] }).map((fault) => fault.kind)).toEqual([
      'missed-rounds',
      'late-row',
      'overdue-extinguisher',
      'kept-key',
    ]);
    expect(
      placeFaults({ from: new Date('2026-11-18T07:00:00+08:00'), until, siteCodes: demoSiteCodes }),
    ).toEqual([]);
    const breached = expectedBreaches(placeFaults({ from, until, siteCodes: demoSiteCodes }));
    expect(breached.map((one) => one.controlCode)).toEqual(
      expect.arrayContaining(['H01', 'H07', 'T01', 'T09', 'V04', 'R01']),
    );
  });
});
