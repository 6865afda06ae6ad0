import { addDays, type Day, dayOf } from '@zhiqin/kernel';
import { contractor } from './contractor.ts';

/** A change of a site's regulation that the staff is being asked about when the story ends. */
export interface ConsultationOfStory {
  siteCode: string;
  /** The article bound to this control gets a further sentence. */
  controlCode: string;
  sentence: string;
  sentenceEn: string;
  audience: string;
  note: string;
  comment: { speaker: string; text: string };
  fromDay: Day;
  untilDay: Day;
}

const readBeforeTakingOver = {
  siteCode: 'JAZX',
  controlCode: 'H03',
  sentence: '接班人员先看当日临时指令，交班人员把未办完的当面说清楚。',
  sentenceEn:
    'The incoming guard first reads the short orders of the day; the outgoing guard tells him in person what is not done yet.',
  audience: '项目全体保安员',
  note: '上月两次临时指令没有传到夜班，拟写进交接班条款。',
  comment: { speaker: '夜班班长', text: '同意。夜班接岗时间紧，希望指令尽量在二十二点半以前发出来。' },
} as const;

/** Opened three days before the story's last, for ten days; a story without a whole day before that has none. */
export function placeConsultation({ from, until }: { from: Date; until: Date }): ConsultationOfStory | null {
  const fromDay = addDays(dayOf(until, contractor.zone), -3);
  if (fromDay <= dayOf(from, contractor.zone)) return null;
  return { ...readBeforeTakingOver, fromDay, untilDay: addDays(fromDay, 10) };
}
