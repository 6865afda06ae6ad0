import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Each outsider was shown the site's rules and what happens to his data (S6-3.4.3; 个人信息保护法 第17条). */
export const noticeGiven: ControlOf<'gate'> = {
  code: 'V08',
  version: 1,
  severity: 'H',
  frequency: 'event',
  subject: 'site-day',
  family: 'gate',
  sources: ['S6-3.4.3', '个人信息保护法 第17条'],
  evidence: ['visit-form'],
  parameters: [
    counted({
      name: 'noticePercent',
      unit: 'percent',
      stricter: 'higher',
      range: { min: 80, max: 100 },
      default: 100,
    }),
  ],
  judge(params, facts) {
    const noticePercent = parameterValue(params, 'noticePercent');
    const visits = facts.visits;
    const kept = visits.filter((visit) => visit.isNoticeGiven).length;
    const isEnough = kept * 100 >= visits.length * noticePercent;
    return judgeEach(
      'V08',
      visits.map((visit) => ({
        name: '',
        isKept: isEnough || visit.isNoticeGiven,
        entryIds: [visit.entryId],
      })),
      { kept, noticePercent },
      facts.silence,
    );
  },
};
