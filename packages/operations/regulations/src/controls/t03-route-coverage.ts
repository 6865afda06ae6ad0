import type { ControlOf } from '../control.ts';
import { met, nothingToJudge, shortfall } from '../judgement.ts';
import { counted, flag, parameterValue } from '../parameter.ts';

/** Every round begun scans its planned points, in the route's order where one is set (S9B-5). */
export const routeCoverage: ControlOf<'patrol'> = {
  code: 'T03',
  version: 1,
  severity: 'H',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'patrol',
  sources: ['S9B-5', 'S1-2.2', 'S4-4.1'],
  evidence: ['scans'],
  parameters: [
    counted({
      name: 'coveragePercent',
      unit: 'percent',
      stricter: 'higher',
      range: { min: 50, max: 100 },
      default: 100,
    }),
    flag('orderRequired', 0),
  ],
  judge(params, facts) {
    const coveragePercent = parameterValue(params, 'coveragePercent');
    const orderRequired = parameterValue(params, 'orderRequired') === 1;
    // No round at all is T01's finding; here there is nothing to measure.
    if (facts.rounds.length === 0) return nothingToJudge(facts.silence, { key: 'noRoundBegun', values: {} });
    const evidence = facts.rounds.flatMap((round) => round.entryIds);
    const planned = facts.rounds.reduce((sum, round) => sum + round.plannedPoints, 0);
    const scanned = facts.rounds.reduce(
      (sum, round) => sum + Math.min(round.scannedPoints, round.plannedPoints),
      0,
    );
    const short = facts.rounds.filter(
      (round) => round.scannedPoints * 100 < round.plannedPoints * coveragePercent,
    );
    const outOfOrder = orderRequired ? facts.rounds.filter((round) => round.inOrder === false) : [];
    const values = { scanned, planned, rounds: facts.rounds.length };
    if (short.length > 0) {
      const points = [...new Set(short.flatMap((round) => round.missedPoints))];
      return shortfall(
        facts.silence,
        { key: 'pointsMissed', values: { ...values, shortRounds: short.length, points } },
        evidence,
      );
    }
    if (outOfOrder.length > 0)
      return shortfall(
        facts.silence,
        { key: 'outOfOrder', values: { ...values, shortRounds: outOfOrder.length } },
        evidence,
      );
    return met({ key: 'allPointsScanned', values }, evidence);
  },
};
