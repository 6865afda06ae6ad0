import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

export default {
  month: {
    blockers: {
      hoursNotApproved_one: '{{count}} guard’s hours not approved yet',
      hoursNotApproved_other: '{{count}} guards’ hours not approved yet',
      unreviewedBreaches_one: '{{count}} breach not reviewed yet',
      unreviewedBreaches_other: '{{count}} breaches not reviewed yet',
      assessment_one: '{{count}} assessment not decided, or its appeal not answered',
      assessment_other: '{{count}} assessments not decided, or their appeals not answered',
    },
  },
} as const satisfies Words<typeof zh>;
