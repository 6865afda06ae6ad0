import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { notApplicable } from '../judgement.ts';
import { flag, parameterValue } from '../parameter.ts';

/** Social insurance, and accident insurance by the risk of the post, cover every day on duty (保安服务管理条例 第18条、第20条). */
export const insuranceValid: ControlOf<'insurance'> = {
  code: 'P09',
  version: 1,
  severity: 'H',
  frequency: 'month',
  subject: 'guard-month',
  family: 'insurance',
  sources: ['保安服务管理条例 第18条', '保安服务管理条例 第20条'],
  evidence: ['file'],
  isInternal: true,
  parameters: [flag('accidentCoverRequired', 1)],
  judge(params, facts) {
    const kinds = parameterValue(params, 'accidentCoverRequired') === 1 ? ['social', 'accident'] : ['social'];
    if (facts.dutyDays.length === 0) return notApplicable({ key: 'noDutyDays', values: {} });
    const days = facts.dutyDays.map((day) => ({
      name: day,
      isKept:
        facts.covers.length === 0
          ? null
          : kinds.every((kind) =>
              facts.covers.some(
                (cover) =>
                  cover.kind === kind && cover.from <= day && (cover.until === null || day <= cover.until),
              ),
            ),
      entryIds: facts.entryIds,
    }));
    return judgeEach('P09', days, {});
  },
};
