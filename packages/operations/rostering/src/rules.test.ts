import { addDays, daysOfMonth, windowAt } from '@zhiqin/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openShifts } from './open-shifts.ts';
import {
  type CrewPattern,
  crewPatternCodes,
  crewPatterns,
  doubleBookings,
  keepsWeeklyRest,
  longestRunDays,
  rotate,
} from './rules.ts';

const times: Record<string, [string, string]> = {
  D: ['07:00', '15:00'],
  E: ['15:00', '23:00'],
  N: ['23:00', '07:00'],
};
const member = (guardId: string, more: object = {}) => ({
  guardId,
  joinedOn: '2010-01-01',
  leftOn: null,
  ...more,
});
const crewsOf = (pattern: CrewPattern, size: number) =>
  Array.from({ length: pattern.crews }, (_, crew) => ({
    members: Array.from({ length: size }, (_, n) => member(`c${crew}n${n}`)),
  }));
const positionsOf = (codes: string[]) =>
  codes.flatMap((code) => [
    { postId: 'gate', code, heads: 1 },
    { postId: 'patrol', code, heads: 2 },
  ]);

describe('rotations', () => {
  it('all rest at least one day in seven, and man every shift code every day', () => {
    for (const code of crewPatternCodes) {
      const pattern: CrewPattern = crewPatterns[code];
      expect(keepsWeeklyRest(pattern.cycle) || pattern.isFixed, code).toBe(true);
      const codes = [...new Set(pattern.cycle.filter((day) => day !== null))];
      // Three places a shift: crews whose members rest in turn need more people for them.
      const size = pattern.memberRestDays ? 7 : 3;
      const planned = rotate(daysOfMonth('2026-02'), pattern, crewsOf(pattern, size), positionsOf(codes));
      expect(
        planned.filter((shift) => shift.guardIds.length < shift.heads),
        code,
      ).toEqual([]);
    }
  });
  it('know a cycle that works too long', () => {
    expect(longestRunDays(['D', 'D', null])).toBe(2);
    expect(longestRunDays(['D', null, 'D', 'D'])).toBe(3);
    expect(keepsWeeklyRest(['D', 'D', 'D', 'D', 'D', 'D', null])).toBe(true);
    expect(keepsWeeklyRest(['D', 'D', 'D', 'D', 'D', 'D', 'D', null])).toBe(false);
    expect(keepsWeeklyRest(['D'])).toBe(false);
  });
});

describe('rotate', () => {
  const pattern = crewPatterns.fourCrewsThreeShifts;
  const positions = positionsOf(['D', 'E', 'N']);

  it('joins months without a seam: planned together or apart, the same', () => {
    const crews = crewsOf(pattern, 3);
    const apart = [
      ...rotate(daysOfMonth('2027-12'), pattern, crews, positions),
      ...rotate(daysOfMonth('2028-01'), pattern, crews, positions),
    ];
    expect(rotate([...daysOfMonth('2027-12'), ...daysOfMonth('2028-01')], pattern, crews, positions)).toEqual(
      apart,
    );
  });

  it('gives each guard two days of each shift and two of rest, turning forward', () => {
    const days = Array.from({ length: 8 }, (_, n) => addDays('2026-02-26', n));
    const planned = rotate(days, pattern, crewsOf(pattern, 3), positions);
    for (const guardId of ['c0n0', 'c3n2']) {
      const codes = days
        .map(
          (day) =>
            planned.find((shift) => shift.day === day && shift.guardIds.includes(guardId))?.code ?? '-',
        )
        .join('');
      expect('DDEENN--DDEENN--').toContain(codes);
    }
  });

  it('never plans a guard into two places, nor seven days in a row, in zones with and without summer time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2000, max: 4000 }),
        fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
        fc.integer({ min: 1, max: 4 }),
        (offset, zone, size) => {
          const days = Array.from({ length: 16 }, (_, n) => addDays('2024-01-01', offset + n));
          const planned = rotate(days, pattern, crewsOf(pattern, size), positions);
          const windows = new Map(
            days.flatMap((day) =>
              Object.entries(times).map(([code, [start, end]]) => [
                day + code,
                windowAt(day, start, end, zone),
              ]),
            ),
          );
          const bookings = planned.flatMap(({ day, code, guardIds }) => {
            const window = windows.get(day + code);
            return window ? guardIds.map((guardId) => ({ guardId, ...window })) : [];
          });
          expect(bookings.length).toBeGreaterThan(0);
          expect(doubleBookings(bookings, [])).toEqual([]);
          for (const guardId of new Set(bookings.map((booking) => booking.guardId))) {
            const worked = days.map((day) =>
              planned.some((shift) => shift.day === day && shift.guardIds.includes(guardId)) ? 'D' : null,
            );
            // The stretch itself, not repeated: a rest at its end stops the run.
            expect(longestRunDays([...worked, null])).toBeLessThan(7);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('leaves places open where the crew is small, and plans nobody before he joins or after he leaves', () => {
    const crews = Array.from({ length: 4 }, (_, crew) => ({
      members: [member(`g${crew}`, { joinedOn: '2026-03-10', leftOn: '2026-03-20' })],
    }));
    const planned = rotate(daysOfMonth('2026-03'), pattern, crews, positions);
    expect(
      planned
        .filter((shift) => shift.guardIds.length > 0)
        .every((shift) => shift.day >= '2026-03-10' && shift.day <= '2026-03-20'),
    ).toBe(true);
    const onDay = planned.filter((shift) => shift.day === '2026-03-15');
    expect(onDay.flatMap((shift) => shift.guardIds)).toHaveLength(3);
    expect(onDay).toHaveLength(6);
  });
});

describe('doubleBookings', () => {
  const at = (from: string, to: string, guardId = 'g') => ({
    guardId,
    startsAt: new Date(`2026-03-01T${from}Z`),
    endsAt: new Date(`2026-03-01T${to}Z`),
  });
  it('lets one shift follow the other at once, and catches a minute of overlap', () => {
    expect(doubleBookings([at('08:00', '16:00')], [at('16:00', '20:00'), at('00:00', '08:00')])).toEqual([]);
    const late = at('15:59', '20:00');
    expect(doubleBookings([late], [at('08:00', '16:00')])).toEqual([late]);
    expect(doubleBookings([at('08:00', '16:00'), late, at('08:00', '16:00', 'h')], [])).toEqual([late]);
  });
});

const reasonOf = (control: string, code: 'certificate-lapsed' | 'vetting-not-clear', day: string) => ({
  control,
  code,
  day,
  severity: 'B' as const,
  sources: [],
  finding: 'against' as const,
  detail: null,
  refuses: true,
});

describe('openShifts', () => {
  const shift = { id: 's', day: '2026-03-01', code: 'D', postId: 'p', heads: 3 };
  const on = (guardId: string) => ({
    id: `a-${guardId}`,
    shiftId: 's',
    guardId,
    name: guardId,
    startsAt: new Date(0),
    endsAt: new Date(1),
  });
  const uncertified = reasonOf('P01', 'certificate-lapsed', '2026-02-28');
  const unvetted = reasonOf('P03', 'vetting-not-clear', '2026-01-05');
  it('refuses the one assignment that may not be, and lists its place beside the empty ones', () => {
    const { refused, open } = openShifts(
      [shift],
      [on('ok'), on('expired'), on('barred')],
      [undefined, uncertified, unvetted],
    );
    expect(refused.map((one) => one.guardId)).toEqual(['expired', 'barred']);
    expect(open.map(({ reason, guardId, because }) => [reason, guardId, because?.control])).toEqual([
      ['uncertified', 'expired', 'P01'],
      ['ineligible', 'barred', 'P03'],
    ]);
  });
  it('refuses the second of two places at once', () => {
    const second = { ...shift, id: 't' };
    const { refused, open } = openShifts(
      [shift, second],
      [on('ok'), { ...on('ok'), id: 'b', shiftId: 't' }],
      [],
    );
    expect(refused.map((one) => one.id)).toEqual(['b']);
    expect(open.find((one) => one.reason === 'double-booked')?.shiftId).toBe('t');
  });
});
