import { addDays, isWithinDays } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Cameras in the places of 视频条例 第7条 are filed with the county police within 30 days of use and of each change (第14条). */
export const cameraFiling: ControlOf<'cameraFiling'> = {
  code: 'M05',
  version: 1,
  severity: 'H',
  frequency: 'change',
  subject: 'site-month',
  family: 'cameraFiling',
  sources: ['公共安全视频图像信息系统管理条例 第14条'],
  evidence: ['receipt'],
  parameters: [
    counted({
      name: 'filingDays',
      unit: 'days',
      stricter: 'lower',
      range: { min: 1, max: 30 },
      default: 30,
      bounds: [
        {
          from: '2025-04-01',
          value: 30,
          direction: 'max',
          citation: '公共安全视频图像信息系统管理条例 第14条',
          basis: 'law',
        },
      ],
    }),
  ],
  judge(params, facts) {
    const filingDays = parameterValue(params, 'filingDays');
    const due = facts.changes.filter(
      (one) => one.filedOn !== null || addDays(one.on, filingDays) < facts.asOf,
    );
    return judgeEach(
      'M05',
      due.map(({ name, on, filedOn, entryIds }) => ({
        name,
        isKept: filedOn !== null && isWithinDays(on, filingDays, filedOn),
        entryIds,
      })),
      { filingDays },
    );
  },
};
