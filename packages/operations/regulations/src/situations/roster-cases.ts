import { addDays } from '../calendar.ts';
import type { ControlRoomFacts, RestWeekFacts, RosterFacts } from '../facts/roster-facts.ts';
import { controlCase } from './control-case.ts';
import { presence, stay } from './one-shift.ts';
import { hour, minute, type Scene } from './scene.ts';

const deserted = (at: Scene) => presence(at, { presence: [], handover: null });
const room = (at: Scene, changes: Partial<ControlRoomFacts> = {}): ControlRoomFacts => ({
  ...presence(at, { presence: [stay(at, 'own', 'wang', 0, 480), stay(at, 'own', 'zhao', 0, 480)] }),
  requiredHeads: 2,
  alarms: [],
  ...changes,
});
const month = (at: Scene) => at.day.slice(0, 7);
const first = (at: Scene) => `${month(at)}-01`;
const roster = (at: Scene, changes: Partial<RosterFacts> = {}): RosterFacts => ({
  guardId: 'wang',
  month: month(at),
  shifts: [],
  standardMinutes: 0,
  cycleBefore: { months: 0, minutes: 0, standardMinutes: 0 },
  ...changes,
});
type Regime = RosterFacts['shifts'][number]['regime'];
const planned = (day: string, startsAt: string, endsAt: string, regime: Regime = 'standard') => ({
  assignmentId: `a-${startsAt}`,
  day,
  startsAt,
  endsAt,
  regime,
});
const lasting = (at: Scene, hours: number, regime?: Regime) => [
  planned(at.day, at.startsAt, hour(at, hours), regime),
];
/** A week, and the six days before it, in which the first so many days of each seven are free. */
const restWeek = (at: Scene, restDays: number): RestWeekFacts => {
  const from = addDays(at.day, -6);
  const days = Array.from({ length: 13 }, (_, i) => addDays(from, i)).filter(
    (_, i) => i % 7 >= Math.min(6, restDays),
  );
  return {
    guardId: 'wang',
    monday: at.day,
    sunday: addDays(at.day, 6),
    shifts: days.map((day) => ({ assignmentId: `a-${day}`, day })),
  };
};

export const rosterCases = [
  controlCase('presence', {
    code: 'R01',
    thresholds: {
      toleranceMinutes: {
        facts: (short, at) => presence(at, { presence: [stay(at, 'own', 'wang', 0, 480 - short)] }),
      },
    },
    nothing: deserted,
    nothingIs: 'breached',
  }),
  controlCase('controlRoom', {
    code: 'R02',
    thresholds: {
      minimum: {
        facts: (heads, at) =>
          room(at, { presence: Array.from({ length: heads }, (_, i) => stay(at, 'own', `g${i}`, 0, 480)) }),
      },
      shiftHours: {
        value: 6,
        facts: (hours, at) =>
          room(at, {
            endsAt: hour(at, hours),
            presence: ['wang', 'zhao'].map((guard) => stay(at, 'own', guard, 0, hours * 60)),
          }),
        beyondUnheard: 'breached',
      },
      toleranceMinutes: {
        facts: (short, at) =>
          room(at, { presence: [stay(at, 'own', 'wang', 0, 480), stay(at, 'own', 'zhao', 0, 480 - short)] }),
      },
    },
    good: (at) =>
      room(at, {
        presence: [
          stay(at, 'own', 'wang', 0, 480),
          stay(at, 'own', 'zhao', 0, 100),
          stay(at, 'own', 'zhao', 130, 480),
        ],
        alarms: [{ from: minute(at, 100), to: minute(at, 130) }],
      }),
    nothing: (at) => room(at, { presence: [] }),
    nothingIs: 'breached',
  }),
  controlCase('roster', {
    code: 'R03',
    thresholds: {
      standardHours: {
        value: 7,
        facts: (hours, at) => roster(at, { shifts: lasting(at, hours) }),
        beyond: 'unproven',
      },
      comprehensiveHours: {
        facts: (hours, at) => roster(at, { shifts: lasting(at, hours, 'comprehensive') }),
      },
    },
    nothing: (at) => roster(at),
    nothingIs: 'not-applicable',
  }),
  controlCase('roster', {
    code: 'R04',
    thresholds: {
      overtimeHours: {
        value: 20,
        facts: (hours, at) => roster(at, { shifts: lasting(at, 160 + hours), standardMinutes: 160 * 60 }),
      },
    },
    nothing: (at) => roster(at),
    nothingIs: 'not-applicable',
  }),
  controlCase('restWeek', {
    code: 'R05',
    thresholds: { restDaysPerWeek: { facts: (days, at) => restWeek(at, days) } },
    nothing: (at) => ({ ...restWeek(at, 1), shifts: [] }),
    nothingIs: 'not-applicable',
  }),
  controlCase('roster', {
    code: 'R06',
    thresholds: {
      restHours: {
        facts: (hours, at) =>
          roster(at, {
            shifts: [
              planned(at.day, at.startsAt, at.endsAt),
              planned(at.day, hour(at, 8 + hours), hour(at, 16 + hours)),
            ],
          }),
      },
    },
    nothing: (at) => roster(at),
    nothingIs: 'not-applicable',
  }),
  controlCase('roster', {
    code: 'R09',
    thresholds: {
      overlapMinutes: {
        facts: (overlap, at) =>
          roster(at, {
            shifts: [
              planned(at.day, at.startsAt, at.endsAt),
              planned(at.day, minute(at, 480 - overlap), minute(at, 900)),
            ],
          }),
      },
    },
    nothing: (at) => roster(at),
    nothingIs: 'not-applicable',
  }),
  controlCase('rosterPublication', {
    code: 'R10',
    thresholds: {
      leadDays: {
        facts: (days, at) => ({
          siteId: 'site',
          month: month(at),
          hasShifts: true,
          firstDay: first(at),
          publishedOn: addDays(first(at), -days),
          entryIds: ['publication'],
        }),
      },
    },
    nothing: (at) => ({
      siteId: 'site',
      month: month(at),
      hasShifts: true,
      firstDay: first(at),
      publishedOn: null,
      entryIds: [],
    }),
    nothingIs: 'breached',
  }),
];
