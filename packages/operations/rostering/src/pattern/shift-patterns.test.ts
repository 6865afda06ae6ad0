import { addDays, daysOfMonth } from '@zhiqin/kernel';
import { calendarRegionOf, dayKind } from '@zhiqin/sites';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CrewPattern, crewPatternCodes, crewPatterns } from '../crew-pattern.ts';
import { dayTypeOf } from '../demand/needs-of.ts';
import { type PlannedShift, rotate } from '../rotate.ts';
import { patternChanges } from './pattern-changes.ts';

const member = (guardId: string) => ({ guardId, joinedOn: '2010-01-01', leftOn: null });
const crewsOf = (pattern: CrewPattern, size: number) =>
  Array.from({ length: pattern.crews }, (_, crew) => ({
    members: Array.from({ length: size }, (_, n) => member(`c${crew}n${n}`)),
  }));
const positionsOf = (pattern: CrewPattern, heads: number) =>
  [...new Set(pattern.cycle.filter((code) => code !== null))].map((code) => ({
    postId: 'gate',
    code,
    heads,
  }));
const anyPattern = fc.constantFrom(...crewPatternCodes).map((code): CrewPattern => crewPatterns[code]);
const anyAnchor = fc.integer({ min: -900, max: 900 }).map((n) => addDays('2026-03-01', n));
const anyStart = fc.integer({ min: -900, max: 900 }).map((n) => addDays('2026-03-01', n));
const shiftsOfCrews = (planned: readonly PlannedShift[], crews: number) =>
  Array.from({ length: crews }, (_, crew) =>
    planned.reduce((sum, one) => sum + one.guardIds.filter((id) => id.startsWith(`c${crew}n`)).length, 0),
  );

describe('shift patterns', () => {
  it('staff every shift of every day from any anchor, over months, years and clock changes', () => {
    fc.assert(
      fc.property(
        anyPattern.filter((pattern) => !pattern.isOffice),
        anyAnchor,
        anyStart,
        fc.integer({ min: 1, max: 4 }),
        (pattern, anchorDay, start, heads) => {
          // One in seven rests, or two in seven: so many more it takes to hold the places.
          const size = pattern.memberRestDays
            ? Math.max(heads + pattern.memberRestDays * Math.ceil(heads / 2), Math.ceil(heads * 1.4) + 1)
            : heads;
          const days = Array.from({ length: 56 }, (_, n) => addDays(start, n));
          const planned = rotate(days, pattern, crewsOf(pattern, size), positionsOf(pattern, heads), {
            anchorDay,
          });
          expect(planned.filter((one) => one.guardIds.length < one.heads)).toEqual([]);
          for (const own of Map.groupBy(planned, (one) => one.day).values()) {
            const there = own.flatMap((one) => one.guardIds);
            expect(new Set(there).size).toBe(there.length);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('give each crew the same hours over whole cycles, within one shift', () => {
    fc.assert(
      fc.property(
        anyPattern.filter((pattern) => !pattern.isOffice),
        anyAnchor,
        anyStart,
        fc.integer({ min: 1, max: 3 }),
        (pattern, anchorDay, start, cycles) => {
          const length = pattern.memberRestDays ? 7 : pattern.cycle.length;
          const days = Array.from({ length: length * cycles }, (_, n) => addDays(start, n));
          const planned = rotate(days, pattern, crewsOf(pattern, 4), positionsOf(pattern, 2), { anchorDay });
          const worked = shiftsOfCrews(planned, pattern.crews);
          expect(Math.max(...worked) - Math.min(...worked)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('rest everybody a day in seven, two where the shift is eight hours', () => {
    for (const [code, rests] of [
      ['twoCrewsTwelve', 1],
      ['threeCrewsEight', 2],
      ['dayCrew', 2],
    ] as const) {
      const pattern: CrewPattern = crewPatterns[code];
      const days = Array.from({ length: 70 }, (_, n) => addDays('2026-12-01', n));
      const planned = rotate(days, pattern, crewsOf(pattern, 7), positionsOf(pattern, 7));
      for (let from = 0; from + 7 <= days.length; from += 1) {
        const week = new Set(days.slice(from, from + 7));
        for (const guardId of ['c0n0', 'c0n3', 'c0n6']) {
          const worked = planned.filter((one) => week.has(one.day) && one.guardIds.includes(guardId)).length;
          expect(7 - worked, `${code} ${guardId} ${days[from]}`).toBe(rests);
        }
      }
    }
  });

  it('work office days by the calendar: make-up Saturdays yes, Spring Festival no; in Berlin its own holidays', () => {
    const pattern: CrewPattern = crewPatterns.officeDays;
    const daysIn = (month: string, zone: string) =>
      rotate(daysOfMonth(month), pattern, crewsOf(pattern, 1), positionsOf(pattern, 1), {
        isWorkday: (day) => dayTypeOf(dayKind(day, calendarRegionOf({ zone, region: null }))) === 'workday',
      }).flatMap((one) => (one.guardIds.length > 0 ? [one.day] : []));
    const shanghai = daysIn('2026-02', 'Asia/Shanghai');
    expect(shanghai).toContain('2026-02-14');
    expect(shanghai).not.toContain('2026-02-17');
    const berlin = daysIn('2026-02', 'Europe/Berlin');
    expect(berlin).not.toContain('2026-02-14');
    expect(berlin).toContain('2026-02-17');
    expect(daysIn('2026-05', 'Europe/Berlin')).not.toContain('2026-05-14');
  });
});

describe('patternChanges', () => {
  const planned = (guardIds: string[], day = '2026-12-01', heads = 1): PlannedShift => ({
    ...{ day, postId: 'gate', code: 'D', heads, guardIds },
  });
  const at = (guardId: string, code = 'D', day = '2026-12-01') => ({ guardId, day, postId: 'gate', code });

  it('leaves what a hand made, a rest day given by hand among it, and everybody else’s place', () => {
    const members = new Set(['a', 'b']);
    expect(patternChanges([planned(['a'])], members, [at('a', 'N')], new Set(['a/2026-12-01']))).toEqual([]);
    expect(patternChanges([planned(['a'])], members, [], new Set(['a/2026-12-01']))).toEqual([]);
    expect(patternChanges([planned(['a'])], members, [at('stranger')], new Set())).toEqual([]);
    expect(patternChanges([planned(['a'])], members, [at('b')], new Set())).toEqual([
      { guardId: 'a', day: '2026-12-01', from: [], to: [{ postId: 'gate', code: 'D' }] },
      { guardId: 'b', day: '2026-12-01', from: [{ postId: 'gate', code: 'D' }], to: [] },
    ]);
  });

  it('changes nothing when laid a second time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('a', 'b', 'c', 'd'))),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('a', 'b', 'x'))),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('a', 'b'))),
        (wanted, before, byHand) => {
          const day = (n: number) => `2026-12-0${n}`;
          const shifts = [...Map.groupBy(wanted, ([n]) => n)].map(([n, own]) =>
            planned([...new Set(own.map(([, id]) => id))], day(n), 2),
          );
          const unique = new Map(before.map(([n, id]) => [`${n}${id}`, at(id, 'D', day(n))]));
          let stored = [...unique.values()];
          const members = new Set(['a', 'b', 'c', 'd']);
          const handMade = new Set(byHand.map(([n, id]) => `${id}/${day(n)}`));
          const changes = patternChanges(shifts, members, stored, handMade);
          for (const change of changes) {
            expect(handMade.has(`${change.guardId}/${change.day}`)).toBe(false);
            stored = stored.filter((one) => one.guardId !== change.guardId || one.day !== change.day);
            stored.push(...change.to.map(({ code }) => at(change.guardId, code, change.day)));
          }
          expect(patternChanges(shifts, members, stored, handMade)).toEqual([]);
        },
      ),
    );
  });
});
