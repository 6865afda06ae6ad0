import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

export default {
  recoveryCode: {
    subject: 'Zhiqin: your code for a new password',
    text: 'Zhiqin: {{code}} is your code for a new password. It is good for {{minutes}} minutes; tell it to nobody. If you did not ask for it, do nothing.',
  },
  accessReset: {
    subject: 'Zhiqin: set a new password',
    text: 'Zhiqin: your company has reset your sign-in. On the sign-in page choose “Forgot password” and enter {{code}} within {{minutes}} minutes. Tell it to nobody.',
  },
  memberInvited: {
    subject: '{{company}} invites you to Zhiqin',
    text: 'Zhiqin: {{company}} has opened an account for you. On the sign-in page choose “Forgot password”, then enter this number or address and the code {{code}} within {{days}} days. Tell it to nobody.',
  },
  memberInvitation: {
    subject: 'Invitation to join {{company}}',
    text: 'This person was invited to join {{company}}. How to sign in was told to nobody else.',
  },
  memberAdded: {
    subject: 'You are now with {{company}}',
    text: 'Zhiqin: {{company}} has added you as a member. Sign in with the account and password you already have. Ask the company if this surprises you.',
  },
  rosterPublished: {
    subject: 'Roster for {{month}} published',
    text: 'The {{month}} roster of {{site}} is published. Please look at your shifts.',
  },
  leaveApproved: {
    subject: 'Leave granted',
    text: 'Your leave from {{from}} to {{until}} is granted. {{reason}}',
  },
  leaveRefused: {
    subject: 'Leave refused',
    text: 'Your leave from {{from}} to {{until}} is refused. Reason: {{reason}}',
  },
  coverNeeded: {
    subject: 'Post still open: {{site}} {{post}}',
    text: 'The {{start}} shift at {{site}} {{post}} has been short of somebody since {{since}} and nobody has been found. Send help.',
  },
  rosterChanged: {
    subject: 'Your shifts have changed',
    text: 'The {{month}} roster of {{site}} has changed and concerns your shifts. Reason: {{reason}}',
  },
  swapAsked: {
    subject: 'A colleague asks to swap shifts',
    text: '{{name}} at {{site}} asks to swap the shift of {{day}} with you. Answer on the phone under “My roster”.',
  },
  swapRefused: {
    subject: 'The swap was not approved',
    text: 'Your swap at {{site}} was not approved. Reason: {{reason}}',
  },
  shiftOffered: {
    subject: 'An open shift for you',
    text: '{{site}} is short of somebody on {{day}}. Answer on the phone under “My roster”.',
  },
  helpCalled: {
    subject: 'Call for help: {{site}} {{post}}',
    text: '{{person}} at {{site}} {{post}} pressed the call for help at {{time}}. Ring the site now; call 110 if needed.',
  },
  notEligibleOnPost: {
    subject: 'Not fit for the post: {{site}} {{post}}',
    text: '{{person}} took the post at {{site}} {{post}} at {{time}} although the file speaks against it. Check it, and send somebody else or complete the file.',
  },
  helpNeeded: {
    subject: 'Help needed: {{site}} {{post}}',
    text: '{{person}} at {{site}} {{post}} answered the check call at {{time}} with “needs help”. Ring the site now.',
  },
  fireFound: {
    subject: 'Fire confirmed: {{site}} {{post}}',
    text: '{{person}} at {{site}} {{post}} confirmed a fire at {{time}}. Make sure that 119 is called, linkage is on and people are leaving.',
  },
  incidentTold: {
    subject: 'Incident {{no}}: $t(duty:codes.incidentType.{{type}}), {{site}}',
    text: '$t(duty:codes.incidentType.{{type}}) ($t(duty:codes.severity.{{severity}})) at {{site}}, {{time}}, no. {{no}}. Open it and say that you have it; without an answer in time the next level is told.',
  },
  incidentSilent: {
    subject: 'No answer: incident {{no}}, {{site}}',
    text: '$t(duty:codes.incidentType.{{type}}) at {{site}}, {{time}}: nobody of “$t(portalIncidents:steps.{{step}})” answered in time. Please telephone, and stay with the site.',
  },
  incidentDue: {
    subject: 'Due: $t(portalIncidents:due.{{what}}), incident {{no}}, {{site}}',
    text: '$t(duty:codes.incidentType.{{type}}) at {{site}}, {{time}}, no. {{no}}: the $t(portalIncidents:due.{{what}}) is due and not done.',
  },
} as const satisfies Words<typeof zh>;
