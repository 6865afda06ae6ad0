import { isWithinMonths } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Every scenario of the site has its plan, looked at again within the year (S4-4.4; 内保条例 第15条). The plan is its own record: none is a shortfall. */
export const plansCurrent: ControlOf<'plan'> = {
  code: 'I09',
  version: 1,
  severity: 'M',
  frequency: 'month',
  subject: 'site-month',
  family: 'plan',
  sources: ['S4-4.4', '企业事业单位内部治安保卫条例 第15条', '保安服务管理条例 第36条'],
  evidence: ['file'],
  parameters: [
    counted({
      name: 'planReviewMonths',
      unit: 'months',
      stricter: 'lower',
      range: { min: 1, max: 24 },
      default: 12,
    }),
  ],
  judge(params, facts) {
    const planReviewMonths = parameterValue(params, 'planReviewMonths');
    const scenarios = facts.scenarios.map(({ name, reviewedOn, entryIds }) => ({
      name,
      isKept: isWithinMonths(reviewedOn, planReviewMonths, facts.asOf),
      entryIds,
    }));
    return judgeEach('I09', scenarios, { planReviewMonths });
  },
};
