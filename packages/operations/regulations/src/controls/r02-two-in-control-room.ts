import { absenceProven } from '../absence-proven.ts';
import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import type { ControlRoomFacts } from '../facts/roster-facts.ts';
import { breached, met, shortfall, unproven } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';
import type { Stretch } from '../presence-timeline.ts';
import { entriesOf, isSignedOff, unmannedStretches } from '../presence-timeline.ts';

/**
 * Two in the fire control room at all times, in shifts of at most eight hours (GB 25201-2010 第5.2条). On alarm the second
 * operator is out verifying: then one less is no shortfall. A finding about coverage, never a refusal.
 */
export const twoInControlRoom: ControlOf<'controlRoom'> = {
  code: 'R02',
  version: 1,
  severity: 'B',
  frequency: 'event',
  subject: 'post-shift',
  family: 'controlRoom',
  sources: ['GB 25201-2010 第5.2条', '应急管理部令第5号 第26条'],
  evidence: ['check-in'],
  // Provinces that allow one operator with remote monitoring enter as a dated `derogates` bound with its citation; none is on hand in full text.
  parameters: [
    counted({
      name: 'minimum',
      unit: 'persons',
      stricter: 'higher',
      range: { min: 1, max: 4 },
      default: 2,
      bounds: [
        {
          from: '2011-03-01',
          value: 2,
          direction: 'min',
          citation: 'GB 25201-2010 第5.2条',
          basis: 'standard',
          unconfirmed: true,
        },
        {
          from: '2021-08-01',
          value: 2,
          direction: 'min',
          citation: '应急管理部令第5号 第26条',
          basis: 'law',
          overlay: 'high_rise',
          unconfirmed: true,
        },
      ],
    }),
    counted({
      name: 'shiftHours',
      unit: 'hours',
      stricter: 'lower',
      range: { min: 4, max: 12 },
      default: 8,
      bounds: [
        {
          from: '2011-03-01',
          value: 8,
          direction: 'max',
          citation: 'GB 25201-2010 第5.2条',
          basis: 'standard',
          unconfirmed: true,
        },
      ],
    }),
    counted({
      name: 'toleranceMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 0, max: 15 },
      default: 2,
    }),
  ],
  judge(params, facts) {
    const minimum = parameterValue(params, 'minimum');
    const toleranceMinutes = parameterValue(params, 'toleranceMinutes');
    const shiftHours = parameterValue(params, 'shiftHours');
    const evidence = entriesOf(facts.presence);
    const plannedMinutes = minutesFrom(facts.startsAt, facts.endsAt);
    const shortMinutes = shortIn(facts, facts.presence, minimum);
    const values = { minimum, toleranceMinutes, shortMinutes, shiftHours };
    if (plannedMinutes > shiftHours * 60) return breached({ key: 'R02.longShift', values }, evidence);
    if (shortMinutes > toleranceMinutes)
      return shortfall(facts.silence, { key: 'R02.short', values }, evidence);
    const good = { key: 'R02.good', values } as const;
    if (shortIn(facts, facts.presence.filter(isSignedOff), minimum) <= toleranceMinutes)
      return met(good, evidence);
    // Somebody never signed off: his stay is believed once no sign-off can still arrive.
    const absence = absenceProven(facts.silence);
    return absence.proven ? met(good, evidence) : unproven(good, absence.missing, evidence);
  },
};

/** Whole minutes with too few present; during an alarm one less suffices. */
function shortIn(facts: ControlRoomFacts, presence: ControlRoomFacts['presence'], minimum: number): number {
  const always = unmannedStretches({ ...facts, presence, requiredHeads: minimum });
  const onAlarm = unmannedStretches({ ...facts, presence, requiredHeads: minimum - 1 });
  const alarms = facts.alarms.map(({ from, to }) => ({ fromMs: Date.parse(from), toMs: Date.parse(to) }));
  const excused = overlapMs(always, alarms) - overlapMs(onAlarm, alarms);
  const total = always.reduce((sum, stretch) => sum + stretch.toMs - stretch.fromMs, 0);
  return Math.floor((total - excused) / 60_000);
}

function overlapMs(these: readonly Stretch[], those: readonly Stretch[]): number {
  return these
    .flatMap((a) => those.map((b) => Math.min(a.toMs, b.toMs) - Math.max(a.fromMs, b.fromMs)))
    .reduce((sum, ms) => sum + Math.max(0, ms), 0);
}
