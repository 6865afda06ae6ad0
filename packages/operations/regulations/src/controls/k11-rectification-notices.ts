import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** What police or fire service ordered to be put right is done by its date, with proof (内保条例 第16条; 保安服务管理条例 第38条). */
export const rectificationNotices: ControlOf<'notice'> = {
  code: 'K11',
  version: 1,
  severity: 'H',
  frequency: 'day',
  subject: 'site-day',
  family: 'notice',
  sources: ['企业事业单位内部治安保卫条例 第16条', '保安服务管理条例 第38条'],
  evidence: ['ticket', 'receipt'],
  parameters: [],
  judge(_params, facts) {
    const notices = facts.notices
      .filter((notice) => notice.closedOn !== null || notice.dueOn < facts.asOf)
      .map(({ noticeNo, dueOn, closedOn, hasProof, entryIds }) => ({
        name: noticeNo,
        isKept: closedOn !== null && closedOn <= dueOn && hasProof,
        entryIds,
      }));
    return judgeEach('K11', notices, {});
  },
};
