import { addDays, isWithinDays } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * Each version of the regulation is confirmed in time by everybody it binds (劳动合同法 第4条: published or notified), and
 * the promise of confidentiality is signed (S8-4.3). A version nobody could have failed yet is not asked for.
 */
export const rulesRead: ControlOf<'acknowledgement'> = {
  code: 'P12',
  version: 2,
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
    const due = facts.versions.filter(
      ({ publishedOn, readOn }) => readOn !== null || addDays(publishedOn, readWithinDays) < facts.asOf,
    );
    const versions = due.map(({ title, publishedOn, readOn, entryIds }) => ({
      name: title,
      isKept: isWithinDays(publishedOn, readWithinDays, readOn ?? '9999-12-31'),
      entryIds,
    }));
    const promise = { name: '', isKept: facts.isConfidentialitySigned, entryIds: facts.entryIds };
    return judgeEach('P12', [...versions, promise], { readWithinDays }, facts.silence);
  },
};
