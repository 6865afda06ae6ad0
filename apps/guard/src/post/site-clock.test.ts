import { dayOf, timeOf } from '@zhiqin/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteClock, siteDay } from './site-clock.ts';

describe("the site's clock on the phone", () => {
  it('reads as the server reads it', () => {
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2037-01-01'),
      noInvalidDate: true,
    });
    const zones = fc.constantFrom('Asia/Shanghai', 'UTC', 'Asia/Kathmandu');
    fc.assert(
      fc.property(instants, zones, (now, zone) => {
        expect(siteDay(now, zone)).toBe(dayOf(now, zone));
        expect(siteClock(now, zone)).toBe(timeOf(now, zone));
      }),
      { numRuns: 200, seed: 20261122 },
    );
    expect(siteClock(new Date('2026-11-21T16:00:00Z'), 'Asia/Shanghai')).toBe('00:00');
  });
});
