import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Uniform, mark and certificate are checked on signing on (S1-4.1; 保安服务管理条例 第27条). Nobody signed on is R01's finding. */
export const shiftStartCheck: ControlOf<'selfCheck'> = {
  code: 'H08',
  version: 1,
  severity: 'M',
  frequency: 'shift',
  subject: 'post-shift',
  family: 'selfCheck',
  sources: ['S1-4.1', 'S9A-2', '保安服务管理条例 第27条'],
  evidence: ['form', 'photo'],
  parameters: [
    counted({
      name: 'maxFailedItems',
      unit: 'checks',
      stricter: 'lower',
      range: { min: 0, max: 3 },
      default: 0,
    }),
  ],
  judge(params, facts) {
    const maxFailedItems = parameterValue(params, 'maxFailedItems');
    const checks = facts.checks.map(({ entryId, failed }) => ({
      name: '',
      isKept: failed.length <= maxFailedItems,
      entryIds: [entryId],
    }));
    return judgeEach('H08', checks, { maxFailedItems }, facts.silence);
  },
};
