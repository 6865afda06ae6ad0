import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

export default {
  month: {
    blockers: {
      unreviewedBreaches_one: '{{count}} breach not reviewed yet',
      unreviewedBreaches_other: '{{count}} breaches not reviewed yet',
    },
  },
} as const satisfies Words<typeof zh>;
