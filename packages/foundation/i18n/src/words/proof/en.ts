import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

export default {
  grade: 'Proof',
  grades: {
    A: 'A: nothing speaks against it',
    B: 'B: one small doubt, or the label was typed',
    C: 'C: an indication only, read it with other records',
    D: 'D: doubtful, somebody has to look',
  },
  weighs: { for: 'For', against: 'Against', neutral: 'Note' },
  reasons: {
    'read-camera': 'The point’s QR label was read by the camera',
    'read-nfc': 'The point’s NFC tag was read by the phone',
    'typed-code': 'The label’s code was typed, not scanned',
    'typed-number': 'The point’s number was typed; that can be done from anywhere',
    'read-number': 'Only the point’s number was read, not the code on its label',
    'unknown-label': 'What was read is no label of this site',
    'label-mismatch': 'The label that was read belongs to another point',
    'in-place':
      'The phone was {{metres}} m from the point, within what its position is good for ({{accuracy}} m)',
    'no-position': 'No position to compare; this does not lower the grade',
    'position-vague': 'The phone’s position was too vague ({{accuracy}} m) to compare',
    'far-once':
      'The phone’s position was {{metres}} m away; positions jump indoors, so one alone proves nothing',
    'far-often':
      'The phone’s position was {{metres}} m away, and so at {{count}} of the {{of}} points of this round',
    walked: '{{seconds}} seconds after {{point}}; the fastest is usually {{minimum}} seconds',
    'first-point': 'No other point was read in the two hours before, so there is no walking time to compare',
    'read-again': 'The same point was read again',
    'way-unknown':
      '{{seconds}} seconds after {{point}}; this way has not been walked often enough to compare',
    'clocks-apart':
      'The phone was changed after {{point}}; the two clocks cannot be compared, which does not lower the grade',
    hasty: '{{seconds}} seconds after {{point}}; the fastest is usually {{minimum}} seconds',
    'too-fast': '{{seconds}} seconds after {{point}}; nobody has walked it under {{minimum}} seconds',
    'phone-elsewhere':
      'The same phone read {{point}} for somebody else {{seconds}} seconds before; nobody has walked it under {{minimum}} seconds',
    'person-elsewhere':
      'The same person read {{point}} with another phone {{seconds}} seconds before; nobody has walked it under {{minimum}} seconds',
    'exact-starts':
      '{{rounds}} rounds in a row began exactly {{minutes}} minutes apart, within {{seconds}} seconds',
    'even-steps': '{{steps}} ways in a row took the same time on this round, {{seconds}} seconds each',
    'two-phones':
      'Another phone read the same label within {{seconds}} seconds, and so at {{count}} points of this round',
    'pair-patrol':
      'Two walk together at this post: both phones read {{count}} points, here within {{seconds}} seconds',
    'photo-answered': 'The photo that was asked for was taken there',
    'photo-open':
      'A photo was asked for and there is none; the camera may not work, so this does not lower the grade',
    'photo-reused': 'The same photo was used {{count}} times',
    'clock-unheard':
      'The phone had not heard the server’s time since it was started; this does not lower the grade',
    'clock-mended': 'The phone’s clock was wrong; the time was put right from the server’s',
    'clock-doubt': 'The time does not fit the phone’s own count',
    'gap-before': 'The entry before it on this phone has not arrived yet',
    'chain-broken': 'It does not follow the entry before it on this phone',
    'sent-late':
      'It arrived {{minutes}} minutes after it happened, as it does from a basement; this does not lower the grade',
    'identity-unconfirmed': 'Who was on duty is still to be confirmed',
    transcribed: 'Written down again from a paper sheet',
    'taken-in-by-person': 'Taken into the log by a named person after review',
    'found-genuine': 'A named person looked into the doubt and found it genuine',
    'found-not-genuine': 'A named person looked into the doubt and did not accept it',
  },
  suspicions: {
    'far-often': 'Most positions far from the points',
    'too-fast': 'Faster than the way can be walked',
    'phone-elsewhere': 'One phone in two places',
    'person-elsewhere': 'One person in two places',
    'exact-starts': 'Every round begun to the second',
    'even-steps': 'Every way took the same time',
    'two-phones': 'Two phones at the same labels',
    'photo-reused': 'One photo used again',
  },
  findings: { genuine: 'Found genuine', 'not-genuine': 'Not accepted' },
  queue: {
    title: 'Doubtful rounds',
    lead: 'Rounds that look odd and that somebody should see. Nobody is punished here: ask whoever was on duty first, then write what you found.',
    open_one: '{{count}} doubtful round',
    open_other: '{{count}} doubtful rounds',
    waiting: 'Waiting',
    decided: 'Decided',
    none: 'No doubtful rounds',
    noneDecided: 'No doubtful round has been decided yet',
    example:
      'For example the round of 02:00, with 12 seconds between two points that nobody has walked under 95 seconds.',
    noRound: 'Reading outside any round',
    asked: 'Doubt',
    people: 'Walked by',
    phones: 'Phones',
    when: 'Time',
    readings: 'Points and reasons',
    decide: 'Write what you found',
    why: 'Grounds',
    whyHelp: 'For example: asked him and his squad, saw the recording of gate 2, he was there.',
    genuine: 'It is genuine',
    notGenuine: 'Not accepted',
    done: 'Your finding is in the duty log. These doubts about this round are not asked again.',
    finding: 'Finding',
    by: 'Decided by',
    erased: 'The grounds were deleted on time',
  },
} as const satisfies Words<typeof zh>;
