import { addDays, type Day, dayOf, instantAt } from '@zhiqin/kernel';
import { contractor } from './contractor.ts';

/** 临时指令 that a captain issues in the last days of a story. */
export interface ShortOrderOfStory {
  siteCode: string;
  text: string;
  textEn: string;
  issuedAt: Date;
  startsAt: Date;
  endsAt: Date;
}

const liftInspection = {
  siteCode: 'YQHY',
  text: '明后两天电梯年检，各楼每次停一部梯。检验人员凭检测单位证件登记进场；有老人、婴儿车要上楼的，帮忙联系物业安排另一部梯；有人被困，先安抚，再报消控室，不要自己开门。',
  textEn:
    'Lifts are inspected tomorrow and the day after, one at a time in each block. Inspectors sign in with the card of their institute. For old people and prams ask the property office for the other lift. If somebody is trapped, calm them, report to the control room, and never open the doors yourself.',
};

/**
 * Issued in the afternoon two days before the story's last, in force for its last two days; a story without a whole
 * day before that has none.
 * @param from first and @param until last instant of the story
 */
export function placeShortOrders({ from, until }: { from: Date; until: Date }): ShortOrderOfStory[] {
  const { zone } = contractor;
  const lastDay: Day = dayOf(until, zone);
  const issuedOn = addDays(lastDay, -2);
  if (issuedOn <= dayOf(from, zone)) return [];
  return [
    {
      ...liftInspection,
      issuedAt: instantAt(issuedOn, '16:40', zone),
      startsAt: instantAt(addDays(lastDay, -1), '07:00', zone),
      endsAt: instantAt(lastDay, '23:00', zone),
    },
  ];
}
