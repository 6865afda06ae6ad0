import type { ControlOf } from '../control.ts';
import { met, notApplicable, shortfall } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** On statutory holidays and alert days the base rounds plus an uplift are walked (S9B-3a). */
export const holidayUplift: ControlOf<'patrol'> = {
  code: 'T02',
  version: 1,
  severity: 'M',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'patrol',
  sources: ['S9B-3a'],
  evidence: ['scans'],
  parameters: [
    counted({
      name: 'baseRounds',
      unit: 'rounds',
      stricter: 'higher',
      range: { min: 1, max: 24 },
      default: { residential: 4, office: 3, industrial: 4 },
      bounds: [{ from: '2010-01-01', value: 2, direction: 'min', citation: 'S9B-3a', basis: 'rule-set' }],
    }),
    counted({
      name: 'holidayUplift',
      unit: 'rounds',
      stricter: 'higher',
      range: { min: 0, max: 12 },
      default: { residential: 1, office: 1, industrial: 2 },
      bounds: [{ from: '2010-01-01', value: 1, direction: 'min', citation: 'S9B-3a', basis: 'rule-set' }],
    }),
  ],
  judge(params, facts) {
    const required = parameterValue(params, 'baseRounds') + parameterValue(params, 'holidayUplift');
    if (!facts.isUpliftDay) return notApplicable({ key: 'ordinaryDay', values: {} });
    const completed = facts.rounds.filter((round) => round.endedAt !== null);
    const values = { completed: completed.length, required };
    const evidence = facts.rounds.flatMap((round) => round.entryIds);
    if (completed.length >= required) return met({ key: 'holidayRoundsCompleted', values }, evidence);
    return shortfall(facts.silence, { key: 'holidayRoundsShort', values }, evidence);
  },
};
