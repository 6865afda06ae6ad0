import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { notApplicable } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Before the first post every topic was trained and passed (S8-3.2; 安全生产法 第28条: the untrained may not work). */
export const prePostPass: ControlOf<'training'> = {
  code: 'P04',
  version: 1,
  severity: 'B',
  frequency: 'change',
  subject: 'guard-month',
  family: 'training',
  sources: ['S8-3.2.1', 'S8-3.2.2', '安全生产法 第28条'],
  evidence: ['training-record'],
  // No statute sets a score. An exam of skill levels is not asked for here.
  parameters: [
    counted({
      name: 'passScore',
      unit: 'points',
      stricter: 'higher',
      range: { min: 0, max: 100 },
      default: { residential: 60, office: 60, industrial: 80 },
    }),
  ],
  judge(params, facts) {
    const passScore = parameterValue(params, 'passScore');
    const { firstDutyOn } = facts;
    if (firstDutyOn === null) return notApplicable({ key: 'noDutyDays', values: {} });
    const topics = facts.topics.map(({ topic, passedOn, score }) => ({
      name: topic,
      isKept: passedOn === null || score === null ? null : passedOn <= firstDutyOn && score >= passScore,
      entryIds: facts.entryIds,
    }));
    return judgeEach('P04', topics, { passScore });
  },
};
