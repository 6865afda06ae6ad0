import type { ControlOf } from '../control.ts';
import { met, notApplicable, shortfall } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * On statutory holidays and alert days the base rounds plus an uplift are walked (S9B-3a); in a declared period the
 * period's own uplift where it asks for more than the site's.
 */
export const holidayUplift: ControlOf<'patrol'> = {
  code: 'T02',
  version: 2,
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
    if (!facts.isUpliftDay) return notApplicable({ key: 'ordinaryDay', values: {} });
    const baseRounds = parameterValue(params, 'baseRounds');
    const ofSite = parameterValue(params, 'holidayUplift');
    const period = facts.periodUplift && facts.periodUplift.rounds > ofSite ? facts.periodUplift : null;
    const required = baseRounds + (period?.rounds ?? ofSite);
    const completed = facts.rounds.filter((round) => round.endedAt !== null);
    const values = { completed: completed.length, required };
    const evidence = facts.rounds.flatMap((round) => round.entryIds);
    const isMet = completed.length >= required;
    const measure = period
      ? {
          key: isMet ? ('T02.periodGood' as const) : ('T02.periodShort' as const),
          values: { ...values, baseRounds, extraRounds: period.rounds, period: period.name },
        }
      : { key: isMet ? ('holidayRoundsCompleted' as const) : ('holidayRoundsShort' as const), values };
    return isMet ? met(measure, evidence) : shortfall(facts.silence, measure, evidence);
  },
};
