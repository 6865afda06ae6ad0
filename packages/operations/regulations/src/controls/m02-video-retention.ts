import { daysBetween } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * Each camera's oldest playable picture is at least so many days old (保安服务管理条例 第25条). Looked at by sample each week; a
 * camera nobody looked at is unproven. After the purpose is met, pictures of public places are deleted (视频条例 第17条).
 */
export const videoRetention: ControlOf<'video'> = {
  code: 'M02',
  version: 2,
  severity: 'H',
  frequency: 'week',
  subject: 'site-week',
  family: 'video',
  sources: ['保安服务管理条例 第25条', '公共安全视频图像信息系统管理条例 第17条'],
  evidence: ['photo', 'device-log'],
  parameters: [
    counted({
      name: 'days',
      unit: 'days',
      stricter: 'higher',
      range: { min: 30, max: 365 },
      default: 30,
      bounds: [
        {
          from: '2010-01-01',
          value: 30,
          direction: 'min',
          citation: '保安服务管理条例 第25条',
          basis: 'law',
        },
        {
          from: '2025-04-01',
          value: 30,
          direction: 'min',
          citation: '公共安全视频图像信息系统管理条例 第17条',
          basis: 'law',
          overlay: 'public_gathering',
        },
      ],
    }),
  ],
  judge(params, facts) {
    const days = parameterValue(params, 'days');
    const cameras = facts.cameras.map(({ name, oldestOn, lookedOn, usedSince, entryIds }) => ({
      name,
      isKept:
        oldestOn === null
          ? null
          : daysBetween(oldestOn, lookedOn ?? facts.asOf) >= days ||
            // Where a camera is new, nothing older can play.
            (usedSince !== null && oldestOn <= usedSince),
      entryIds,
    }));
    return judgeEach('M02', cameras, { days });
  },
};
