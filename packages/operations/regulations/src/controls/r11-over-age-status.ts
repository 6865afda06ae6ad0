import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { notApplicable } from '../judgement.ts';

/**
 * From retirement age on the work is a service relation 劳务, with its own contract and insurance (实施条例 第21条). The age
 * comes from the table of sex, category and month of birth in force since 2025-01-01.
 */
export const overAgeStatus: ControlOf<'overAge'> = {
  code: 'R11',
  version: 1,
  severity: 'M',
  frequency: 'month',
  subject: 'guard-month',
  family: 'overAge',
  sources: ['劳动合同法实施条例 第21条'],
  evidence: ['file'],
  isInternal: true,
  parameters: [],
  judge(_params, facts) {
    if (facts.retiresOn !== null && facts.asOf < facts.retiresOn)
      return notApplicable({ key: 'R11.notReached', values: { retiresOn: facts.retiresOn } });
    const isKept = facts.retiresOn === null ? null : facts.isServiceContract && facts.isInsured;
    return judgeEach('R11', [{ name: '', isKept, entryIds: facts.entryIds }], {
      retiresOn: facts.retiresOn ?? '',
    });
  },
};
