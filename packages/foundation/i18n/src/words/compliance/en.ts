import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

export default {
  month: {
    blockers: {
      unreadReplies_one: '{{count}} finding with a guard’s reply nobody has read',
      unreadReplies_other: '{{count}} findings with a guard’s reply nobody has read',
      doubtfulRounds_one: '{{count}} doubtful round not decided',
      doubtfulRounds_other: '{{count}} doubtful rounds not decided',
      keptRecords_one: '{{count}} phone record kept for a person',
      keptRecords_other: '{{count}} phone records kept for a person',
      leaveUndecided_one: '{{count}} request for leave not answered yet',
      leaveUndecided_other: '{{count}} requests for leave not answered yet',
      hoursNotApproved_one: '{{count}} guard’s hours not approved yet',
      hoursNotApproved_other: '{{count}} guards’ hours not approved yet',
      unreviewedBreaches_one: '{{count}} breach not reviewed yet',
      unreviewedBreaches_other: '{{count}} breaches not reviewed yet',
      assessment_one: '{{count}} assessment not decided, or its appeal not answered',
      assessment_other: '{{count}} assessments not decided, or their appeals not answered',
    },
  },
} as const satisfies Words<typeof zh>;
