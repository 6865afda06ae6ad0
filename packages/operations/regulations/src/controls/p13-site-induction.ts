import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { notApplicable } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Before the first shift the site's induction is signed: layout, facilities, emergency procedure (S5-7; S9A-1, 3). */
export const siteInduction: ControlOf<'induction'> = {
  code: 'P13',
  version: 1,
  severity: 'H',
  frequency: 'change',
  subject: 'guard-month',
  family: 'induction',
  sources: ['S5-7', 'S9A-1', 'S9A-3a', 'S9A-3b', 'S9A-3c'],
  evidence: ['form', 'signatures'],
  parameters: [
    counted({
      name: 'maxOpenItems',
      unit: 'checks',
      stricter: 'lower',
      range: { min: 0, max: 10 },
      default: 0,
    }),
  ],
  judge(params, facts) {
    const maxOpenItems = parameterValue(params, 'maxOpenItems');
    const { firstDutyOn, signedOn, openItems } = facts;
    if (firstDutyOn === null) return notApplicable({ key: 'noDutyDays', values: {} });
    const isKept = signedOn !== null && signedOn <= firstDutyOn && openItems <= maxOpenItems;
    return judgeEach('P13', [{ name: '', isKept, entryIds: facts.entryIds }], { openItems, firstDutyOn });
  },
};
