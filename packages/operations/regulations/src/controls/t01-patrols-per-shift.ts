import type { ControlOf } from '../control.ts';
import { met, shortfall } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Completed rounds per shift of a patrol post (S9B-3a; S1-2.1; 企业事业单位内部治安保卫条例 第11条 for the record). */
export const patrolsPerShift: ControlOf<'patrol'> = {
  code: 'T01',
  version: 1,
  severity: 'H',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'patrol',
  sources: [
    'S9B-3a',
    'S1-2.1',
    'S1-2.2',
    'S3-8',
    'S4-4.1',
    'S7-3.3.2',
    '企业事业单位内部治安保卫条例 第11条',
  ],
  evidence: ['scans'],
  parameters: [
    counted({
      name: 'minimumPerShift',
      unit: 'rounds',
      stricter: 'higher',
      range: { min: 1, max: 24 },
      default: { residential: 4, office: 3, industrial: 4 },
      bounds: [{ from: '2010-01-01', value: 2, direction: 'min', citation: 'S9B-3a', basis: 'rule-set' }],
    }),
  ],
  judge(params, facts) {
    const required = parameterValue(params, 'minimumPerShift');
    const completed = facts.rounds.filter((round) => round.endedAt !== null);
    const values = { completed: completed.length, required };
    const evidence = facts.rounds.flatMap((round) => round.entryIds);
    if (completed.length >= required) return met({ key: 'roundsCompleted', values }, evidence);
    return shortfall(facts.silence, { key: 'roundsShort', values }, evidence);
  },
};
