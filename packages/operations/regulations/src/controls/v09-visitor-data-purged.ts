import { daysBetween } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Visitors' personal data is gone after so many days, unless held for an incident (个人信息保护法 第19条、第47条). */
export const visitorDataPurged: ControlOf<'purge'> = {
  code: 'V09',
  version: 1,
  severity: 'H',
  frequency: 'day',
  subject: 'site-day',
  family: 'purge',
  sources: ['个人信息保护法 第19条', '个人信息保护法 第47条'],
  evidence: ['device-log'],
  // No statute sets a period for visitor logs, only "the shortest": a house figure per kind of site, no bound.
  parameters: [
    counted({
      name: 'days',
      unit: 'days',
      stricter: 'lower',
      range: { min: 1, max: 180 },
      default: { residential: 30, office: 90, industrial: 180 },
    }),
  ],
  judge(params, facts) {
    const days = parameterValue(params, 'days');
    const ageDays = facts.oldestKeptOn === null ? 0 : daysBetween(facts.oldestKeptOn, facts.day);
    const instance = { name: '', isKept: ageDays <= days, entryIds: facts.entryIds };
    return judgeEach('V09', [instance], { days, ageDays, held: facts.heldVisits });
  },
};
