import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Occupiers are told about safety every quarter (S4-4.5; S7-4.1). */
export const publicity: ControlOf<'publicity'> = {
  code: 'K12',
  version: 2,
  severity: 'L',
  frequency: 'quarter',
  subject: 'site-quarter',
  family: 'publicity',
  sources: ['S4-4.5', 'S7-4.1'],
  evidence: ['file'],
  parameters: [
    counted({
      name: 'noticesPerQuarter',
      unit: 'times',
      stricter: 'higher',
      range: { min: 1, max: 12 },
      default: 1,
    }),
  ],
  judge(params, facts) {
    const noticesPerQuarter = parameterValue(params, 'noticesPerQuarter');
    const notices = facts.notices.length;
    const entryIds = facts.notices.map((notice) => notice.entryId);
    // Whoever keeps no register has not said that nothing was told.
    const isKept = facts.isRegisterKept === false ? null : notices >= noticesPerQuarter;
    return judgeEach('K12', [{ name: '', isKept, entryIds }], { notices, noticesPerQuarter });
  },
};
