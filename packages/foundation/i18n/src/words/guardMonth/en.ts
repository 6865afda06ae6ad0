import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

export default {
  title: 'My hours',
  before: 'Month before',
  after: 'Month after',
  none: 'No hours have been worked out for this month yet.',
  states: {
    open: 'Waiting for you to confirm',
    confirmed: 'You confirmed them',
    contested: 'You disagreed; the captain will answer',
    approved: 'Approved by the captain',
    locked: 'Final',
  },
  worked: 'Worked {{hours}}',
  planned: 'Planned {{hours}}',
  night: 'At night {{hours}}',
  overtime: 'Overtime {{hours}}',
  day: '{{hours}} h',
  late: '{{minutes}} min late',
  leftEarly: 'left {{minutes}} min early',
  gap: '{{minutes}} min missing in between',
  corrected: 'Changed by the captain: {{before}} → {{after}}. {{reason}}',
  answered: 'The captain answered: {{words}}',
  said: 'You said: {{words}}',
  confirm: 'They are right, I confirm',
  confirming: 'Confirming…',
  contest: 'Something is wrong',
  contestWords: 'Which day, and what is wrong',
  contestSend: 'Send to the captain',
  notEnded: 'This month is not over yet; confirm it when it is.',
} satisfies Words<typeof zh>;
