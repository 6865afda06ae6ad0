import type { ControlOf } from '../control.ts';
import { type Instance, judgeEach } from '../judge-each.ts';

/**
 * Nobody on the ban list was let in, and none keeps an occupier from his home (S6-4.2.3). A ban whose reason, end or
 * approver the office has not put on file is unproven: it may have all three on paper.
 */
export const banList: ControlOf<'ban'> = {
  code: 'V07',
  version: 2,
  severity: 'B',
  frequency: 'event',
  subject: 'site-day',
  family: 'ban',
  sources: ['S6-4.2.3', 'S6-3.2.2'],
  evidence: ['register', 'approval'],
  parameters: [],
  judge(_params, facts) {
    const bans = facts.bans.map((ban): Instance => {
      const isKeptOut = !ban.isOccupier && ban.admittedEntryIds.length === 0;
      const isOnFile = ban.hasReason && ban.hasExpiry && ban.hasApprover;
      return {
        name: '',
        isKept: isKeptOut ? isOnFile || null : false,
        entryIds: [ban.banId, ...ban.admittedEntryIds],
        missing: { key: ban.hasApprover ? 'fileIncomplete' : 'deciderNotOnFile', values: {} },
      };
    });
    return judgeEach('V07', bans, {});
  },
};
