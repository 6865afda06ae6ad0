import type { HandoverFacts } from '../facts/handover-facts.ts';
import { controlCase } from './control-case.ts';
import { presence, stay } from './one-shift.ts';
import { everyMinutes, heard, minute, type Scene } from './scene.ts';

const deserted = (at: Scene) => presence(at, { presence: [], handover: null });
const handover = (
  at: Scene,
  changes: Partial<NonNullable<HandoverFacts['handover']>> = {},
): HandoverFacts => ({
  postId: 'gate',
  shiftId: 'shift',
  handover: {
    entryId: 'handover',
    isWorkSaid: true,
    isSuspiciousSaid: true,
    gear: [{ item: 'radio', count: 10, expected: 10, isWorking: true }],
    gearTicketEntryId: null,
    dispute: null,
    ...changes,
  },
  silence: heard(at),
});
const noHandover = (at: Scene): HandoverFacts => ({ ...handover(at), handover: null });
const gearLines = (lines: number) =>
  Array.from({ length: lines }, (_, i) => ({ item: `item ${i}`, count: 1, expected: 1, isWorking: true }));
const log = (at: Scene, changes: object = {}) => ({
  postId: 'room',
  shiftId: 'shift',
  startsAt: at.startsAt,
  endsAt: at.endsAt,
  isMonitorPost: true,
  lines: everyMinutes(at, 30, 16).map((instant) => ({ entryId: `line ${instant}`, at: instant })),
  signs: everyMinutes(at, 30, 16),
  closingEntryId: 'off',
  unmannedMinutes: 0,
  silence: heard(at),
  ...changes,
});
const linesEvery = (at: Scene, minutes: number) =>
  everyMinutes(at, minutes, Math.floor(480 / minutes)).map((instant) => ({
    entryId: `line ${instant}`,
    at: instant,
  }));
const calls = (at: Scene, isLone: boolean, answered: readonly string[]) => ({
  postId: 'gate',
  shiftId: 'shift',
  startsAt: at.startsAt,
  endsAt: at.endsAt,
  isLone,
  answeredCalls: answered.map((instant) => ({ entryId: `call ${instant}`, at: instant })),
  silence: heard(at),
});

export const handoverCases = [
  controlCase('presence', {
    code: 'H01',
    thresholds: {
      minutesBefore: {
        facts: (early, at) => presence(at, { presence: [stay(at, 'own', 'wang', -early, 480)] }),
      },
    },
    nothing: deserted,
    nothingIs: 'breached',
  }),
  controlCase('presence', {
    code: 'H02',
    thresholds: {
      maxGapSeconds: {
        facts: (seconds, at) =>
          presence(at, {
            presence: [stay(at, 'outgoing', 'li', -480, 0), stay(at, 'own', 'wang', seconds / 60, 480)],
          }),
      },
    },
    nothing: deserted,
    nothingIs: 'not-applicable',
  }),
  controlCase('presence', {
    code: 'H03',
    thresholds: {
      signWithinMinutes: {
        facts: (minutes, at) =>
          presence(at, {
            handover: {
              outgoingSignedAt: minute(at, 0),
              incomingSignedAt: minute(at, minutes),
              disagreement: false,
              entryId: 'handover',
            },
          }),
      },
    },
    nothing: deserted,
    nothingIs: 'not-applicable',
  }),
  controlCase('handover', {
    code: 'H04',
    thresholds: { minimumGearLines: { facts: (lines, at) => handover(at, { gear: gearLines(lines) }) } },
    bad: [(at) => handover(at, { isWorkSaid: false }), (at) => handover(at, { isSuspiciousSaid: false })],
    nothing: noHandover,
    nothingIs: 'not-applicable',
  }),
  controlCase('handover', {
    code: 'H05',
    thresholds: {
      maxGearDifferences: {
        facts: (missing, at) =>
          handover(at, { gear: [{ item: 'radio', count: 10 - missing, expected: 10, isWorking: true }] }),
      },
    },
    good: (at) =>
      handover(at, {
        gear: [{ item: 'torch', count: 1, expected: 1, isWorking: false }],
        gearTicketEntryId: 'ticket',
      }),
    bad: [(at) => handover(at, { gear: [{ item: 'torch', count: 1, expected: 1, isWorking: false }] })],
    nothing: noHandover,
    nothingIs: 'not-applicable',
  }),
  controlCase('handover', {
    code: 'H06',
    thresholds: {
      escalateMinutes: {
        facts: (minutes, at) =>
          handover(at, { dispute: { raisedAt: at.startsAt, toLeaderAt: minute(at, minutes) } }),
      },
    },
    bad: [(at) => handover(at, { dispute: { raisedAt: at.startsAt, toLeaderAt: null } })],
    nothing: noHandover,
    nothingIs: 'not-applicable',
  }),
  controlCase('presence', {
    code: 'H07',
    thresholds: {
      lateAfterMinutes: {
        facts: (minutes, at) => presence(at, { presence: [stay(at, 'own', 'wang', minutes, 480)] }),
      },
      absentAfterMinutes: {
        value: 10,
        others: { lateAfterMinutes: 15 },
        facts: (minutes, at) => presence(at, { presence: [stay(at, 'own', 'wang', minutes, 480)] }),
      },
    },
    nothing: deserted,
    nothingIs: 'breached',
  }),
  controlCase('selfCheck', {
    code: 'H08',
    thresholds: {
      maxFailedItems: {
        facts: (failed, at) => ({
          postId: 'gate',
          shiftId: 'shift',
          checks: [
            { entryId: 'on', guardId: 'wang', failed: ['uniform', 'badge', 'certificate'].slice(0, failed) },
          ],
          silence: heard(at),
        }),
      },
    },
    nothing: (at) => ({ postId: 'gate', shiftId: 'shift', checks: [], silence: heard(at) }),
    nothingIs: 'not-applicable',
  }),
  controlCase('checkCall', {
    code: 'H09',
    thresholds: {
      everyMinutes: { facts: (gap, at) => calls(at, false, everyMinutes(at, gap, Math.floor(480 / gap))) },
      loneEveryMinutes: { facts: (gap, at) => calls(at, true, everyMinutes(at, gap, Math.floor(480 / gap))) },
    },
    nothing: (at) => calls(at, false, []),
    nothingIs: 'breached',
  }),
  controlCase('dutyLog', {
    code: 'H10',
    thresholds: {
      minimumLines: {
        facts: (lines, at) =>
          log(at, {
            lines: everyMinutes(at, 10, lines).map((instant) => ({ entryId: instant, at: instant })),
          }),
      },
      quietMinutes: {
        facts: (gap, at) => log(at, { signs: everyMinutes(at, gap, Math.floor(480 / gap)) }),
        beyond: 'met',
      },
    },
    bad: [(at) => log(at, { closingEntryId: null })],
    nothing: (at) => log(at, { lines: [], signs: [], closingEntryId: null }),
    nothingIs: 'breached',
  }),
  controlCase('dutyLog', {
    code: 'M01',
    thresholds: {
      logEveryMinutes: { facts: (gap, at) => log(at, { lines: linesEvery(at, gap) }) },
      toleranceMinutes: { facts: (unmannedMinutes, at) => log(at, { unmannedMinutes }) },
    },
    nothing: (at) => log(at, { lines: [], signs: [] }),
    nothingIs: 'breached',
  }),
];
