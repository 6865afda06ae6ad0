import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** No overtime and no night from the seventh month of pregnancy and while nursing (劳动法 第61条、第63条). */
export const protectedStaff: ControlOf<'protection'> = {
  code: 'R07',
  version: 1,
  severity: 'B',
  frequency: 'change',
  subject: 'guard-month',
  family: 'protection',
  sources: ['劳动法 第61条', '劳动法 第63条'],
  evidence: ['file', 'roster'],
  isInternal: true,
  parameters: [],
  judge(_params, facts) {
    const { protectedFrom, protectedUntil } = facts;
    if (protectedFrom === null) return judgeEach('R07', [], {});
    const wrong = facts.nightOrOvertimeDays.filter(
      (day) => day >= protectedFrom && (protectedUntil === null || day <= protectedUntil),
    );
    const days = wrong.map((day) => ({ name: day, isKept: false, entryIds: facts.entryIds }));
    return judgeEach(
      'R07',
      days.length > 0 ? days : [{ name: '', isKept: true, entryIds: facts.entryIds }],
      {},
    );
  },
};
