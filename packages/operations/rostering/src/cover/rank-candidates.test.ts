import { addDays } from '@zhiqin/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, daysInARow, rankCandidates } from './rank-candidates.ts';

const hour = 3_600_000;
const noon = Date.UTC(2026, 10, 10, 12);
const from = (hours: number, length: number) => ({
  startsAt: new Date(noon + hours * hour),
  endsAt: new Date(noon + (hours + length) * hour),
});
/** The night that is short of somebody. */
const night = from(10, 8);
const guard = (guardId: string, more: Partial<Candidate> = {}): Candidate => ({
  guardId,
  name: guardId,
  staffNo: guardId,
  isHere: true,
  homeSiteId: '',
  siteName: '本项目',
  distanceKm: 0,
  isOnCall: false,
  isFloating: false,
  lacks: [],
  shifts: [],
  daysInARow: 1,
  plannedMinutes: 9600,
  ...more,
});
const order = (...all: Candidate[]) => rankCandidates(all, night, 11).map((one) => one.guardId);

describe('who stands in tonight', () => {
  it('on call first, then the rested of this site, then neighbours, then the others', () => {
    expect(
      order(
        guard('far', { isHere: false, distanceKm: null }),
        guard('near', { isHere: false, distanceKm: 2 }),
        guard('here', { shifts: [from(-14, 8)] }),
        guard('onCall', { isOnCall: true }),
      ),
    ).toEqual(['onCall', 'here', 'near', 'far']);
  });
  it('leaves out who has another shift then, and names what speaks against the others', () => {
    const ranked = rankCandidates(
      [
        guard('busy', { shifts: [from(17, 8)] }),
        guard('tired', { shifts: [from(0, 4)] }),
        guard('stays', { shifts: [from(2, 8)] }),
        guard('week', { daysInARow: 7 }),
        guard('early', { shifts: [from(22, 8)] }),
      ],
      night,
      11,
    );
    const warned = Object.fromEntries(
      ranked.map((one) => [one.guardId, one.warnings.map((why) => why.code)]),
    );
    expect(warned).toEqual({
      tired: ['shortRest'],
      stays: ['longDay'],
      week: ['seventhDay'],
      early: ['shortRest'],
    });
    expect(ranked.find((one) => one.guardId === 'stays')?.warnings[0]).toEqual({
      code: 'longDay',
      hours: 16,
    });
    expect(ranked.find((one) => one.guardId === 'tired')?.warnings[0]).toEqual({
      code: 'shortRest',
      hours: 6,
      limit: 11,
    });
  });
  it('of two alike the one with fewer hours', () => {
    expect(
      order(guard('much', { plannedMinutes: 12_000 }), guard('little', { plannedMinutes: 6000 })),
    ).toEqual(['little', 'much']);
  });
  it('a rested man of this site with a full month goes before a neighbour who has worked nothing', () => {
    const idle = guard('idle', { isHere: false, distanceKm: 6.5, plannedMinutes: 0 });
    expect(order(idle, guard('full', { shifts: [from(-14, 8)], plannedMinutes: 12_000 }))).toEqual([
      'full',
      'idle',
    ]);
  });
  it('nobody is listed who would stand in two places', () => {
    const anyShift = fc
      .tuple(fc.integer({ min: -40, max: 40 }), fc.constantFrom(8, 12))
      .map(([at, length]) => from(at, length));
    fc.assert(
      fc.property(fc.array(fc.array(anyShift, { maxLength: 4 }), { maxLength: 8 }), (all) => {
        const listed = rankCandidates(
          all.map((shifts, n) => guard(`g${n}`, { shifts })),
          night,
          11,
        );
        for (const one of listed)
          for (const shift of all[Number(one.guardId.slice(1))] ?? [])
            expect(shift.startsAt < night.endsAt && night.startsAt < shift.endsAt).toBe(false);
      }),
    );
  });
  it('counts the days in a row through the day asked for', () => {
    const days = new Set(['2026-10-30', '2026-10-31', '2026-11-02', '2026-11-04']);
    expect(daysInARow(days, '2026-11-01', addDays)).toBe(4);
    expect(daysInARow(new Set(), '2026-11-01', addDays)).toBe(1);
  });
});
