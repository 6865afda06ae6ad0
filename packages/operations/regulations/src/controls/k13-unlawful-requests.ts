import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** A client's unlawful request was refused and reported to the police (保安服务管理条例 第21条、第31条). */
export const unlawfulRequests: ControlOf<'unlawfulRequest'> = {
  code: 'K13',
  version: 1,
  severity: 'H',
  frequency: 'event',
  subject: 'site-day',
  family: 'unlawfulRequest',
  sources: ['保安服务管理条例 第21条', '保安服务管理条例 第31条'],
  evidence: ['report'],
  isInternal: true,
  parameters: [],
  judge(_params, facts) {
    const requests = facts.requests.map(({ isRefused, isReported, entryId }) => ({
      name: '',
      isKept: isRefused && isReported,
      entryIds: [entryId],
    }));
    return judgeEach('K13', requests, {});
  },
};
