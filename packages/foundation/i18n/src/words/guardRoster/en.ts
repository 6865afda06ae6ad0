import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

export default {
  title: 'My roster',
  before: 'Month before',
  after: 'Month after',
  none: 'You have no shift this month, or the roster is not published yet.',
  count: '{{shifts}} shifts',
  seen: 'I have seen it',
  sending: 'Telling the captain…',
  told: 'The captain knows that you have seen it.',
  next: 'Next shift',
} satisfies Words<typeof zh>;
