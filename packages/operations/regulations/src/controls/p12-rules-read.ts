import { isWithinDays } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * Each version of the regulation is confirmed in time by everybody it binds (劳动合同法 第4条: published or notified), and
 * the promise of confidentiality is signed (S8-4.3). Asked of versions whose time has run out, so silence counts.
 */
export const rulesRead: ControlOf<'acknowledgement'> = {
  code: 'P12',
  version: 1,
  severity: 'H',
  frequency: 'change',
  subject: 'guard-month',
  family: 'acknowledgement',
  sources: ['S8-4.3', '劳动合同法 第4条', '保安服务管理条例 第26条'],
  evidence: ['signatures'],
  isInternal: true,
  parameters: [
    counted({
      name: 'readWithinDays',
      unit: 'days',
      stricter: 'lower',
      range: { min: 1, max: 30 },
      default: 7,
    }),
  ],
  judge(params, facts) {
    const readWithinDays = parameterValue(params, 'readWithinDays');
    const versions = facts.versions.map(({ title, publishedOn, readOn, entryIds }) => ({
      name: title,
      isKept: isWithinDays(publishedOn, readWithinDays, readOn ?? '9999-12-31'),
      entryIds,
    }));
    const promise = { name: '', isKept: facts.isConfidentialitySigned, entryIds: facts.entryIds };
    return judgeEach('P12', [...versions, promise], { readWithinDays });
  },
};
