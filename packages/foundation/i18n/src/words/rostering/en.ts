import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

/** Roster: the month grid, drafting, publication. */
export default {
  title: 'Roster',
  mine: 'My roster',
  month: 'Month',
  plan: 'Draft the month',
  replan: 'Draft again',
  publish: 'Publish',
  draft: 'Draft',
  published: 'Published {{at}}',
  empty: 'Nothing is planned for {{month}}.',
  rest: 'Off',
  guard: 'Guard',
  post: 'Post',
  shift: 'Shift',
  openShifts: 'Open shifts',
  openPlaces_one: '{{count}} open place',
  openPlaces_other: '{{count}} open places',
  planned_one: '{{count}} assignment',
  planned_other: '{{count}} assignments',
  crew: 'Crew {{no}}',
  pattern: 'Rotation',
  patterns: {
    fourCrewsThreeShifts: 'Four crews, three shifts',
    threeCrewsTwoShifts: 'Three crews, two shifts',
    fourCrewsTwoShifts: 'Four crews, two shifts',
  },
  reasons: {
    unfilled: 'Nobody planned',
    uncertified: 'No valid guard certificate',
    ineligible: 'Not eligible for this post',
    'double-booked': 'Has another shift at that time',
  },
  bookedElsewhere: 'Already on another shift then: {{names}}',
  publishedWithOpen_one: 'Published. {{count}} shift is open and needs somebody.',
  publishedWithOpen_other: 'Published. {{count}} shifts are open and need somebody.',
  assign: 'Assign a guard',
  withdraw: 'Take off',
  noShifts: 'You have no shifts this month.',
} as const satisfies Words<typeof zh>;
