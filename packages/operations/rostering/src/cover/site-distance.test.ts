import { describe, expect, it } from 'vitest';
import { type Candidate, rankCandidates } from './rank-candidates.ts';
import { kmBetween } from './site-distance.ts';

const at = (latitude: number | null, longitude: number | null) => ({ name: '', latitude, longitude });

describe('kmBetween', () => {
  it('measures along a great circle, the same both ways, and says where it does not know', () => {
    const shanghai = at(31.2304, 121.4737);
    const hangzhou = at(30.2741, 120.1551);
    expect(kmBetween(shanghai, hangzhou)).toBeCloseTo(164.4, 0);
    expect(kmBetween(hangzhou, shanghai)).toBeCloseTo(kmBetween(shanghai, hangzhou) ?? 0, 9);
    expect(kmBetween(shanghai, shanghai)).toBe(0);
    expect(kmBetween(at(0, 179.5), at(0, -179.5))).toBeCloseTo(111.2, 0);
    expect(kmBetween(shanghai, at(null, null))).toBeNull();
    expect(kmBetween(undefined, hangzhou)).toBeNull();
  });
});

it('ranks people of other sites by how far they are; unknown ways come last', () => {
  const person = (guardId: string, distanceKm: number | null): Candidate => ({
    ...{ guardId, name: guardId, staffNo: guardId, isHere: false, homeSiteId: '', siteName: '', distanceKm },
    ...{ isOnCall: false, isFloating: false, lacks: [], shifts: [], daysInARow: 1, plannedMinutes: 0 },
  });
  const night = { startsAt: new Date('2026-11-10T14:00Z'), endsAt: new Date('2026-11-10T22:00Z') };
  const people = [person('unknown', null), person('far', 60), person('near', 2), person('across', 12)];
  const ranked = rankCandidates(people, night, 11).map((one) => one.guardId);
  expect(ranked.slice(0, 2)).toEqual(['near', 'across']);
  expect(new Set(ranked.slice(2))).toEqual(new Set(['far', 'unknown']));
});
