import type { PatrolFacts, PatrolRoundFact } from '../facts/patrol-facts.ts';
import { controlCase } from './control-case.ts';
import { heard, hour, minute, type Scene } from './scene.ts';

const round = (at: Scene, no: number, changes: Partial<PatrolRoundFact> = {}): PatrolRoundFact => ({
  roundId: `round-${no}`,
  startedAt: minute(at, no * 10),
  endedAt: minute(at, no * 10 + 9),
  plannedPoints: 100,
  scannedPoints: 100,
  missedPoints: [],
  inOrder: true,
  criticalPoints: [],
  anomalies: [],
  entryIds: [`begin-${no}`, `end-${no}`],
  ...changes,
});
const patrol = (at: Scene, rounds: PatrolRoundFact[], changes: Partial<PatrolFacts> = {}): PatrolFacts => ({
  postId: 'patrol',
  shiftId: 'shift',
  shiftEndsAt: at.endsAt,
  rounds,
  plannedRounds: 2,
  isUpliftDay: at.isHoliday,
  periodUplift: null,
  silence: heard(at),
  ...changes,
});
const rounds = (at: Scene, count: number) => Array.from({ length: count }, (_, i) => round(at, i));
/** A declared period that asks for more than the usual uplift. */
const inTyphoon = { isUpliftDay: true, periodUplift: { name: '台风', rounds: 3 } };
const anomaly = (hasNote: boolean, hasPhoto: boolean) => [{ entryId: 'scan', hasNote, hasPhoto }];
const ticket = (level: 'high' | 'medium' | 'low') => (hours: number, at: Scene) => ({
  siteId: 'site',
  day: at.day,
  tickets: [
    {
      ...{ entryId: 'ticket', title: 'Loose rail', level, openedAt: at.startsAt },
      ...{ closedAt: hour(at, hours), handedAt: null },
    },
  ],
  windowEndsAt: hour(at, 24 * 40),
});
const points = (at: Scene, scans: number) => ({
  siteId: 'site',
  day: at.day,
  points: [{ name: 'East wall', scans, entryIds: ['scan'] }],
  silence: heard(at),
});
const facility = (at: Scene, checks: number, defectsWithoutTicket = 0) => ({
  siteId: 'site',
  day: at.day,
  points: [{ name: 'Garage', checks, defectsWithoutTicket, entryIds: ['scan'] }],
  silence: heard(at),
});
const lane = (at: Scene, checks: number) => ({
  siteId: 'site',
  day: at.day,
  requiredPoints: [{ pointId: 'east', name: 'East exit' }],
  checks: Array.from({ length: checks }, (_, i) => ({
    entryId: `check-${i}`,
    pointId: 'east',
    clear: true,
    ticketEntryId: null,
    at: minute(at, i),
  })),
  silence: heard(at),
});

export const patrolCases = [
  controlCase('patrol', {
    code: 'T01',
    thresholds: { minimumPerShift: { facts: (count, at) => patrol(at, rounds(at, count)) } },
    nothing: (at) => patrol(at, []),
    nothingIs: 'breached',
  }),
  controlCase('patrol', {
    code: 'T02',
    thresholds: {
      baseRounds: {
        others: { holidayUplift: 0 },
        facts: (count, at) => patrol(at, rounds(at, count), { isUpliftDay: true }),
      },
      holidayUplift: {
        others: { baseRounds: 2 },
        facts: (more, at) => patrol(at, rounds(at, 2 + more), { isUpliftDay: true }),
      },
    },
    good: (at) => patrol(at, rounds(at, 6), inTyphoon),
    bad: [(at) => patrol(at, rounds(at, 5), inTyphoon)],
    nothing: (at) => patrol(at, [], { isUpliftDay: true }),
    nothingIs: 'breached',
  }),
  controlCase('patrol', {
    code: 'T03',
    thresholds: {
      coveragePercent: {
        value: 90,
        facts: (scannedPoints, at) => patrol(at, [round(at, 1, { scannedPoints, missedPoints: ['Roof'] })]),
      },
    },
    flags: { orderRequired: (at) => patrol(at, [round(at, 1, { inOrder: false })]) },
    nothing: (at) => patrol(at, []),
    nothingIs: 'not-applicable',
  }),
  controlCase('scanTiming', {
    code: 'T04',
    thresholds: {
      onTimeMinutes: {
        facts: (off, at) => ({
          postId: 'patrol',
          shiftId: 'shift',
          // One late, one early by as much.
          planned: [off, -off].map((minutes) => ({
            point: 'Roof',
            plannedAt: minute(at, 120),
            scannedAt: minute(at, 120 + minutes),
            entryIds: ['scan'],
          })),
          silence: heard(at),
        }),
      },
    },
    nothing: (at) => ({
      postId: 'patrol',
      shiftId: 'shift',
      planned: [{ point: 'Roof', plannedAt: minute(at, 120), scannedAt: null, entryIds: [] }],
      silence: heard(at),
    }),
    nothingIs: 'breached',
  }),
  controlCase('patrol', {
    code: 'T05',
    thresholds: {
      scansPerRound: {
        facts: (scans, at) => patrol(at, [round(at, 1, { criticalPoints: [{ name: 'Tank', scans }] })]),
      },
    },
    nothing: (at) => patrol(at, []),
    nothingIs: 'not-applicable',
  }),
  controlCase('patrol', {
    code: 'T06',
    thresholds: {
      closeAfterMinutes: {
        value: 5,
        facts: (minutes, at) => patrol(at, [round(at, 1, { endedAt: minute(at, 480 + minutes) })]),
      },
    },
    flags: { photoRequired: (at) => patrol(at, [round(at, 1, { anomalies: anomaly(true, false) })]) },
    bad: [
      (at) => patrol(at, [round(at, 1, { endedAt: null })]),
      (at) => patrol(at, [round(at, 1, { anomalies: anomaly(false, true) })]),
    ],
    nothing: (at) => patrol(at, []),
    nothingIs: 'not-applicable',
  }),
  controlCase('ticket', {
    code: 'T07',
    thresholds: {
      highHours: { facts: ticket('high') },
      mediumHours: { facts: ticket('medium') },
      lowDays: { facts: (days, at) => ticket('low')(days * 24, at) },
    },
    nothing: (at) => ({ ...ticket('high')(1, at), tickets: [] }),
    nothingIs: 'not-applicable',
  }),
  controlCase('perimeter', {
    code: 'T08',
    thresholds: { perNight: { value: 2, facts: (scans, at) => points(at, scans) } },
    nothing: (at) => points(at, 0),
    nothingIs: 'breached',
  }),
  controlCase('scanIntegrity', {
    code: 'T09',
    thresholds: {
      maxDoubtfulScans: {
        facts: (doubtful, at) => ({
          postId: 'patrol',
          shiftId: 'shift',
          scans: Array.from({ length: 5 }, (_, i) => ({
            entryId: `scan-${i}`,
            point: 'Roof',
            doubts: i < doubtful ? ['clock-doubt'] : [],
          })),
          silence: heard(at),
        }),
        beyondUnheard: 'breached',
      },
    },
    nothing: (at) => ({ postId: 'patrol', shiftId: 'shift', scans: [], silence: heard(at) }),
    nothingIs: 'not-applicable',
  }),
  controlCase('facility', {
    code: 'T10',
    thresholds: { facilityChecksPerDay: { facts: (checks, at) => facility(at, checks) } },
    bad: [(at) => facility(at, 1, 1)],
    nothing: (at) => facility(at, 0),
    nothingIs: 'breached',
  }),
  controlCase('fireLane', {
    code: 'F05',
    thresholds: { checksPerDay: { value: 2, facts: (checks, at) => lane(at, checks) } },
    nothing: (at) => lane(at, 0),
    nothingIs: 'breached',
  }),
];
