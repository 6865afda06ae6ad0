import { describe, expect, it } from 'vitest';
import type { PatrolFacts, PatrolRoundFact } from '../facts/patrol-facts.ts';
import { endsAt, minuteAfterStart, silent, spoken } from '../situations/night-shift.ts';
import { heard, scenes, unheard } from '../situations/scene.ts';
import { patrolsPerShift } from './t01-patrols-per-shift.ts';
import { holidayUplift } from './t02-holiday-uplift.ts';
import { routeCoverage } from './t03-route-coverage.ts';

function round(no: number, changes: Partial<PatrolRoundFact> = {}): PatrolRoundFact {
  return {
    roundId: `round-${no}`,
    startedAt: minuteAfterStart(no * 60),
    endedAt: minuteAfterStart(no * 60 + 30),
    plannedPoints: 8,
    scannedPoints: 8,
    missedPoints: [],
    inOrder: true,
    criticalPoints: [],
    anomalies: [],
    entryIds: [`begin-${no}`, `end-${no}`],
    ...changes,
  };
}

function patrol(rounds: PatrolRoundFact[], changes: Partial<PatrolFacts> = {}): PatrolFacts {
  return {
    postId: 'patrol',
    shiftId: 'night',
    shiftEndsAt: endsAt,
    rounds,
    plannedRounds: 2,
    isUpliftDay: false,
    periodUplift: null,
    silence: spoken(),
    ...changes,
  };
}

const two = { minimumPerShift: 2 };
const uplift = { baseRounds: 2, holidayUplift: 1 };
const full = { coveragePercent: 100, orderRequired: 0 };

describe('T01 patrols per shift', () => {
  it('counts completed rounds only', () => {
    expect(patrolsPerShift.judge(two, patrol([round(1), round(2)]))).toMatchObject({
      verdict: 'met',
      measure: { values: { completed: 2, required: 2 } },
    });
    expect(patrolsPerShift.judge(two, patrol([round(1), round(2, { endedAt: null })]))).toMatchObject({
      verdict: 'breached',
      measure: { key: 'roundsShort', values: { completed: 1, required: 2 } },
    });
  });

  it('is unproven while the phone that may hold the round is silent, met when the record suffices', () => {
    expect(patrolsPerShift.judge(two, patrol([round(1)], { silence: silent() })).verdict).toBe('unproven');
    expect(patrolsPerShift.judge(two, patrol([round(1), round(2)], { silence: silent() })).verdict).toBe(
      'met',
    );
  });
});

describe('T02 holiday uplift', () => {
  it('applies on holidays and alert days alone', () => {
    expect(holidayUplift.judge(uplift, patrol([round(1), round(2)])).verdict).toBe('not-applicable');
    expect(holidayUplift.judge(uplift, patrol([round(1), round(2)], { isUpliftDay: true }))).toMatchObject({
      verdict: 'breached',
      measure: { values: { completed: 2, required: 3 } },
    });
    expect(
      holidayUplift.judge(uplift, patrol([round(1), round(2), round(3)], { isUpliftDay: true })).verdict,
    ).toBe('met');
  });

  describe.each(scenes)('in a declared period, $name', (at) => {
    const inPeriod = (count: number, rounds: number, changes: Partial<PatrolFacts> = {}) =>
      holidayUplift.judge(
        uplift,
        patrol(
          Array.from({ length: count }, (_, no) => round(no)),
          {
            shiftEndsAt: at.endsAt,
            isUpliftDay: true,
            periodUplift: { name: '台风', rounds },
            silence: heard(at),
            ...changes,
          },
        ),
      );

    it('asks for the period’s own rounds where they are more, and says so', () => {
      const values = { required: 5, baseRounds: 2, extraRounds: 3, period: '台风' };
      expect(inPeriod(4, 3)).toMatchObject({
        verdict: 'breached',
        measure: { key: 'T02.periodShort', values: { completed: 4, ...values } },
      });
      expect(inPeriod(5, 3)).toMatchObject({
        verdict: 'met',
        measure: { key: 'T02.periodGood', values: { completed: 5, ...values } },
      });
      expect(inPeriod(6, 3).verdict).toBe('met');
      expect(inPeriod(4, 3, { silence: unheard(at) }).verdict).toBe('unproven');
      expect(inPeriod(5, 3, { silence: unheard(at) }).verdict).toBe('met');
    });

    it('never asks for less than the site does', () => {
      for (const rounds of [0, 1]) {
        expect(inPeriod(2, rounds)).toMatchObject({
          verdict: 'breached',
          measure: { key: 'holidayRoundsShort', values: { required: 3 } },
        });
        expect(inPeriod(3, rounds).verdict).toBe('met');
      }
    });
  });
});

describe('T03 route coverage', () => {
  it('names the points missed', () => {
    const judged = routeCoverage.judge(
      full,
      patrol([round(1), round(2, { scannedPoints: 6, missedPoints: ['roof door', 'garage B2'] })]),
    );
    expect(judged).toMatchObject({
      verdict: 'breached',
      measure: {
        key: 'pointsMissed',
        values: { scanned: 14, planned: 16, shortRounds: 1, points: ['roof door', 'garage B2'] },
      },
    });
  });

  it('judges each round by itself: a full round does not make up for a short one', () => {
    const eighty = { coveragePercent: 80, orderRequired: 0 };
    expect(routeCoverage.judge(eighty, patrol([round(1), round(2, { scannedPoints: 6 })])).verdict).toBe(
      'breached',
    );
    expect(routeCoverage.judge(eighty, patrol([round(1), round(2, { scannedPoints: 7 })])).verdict).toBe(
      'met',
    );
  });

  it('looks at the order only where it is required', () => {
    const shuffled = patrol([round(1, { inOrder: false })]);
    expect(routeCoverage.judge(full, shuffled).verdict).toBe('met');
    expect(routeCoverage.judge({ ...full, orderRequired: 1 }, shuffled)).toMatchObject({
      verdict: 'breached',
      measure: { key: 'outOfOrder' },
    });
  });

  it('has nothing to measure where no round was begun, once that is proven', () => {
    expect(routeCoverage.judge(full, patrol([])).verdict).toBe('not-applicable');
    expect(routeCoverage.judge(full, patrol([], { silence: silent() })).verdict).toBe('unproven');
  });
});
