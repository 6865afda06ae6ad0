import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { notApplicable, nothingToJudge } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Critical points are looked at going out and coming back on every round (S9B-5). No round at all is T01's finding. */
export const criticalPointsTwice: ControlOf<'patrol'> = {
  code: 'T05',
  version: 1,
  severity: 'H',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'patrol',
  sources: ['S9B-5', '企业事业单位内部治安保卫条例 第14条'],
  evidence: ['scans'],
  parameters: [
    counted({
      name: 'scansPerRound',
      unit: 'scans',
      stricter: 'higher',
      range: { min: 1, max: 4 },
      default: 2,
      bounds: [{ from: '2010-01-01', value: 2, direction: 'min', citation: 'S9B-5', basis: 'rule-set' }],
    }),
  ],
  judge(params, facts) {
    const scansPerRound = parameterValue(params, 'scansPerRound');
    if (facts.rounds.length === 0) return nothingToJudge(facts.silence, { key: 'noRoundBegun', values: {} });
    const points = facts.rounds.flatMap((round) =>
      round.criticalPoints.map(({ name, scans }) => ({
        name,
        isKept: scans >= scansPerRound,
        entryIds: round.entryIds,
      })),
    );
    if (points.length === 0) return notApplicable({ key: 'T05.noCriticalPoints', values: {} });
    return judgeEach('T05', points, { scansPerRound }, facts.silence);
  },
};
