import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

export default {
  title: 'My own',
  who: 'Your staff number',
  hello: '{{name}}, enter your PIN to open',
  why: 'Your hours, exams and assessments: only you can see them. This closes by itself.',
  pin: 'Six-digit PIN',
  open: 'Open',
  opening: 'Opening…',
  close: 'Done, close it',
  notMe: 'That is not me',
  offline:
    'No network, so this cannot be opened now. Try again where there is a signal; the duty log works as always.',
  wrong: 'That PIN is not right. Try again.',
  locked: 'Too many wrong tries. Wait {{minutes}} min.',
  revoked: 'This phone has been retired. Ask the captain.',
  trouble: 'It did not open. Try again.',
  loading: 'Loading…',
  again: 'Try again',
  closed: 'It closed by itself. Enter your PIN again.',
  results: {
    title: 'Verdicts on my shifts',
    lead: 'Where something fell short or was not recorded on your shifts in the last 45 days. If you see it differently, write it down: the captain and headquarters read it.',
    none: 'Nothing fell short.',
    verdicts: { breached: 'Fell short', unproven: 'Not recorded' },
    missing: 'Missing: {{what}}',
    rule: 'The rule ({{label}}): {{body}}',
    reply: 'What I say to it',
    send: 'Hand in',
    sending: 'Handing in…',
    said: 'You said ({{time}}): {{words}}',
    write: 'Reply',
    sent: 'Handed in.',
  },
} satisfies Words<typeof zh>;
