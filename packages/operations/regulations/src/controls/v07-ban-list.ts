import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** Nobody on the ban list was let in; every ban has reason, end and approver, and none keeps an occupier from his home (S6-4.2.3). */
export const banList: ControlOf<'ban'> = {
  code: 'V07',
  version: 1,
  severity: 'B',
  frequency: 'event',
  subject: 'site-day',
  family: 'ban',
  sources: ['S6-4.2.3', 'S6-3.2.2'],
  evidence: ['register', 'approval'],
  parameters: [],
  judge(_params, facts) {
    const bans = facts.bans.map((ban) => ({
      name: '',
      isKept:
        ban.hasReason &&
        ban.hasExpiry &&
        ban.hasApprover &&
        !ban.isOccupier &&
        ban.admittedEntryIds.length === 0,
      entryIds: [ban.banId, ...ban.admittedEntryIds],
    }));
    return judgeEach('V07', bans, {});
  },
};
