import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * Hours of in-service training in the last twelve months (S5-10; 保安服务管理条例 第18条 asks for it "periodically").
 * Who has been on the books for less than a year owes his share. A city's grade standard (Chengdu level 5: 48 hours)
 * binds only who claims the grade: a site that does sets the hours itself.
 */
export const inServiceHours: ControlOf<'training'> = {
  code: 'P05',
  version: 1,
  severity: 'M',
  frequency: 'month',
  subject: 'guard-month',
  family: 'training',
  sources: ['S5-10', 'S1-1.3', 'S1-3.1', 'S2-4.3', 'S3-4', '保安服务管理条例 第18条'],
  evidence: ['training-record'],
  isInternal: true,
  parameters: [
    counted({
      name: 'hoursPerYear',
      unit: 'hours',
      stricter: 'higher',
      range: { min: 0, max: 200 },
      default: { residential: 24, office: 24, industrial: 40 },
    }),
  ],
  judge(params, facts) {
    const hoursPerYear = parameterValue(params, 'hoursPerYear');
    const required = Math.ceil((hoursPerYear * facts.monthsOnBooks) / 12);
    const isKept = facts.hoursInYear === null ? null : facts.hoursInYear >= required;
    const values = { hours: facts.hoursInYear ?? 0, required };
    return judgeEach('P05', [{ name: '', isKept, entryIds: facts.entryIds }], values);
  },
};
