import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** The squad leader looks at the posts in every shift, a manager at night every week (trade practice). */
export const supervision: ControlOf<'supervision'> = {
  code: 'K10',
  version: 2,
  severity: 'M',
  frequency: 'week',
  subject: 'site-week',
  family: 'supervision',
  sources: ['S2-3.4'],
  evidence: ['check-in', 'form'],
  parameters: [
    counted({
      name: 'leaderChecksPerShift',
      unit: 'checks',
      stricter: 'higher',
      range: { min: 1, max: 12 },
      default: 2,
    }),
    counted({
      name: 'managerNightsPerWeek',
      unit: 'times',
      stricter: 'higher',
      range: { min: 0, max: 7 },
      default: 1,
    }),
  ],
  judge(params, facts) {
    const leaderChecksPerShift = parameterValue(params, 'leaderChecksPerShift');
    const managerNightsPerWeek = parameterValue(params, 'managerNightsPerWeek');
    const { managerNights } = facts;
    const shifts = facts.shifts.map(({ name, leaderChecks, entryIds }) => ({
      name,
      isKept: leaderChecks >= leaderChecksPerShift,
      entryIds,
    }));
    const nights = {
      name: '',
      isKept: managerNights >= managerNightsPerWeek,
      entryIds: facts.managerEntryIds,
    };
    const values = { leaderChecksPerShift, managerNights, managerNightsPerWeek };
    return judgeEach('K10', [...shifts, nights], values, facts.silence);
  },
};
