import { dayOf, instantAt, windowAt } from '@zhiqin/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedDay, emptyDay } from './correct-day.ts';
import type { Duty, Stay } from './hours-facts.ts';
import { instantOf, minuteOf, minutesIn, overlap, union } from './interval.ts';
import { workedDays } from './worked-days.ts';

const shanghai = 'Asia/Shanghai';
const berlin = 'Europe/Berlin';
const later = minuteOf(new Date('2027-12-31T00:00:00Z'));

let made = 0;
function duty(day: string, from: string, to: string, zone = shanghai, more: Partial<Duty> = {}): Duty {
  const { startsAt, endsAt } = windowAt(day, from, to, zone);
  const shiftId = `shift ${++made}`;
  const span = { fromMin: minuteOf(startsAt), toMin: minuteOf(endsAt) };
  return { shiftId, postId: 'gate', siteId: zone, zone, day, isPlanned: true, ...span, ...more };
}

function stay(of: Duty, from: string, to: string | null, more: Partial<Stay> = {}): Stay {
  const at = (text: string) => {
    const [day = '', time] = text.includes(' ') ? text.split(' ') : [of.day, text];
    return minuteOf(instantAt(day, time ?? '', of.zone));
  };
  return {
    id: `stay ${++made}`,
    siteId: of.siteId,
    zone: of.zone,
    postId: of.postId,
    shiftId: of.shiftId,
    fromMin: at(from),
    signedOffMin: to === null ? null : at(to),
    openingEntryId: `in ${made}`,
    closingEntryId: to === null ? null : `out ${made}`,
    tookOverMin: null,
    relievedMin: null,
    isHandedOver: false,
    away: null,
    isConfirmed: true,
    ...more,
  };
}

const only = (duties: Duty[], stays: Stay[], nowMin = later) => workedDays({ duties, stays, nowMin })[0];

describe('a shift', () => {
  it('counts the required minutes before it, not what is earlier still, and all until he is relieved', () => {
    const own = duty('2026-10-12', '08:00', '16:00');
    expect(only([own], [stay(own, '07:30', '16:20')])).toMatchObject({
      workedMinutes: 15 + 480 + 20,
      earlyMinutes: 15,
      overrunMinutes: 20,
      lateMinutes: 0,
      marks: [],
    });
  });
  it('counts from when he really took the post over', () => {
    const own = duty('2026-10-12', '08:00', '16:00');
    const early = stay(own, '07:20', '16:00', { tookOverMin: own.fromMin - 30 });
    expect(only([own], [early])?.earlyMinutes).toBe(30);
  });
  it('says who came late and who left before the end, by minutes', () => {
    const own = duty('2026-10-12', '08:00', '16:00');
    expect(only([own], [stay(own, '08:12', '15:50')])).toMatchObject({
      workedMinutes: 458,
      lateMinutes: 12,
      leftEarlyMinutes: 10,
      marks: ['late', 'leftEarly'],
    });
  });
  it('who was relieved before the end has not left early; who went with nobody after him has', () => {
    const own = duty('2026-10-12', '08:00', '16:00');
    const next = duty('2026-10-12', '16:00', '23:59');
    const outgoing = stay(own, '08:00', '15:46', { isHandedOver: true });
    const relief = stay(next, '15:41', '23:59', { tookOverMin: own.toMin - 19 });
    const [first] = workedDays({ duties: [own], stays: [outgoing], nowMin: later });
    const [second] = workedDays({ duties: [next], stays: [relief], nowMin: later });
    expect(first).toMatchObject({ workedMinutes: 466, leftEarlyMinutes: 0, marks: [] });
    expect(only([own], [stay(own, '08:00', '15:46')])).toMatchObject({
      leftEarlyMinutes: 14,
      marks: ['leftEarly'],
    });
    // The post was never without somebody, and both are paid for the minutes they shared.
    const there = union([...(first?.pieces ?? []), ...(second?.pieces ?? [])]);
    expect(there.map(({ fromMin, toMin }) => [fromMin, toMin])).toEqual([[own.fromMin, next.toMin]]);
    const early = stay(own, '08:00', '11:00', { isHandedOver: true });
    expect(only([own], [early, stay(own, '12:00', '15:30')])?.marks).toEqual(['gap', 'leftEarly']);
  });
  it('a forgotten sign-off ends at the take-over by the relief, else at the planned end, and is marked', () => {
    const own = duty('2026-10-12', '08:00', '16:00');
    const relieved = stay(own, '08:00', null, { relievedMin: own.toMin + 25 });
    expect(only([own], [relieved])).toMatchObject({ workedMinutes: 505, marks: ['closedByRelief'] });
    expect(only([own], [stay(own, '08:00', null)])).toMatchObject({
      workedMinutes: 480,
      marks: ['closedByPlan'],
    });
    // Who came to the post a day later relieved nobody.
    const nextDay = stay(own, '08:00', null, { relievedMin: own.toMin + 16 * 60 });
    expect(only([own], [nextDay])).toMatchObject({ workedMinutes: 480, marks: ['closedByPlan'] });
  });
  it('a shift under way counts until now and asks nothing', () => {
    const own = duty('2026-10-12', '08:00', '16:00');
    expect(only([own], [stay(own, '08:00', null)], own.fromMin + 90)).toMatchObject({
      workedMinutes: 90,
      leftEarlyMinutes: 0,
      marks: ['running'],
    });
  });
  it('nobody there, and somebody there without a shift who never signed off: open questions', () => {
    const own = duty('2026-10-12', '08:00', '16:00');
    expect(only([own], [])).toMatchObject({ workedMinutes: 0, marks: ['noPresence'] });
    expect(only([], [stay(own, '08:00', null, { shiftId: null })])).toMatchObject({
      workedMinutes: 0,
      marks: ['notClosed'],
    });
  });
  it('meals beyond the paid minutes do not count, errands do, and a hole nobody explained is a gap', () => {
    const own = duty('2026-10-12', '08:00', '20:00');
    const stays = [
      stay(own, '08:00', '11:00', { away: 'meal' }),
      stay(own, '12:30', '14:00', { away: 'called' }),
      stay(own, '14:20', '16:00'),
      stay(own, '16:30', '20:00'),
    ];
    expect(only([own], stays)).toMatchObject({
      workedMinutes: 720 - 30 - 30,
      breakMinutes: 90,
      gapMinutes: 30,
      marks: ['gap'],
    });
  });
  it('who stays on for his next shift works in both, without a second sign-on', () => {
    const [first, second] = [duty('2026-10-12', '08:00', '16:00'), duty('2026-10-12', '16:00', '23:59')];
    const days = workedDays({
      duties: [first, second],
      stays: [stay(first, '08:00', '23:59')],
      nowMin: later,
    });
    expect(days).toHaveLength(1);
    expect(days[0]).toMatchObject({ workedMinutes: 959, marks: [] });
  });
});

describe('clock and calendar', () => {
  it('a night belongs to the day it starts, across month and year, and its holiday minutes to the holiday', () => {
    const night = duty('2026-12-31', '22:00', '06:00');
    const [day] = workedDays({
      duties: [night],
      stays: [stay(night, '22:00', '2027-01-01 06:00')],
      nowMin: later,
    });
    expect(day).toMatchObject({
      day: '2026-12-31',
      workedMinutes: 480,
      nightMinutes: 480,
      holidayMinutes: 360,
      restDayMinutes: 0,
    });
  });
  it.each([
    ['2026-10-24', 9],
    ['2026-03-28', 7],
  ])('Berlin’s night of %s has %d hours, Shanghai’s always eight, in one guard’s month', (day, hours) => {
    const [here, there] = [duty(day, '22:00', '06:00', berlin), duty(day, '08:00', '16:00', shanghai)];
    const end = instantOf(here.toMin);
    const stays = [
      stay(here, '22:00', null, { signedOffMin: minuteOf(end), closingEntryId: 'out' }),
      stay(there, '08:00', '16:00'),
    ];
    const [one] = workedDays({ duties: [here, there], stays, nowMin: later });
    expect(one).toMatchObject({ workedMinutes: hours * 60 + 480, nightMinutes: hours * 60 });
  });
  it('a weekend day is one of rest, a make-up day is not, and Friday’s night is Friday’s', () => {
    const counts = (day: string, from: string, to: string) => {
      const own = duty(day, from, to);
      return only([own], [stay(own, from, null, { signedOffMin: own.toMin, closingEntryId: 'out' })]);
    };
    expect(counts('2026-10-17', '08:00', '16:00')).toMatchObject({ restDayMinutes: 480 });
    expect(counts('2026-10-10', '08:00', '16:00')).toMatchObject({ restDayMinutes: 0 });
    expect(counts('2026-10-16', '22:00', '06:00')).toMatchObject({ restDayMinutes: 0, nightMinutes: 480 });
    expect(counts('2026-10-01', '08:00', '16:00')).toMatchObject({ holidayMinutes: 480, restDayMinutes: 0 });
  });
});

it('a corrected day holds the hours somebody set, past midnight too', () => {
  const day = emptyDay('2026-09-30', 'site', shanghai);
  expect(correctedDay(day, [{ from: '22:00', to: '06:00' }], { restDays: 'calendar' })).toMatchObject({
    workedMinutes: 480,
    nightMinutes: 480,
    holidayMinutes: 360,
    marks: ['corrected'],
  });
  expect(correctedDay(day, [], { restDays: 'calendar' }).workedMinutes).toBe(0);
});

describe('whatever was recorded', () => {
  const begin = minuteOf(new Date('2026-10-20T00:00:00Z'));
  const minute = fc.integer({ min: 0, max: 14 * 1440 });
  const zone = fc.constantFrom(shanghai, berlin);
  const dutyList = fc
    .array(
      fc.record({ at: minute, length: fc.integer({ min: 60, max: 720 }), zone, isPlanned: fc.boolean() }),
      {
        maxLength: 14,
      },
    )
    .map((rows) =>
      rows.map((row, i): Duty => {
        const fromMin = begin + row.at;
        const day = dayOf(instantOf(fromMin), row.zone);
        const span = { fromMin, toMin: fromMin + row.length };
        return {
          shiftId: `s${i}`,
          postId: 'p',
          siteId: row.zone,
          day,
          ...span,
          zone: row.zone,
          isPlanned: row.isPlanned,
        };
      }),
    );
  const stayList = fc.array(
    fc.record({
      at: minute,
      length: fc.integer({ min: 0, max: 900 }),
      isSigned: fc.boolean(),
      isHandedOver: fc.boolean(),
      shift: fc.option(fc.integer({ min: 0, max: 13 }), { nil: null }),
      relieved: fc.option(fc.integer({ min: 1, max: 1500 }), { nil: null }),
      tookOver: fc.option(fc.integer({ min: -40, max: 40 }), { nil: null }),
      away: fc.constantFrom('meal', 'toilet', 'rest', 'called', 'other', null),
      zone,
    }),
    { maxLength: 20 },
  );
  const facts = fc.tuple(dutyList, stayList).map(([duties, rows]) => ({
    duties,
    stays: rows.map((row, i): Stay => {
      const shift = row.shift === null ? undefined : duties[row.shift];
      const fromMin = begin + row.at;
      return {
        id: `${i}`,
        siteId: shift?.siteId ?? row.zone,
        zone: shift?.zone ?? row.zone,
        postId: 'p',
        shiftId: shift?.shiftId ?? null,
        fromMin,
        signedOffMin: row.isSigned ? fromMin + row.length : null,
        openingEntryId: `in${i}`,
        closingEntryId: row.isSigned ? `out${i}` : null,
        tookOverMin: row.tookOver === null ? null : fromMin + row.tookOver,
        relievedMin: row.relieved === null ? null : fromMin + row.relieved,
        isHandedOver: row.isHandedOver,
        away: row.away as Stay['away'],
        isConfirmed: true,
      };
    }),
  }));

  it('worked minutes are the union of the pieces, never negative, and days sum to the whole', () => {
    fc.assert(
      fc.property(facts, ({ duties, stays }) => {
        const days = workedDays({ duties, stays, nowMin: later });
        const pieces = days.flatMap((day) => day.pieces);
        const total = days.reduce((sum, day) => sum + day.workedMinutes, 0);
        expect(total).toBe(minutesIn(union(pieces)));
        expect(new Set(days.map((day) => day.day)).size).toBe(days.length);
        for (const day of days) {
          for (const key of ['nightMinutes', 'holidayMinutes', 'restDayMinutes'] as const) {
            expect(day[key]).toBeGreaterThanOrEqual(0);
            expect(day[key]).toBeLessThanOrEqual(day.workedMinutes);
          }
          for (const key of ['lateMinutes', 'leftEarlyMinutes', 'gapMinutes', 'breakMinutes'] as const)
            expect(day[key]).toBeGreaterThanOrEqual(0);
          expect(day.holidayMinutes + day.restDayMinutes).toBeLessThanOrEqual(day.workedMinutes);
        }
      }),
    );
  });
  it('nothing is worked outside of a stay but errands and paid breaks between two', () => {
    fc.assert(
      fc.property(facts, ({ duties, stays }) => {
        const pieces = workedDays({ duties, stays, nowMin: later }).flatMap((day) => day.pieces);
        const present = pieces.filter((piece) => piece.source === 'presence');
        for (const piece of present) {
          const from = stays.some(
            (one) =>
              one.fromMin <= piece.fromMin &&
              (one.signedOffMin === null ||
                one.signedOffMin >= piece.toMin ||
                one.signedOffMin < one.fromMin),
          );
          expect(from).toBe(true);
        }
        for (const [i, piece] of pieces.entries())
          for (const other of pieces.slice(i + 1)) expect(overlap(piece, other)).toBe(0);
      }),
    );
  });
  it('the same whatever the order the facts come in', () => {
    fc.assert(
      fc.property(facts, ({ duties, stays }) => {
        const once = workedDays({ duties, stays, nowMin: later });
        expect(workedDays({ duties, stays: [...stays].reverse(), nowMin: later })).toEqual(once);
      }),
    );
  });
});
