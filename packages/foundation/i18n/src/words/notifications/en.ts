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
  guardLent: {
    subject: '{{name}} is lent to {{site}}',
    text: '{{by}} has put {{name}} on a shift at {{site}} on {{day}}. Twelve hours after it he is back by himself.',
  },
  guardLentUnasked: {
    subject: '{{name}} is lent to {{site}}, unasked',
    text: '{{by}} has put {{name}} on a shift at {{site}} on {{day}} at short notice, without asking. Please say under “Loans” whether you agree. Twelve hours after it he is back by himself.',
  },
  loanAsked: {
    subject: '{{site}} asks for {{name}}',
    text: '{{by}} asks for {{name}} for the shift of {{start}} at {{site}}. Please answer soon, under “Loans”.',
  },
  loanAgreed: {
    subject: '{{name}} may be lent',
    text: '{{by}} agrees to lend {{name}}. Assign him on the cover page.',
  },
  loanDeclined: {
    subject: '{{name}} cannot be lent',
    text: '{{by}} does not agree to lend {{name}}. Reason: {{reason}}',
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
  dutyPlanSent: {
    subject: 'Duty plan to approve: {{site}}',
    text: 'Version {{no}} of the duty plan of {{site}} is waiting for your approval. Please open it and answer.',
  },
  checklistDue: {
    subject: 'Due: {{site}}, $t(portalEngagement:lines.{{line}}) {{title}}',
    text: 'The line “$t(portalEngagement:lines.{{line}}) {{title}}” of {{site}} was due on {{day}} and is not done. Owner: {{owner}}.',
  },
  filingDue: {
    subject: 'Filing due soon: {{name}}',
    text: '{{name}} ($t(portalEngagement:papers.kinds.{{kind}})) has to be filed by {{day}}; no receipt is on record.',
  },
  papersRunOut: {
    subject: 'Running out: papers of {{people}}',
    text: '{{count}} papers, certificates or contracts of your people run out soon, the first on {{day}}: {{people}}. The expiry list says which; renew them before they block an assignment.',
  },
  papersOver: {
    subject: 'Run out: papers of {{people}}',
    text: '{{count}} papers, certificates or contracts of your people have run out: {{people}}. The expiry list says which; until they are renewed some of these people may not stand at every post.',
  },
  assessmentOverdue: {
    subject: 'Assessment of {{month}} is late: {{site}}',
    text: 'The assessment of {{month}} at {{site}} was due by {{day}}; {{count}} people are still without a decided sheet. Until then the month cannot be closed.',
  },
  leavingStepDue: {
    subject: '{{name}} leaves: $t(portalPeople:leaving.step.{{step}}) due by {{day}}',
    text: '$t(portalPeople:leaving.step.{{step}}): due by {{day}} for {{name}}, who leaves or has left, and not recorded yet. Please do it and enter the day.',
  },
  contractEnding: {
    subject: 'Contract ends on {{day}}: {{title}}',
    text: 'Contract {{no}} “{{title}}” with {{client}} ends in {{days}} days, on {{day}}, and no renewal is active yet. Agree on renewal and prices with the client, or prepare to leave.',
  },
  statementSent: {
    subject: 'Statement to agree to: {{site}}, {{month}}',
    text: 'The statement of {{site}} for {{month}} (revision {{no}}) waits for you. Agree to it or ask about a line.',
  },
  statementAnswered: {
    subject: 'Your question is answered: {{site}}, {{month}}',
    text: 'What you asked about the statement of {{site}} for {{month}} is answered. Please look at it again.',
  },
  statementAccepted: {
    subject: 'Statement agreed: {{site}}, {{month}}',
    text: '{{name}} agreed to the statement of {{site}} for {{month}}. It can be invoiced.',
  },
  statementDisputed: {
    subject: 'Statement questioned: {{site}}, {{month}}',
    text: '{{name}} asks about the statement of {{site}} for {{month}}.',
  },
  invoiceOverdue: {
    subject: 'Invoice {{no}} is overdue',
    text: 'Of invoice {{no}}, due on {{day}}, {{amount}} is still open.',
  },
  temporaryDutyAsked: {
    subject: 'Temporary duty asked: {{site}}, {{title}}',
    text: 'The client of {{site}} asks for “{{title}}” ({{no}}) from {{day}}. Please price it soon.',
  },
  subscriptionPastDue: {
    subject: 'The subscription could not be renewed',
    text: 'This period could not be charged. It is tried again within a week; please change the card under Settings → Subscription, before headquarters becomes read-only.',
  },
  subscriptionStopped: {
    subject: 'Subscription unpaid: headquarters is read-only',
    text: 'Headquarters can only look and export now. Guards’ phones go on logging and nothing is lost. Pay under Settings → Subscription to go on.',
  },
  dutyPlanAnswered: {
    subject: 'The client answered the duty plan: {{site}}',
    text: 'Version {{no}} of the duty plan of {{site}}: $t(portalEngagement:plan.answers.{{answer}}). Please open it.',
  },
  temporaryDutyDeclined: {
    subject: 'Offer declined: {{site}}, {{title}}',
    text: 'The client declined the offer for “{{title}}” ({{no}}) at {{site}}. Read why and offer again.',
  },
  temporaryDutyOffered: {
    subject: 'Offer for a temporary duty: {{site}}, {{title}}',
    text: '“{{title}}” ({{no}}) at {{site}} has been priced. Please open and confirm it.',
  },
  temporaryDutyConfirmed: {
    subject: 'Temporary duty confirmed: {{site}}, {{title}}',
    text: '“{{title}}” ({{no}}) at {{site}} is confirmed and in the roster from {{day}}. Please assign people.',
  },
  incidentTold: {
    subject: 'Incident {{no}}: $t(duty:codes.incidentType.{{type}}), {{site}}',
    text: '$t(duty:codes.incidentType.{{type}}) ($t(duty:codes.severity.{{severity}})) at {{site}}, {{time}}, no. {{no}}. Open it and say that you have it; without an answer in time the next level is told.',
  },
  incidentSilent: {
    subject: 'No answer: incident {{no}}, {{site}}',
    text: '$t(duty:codes.incidentType.{{type}}) at {{site}}, {{time}}: nobody of “$t(portalIncidents:steps.{{step}})” answered in time. Please telephone, and stay with the site.',
  },
  readinessDue: {
    subject: 'Due: $t(portalPreparedness:due.{{what}}), {{site}}',
    text: '{{site}}: $t(portalPreparedness:due.{{what}}) is due. $t(portalPreparedness:scenarios.{{scenario}}) {{day}} Please see to it; you are told again every week until it is done.',
  },
  readinessDueAtSite: {
    subject: 'Due: $t(portalPreparedness:due.{{what}}), {{site}}',
    text: '{{site}}: $t(portalPreparedness:due.{{what}}) is due. Please see to it; you are told again every week until it is done.',
  },
  drillEnded: {
    subject: 'Drill over: $t(portalPreparedness:scenarios.{{scenario}}), {{site}}',
    text: 'The drill “$t(portalPreparedness:scenarios.{{scenario}})” at {{site}} is over; {{heads}} were counted. Please evaluate it within seven days, and give each problem an owner and a date.',
  },
  planReleased: {
    subject: 'A plan to look at: $t(portalPreparedness:scenarios.{{scenario}}), {{site}}',
    text: 'Version {{version}} of the emergency plan “$t(portalPreparedness:scenarios.{{scenario}})” for {{site}} is ready for you to read. You may agree to it or say what you object to.',
  },
  drillReleased: {
    subject: 'Drill held: $t(portalPreparedness:scenarios.{{scenario}}), {{site}}',
    text: 'The drill “$t(portalPreparedness:scenarios.{{scenario}})” at {{site}} has been held. You can read how it went.',
  },
  incidentDue: {
    subject: 'Due: $t(portalIncidents:due.{{what}}), incident {{no}}, {{site}}',
    text: '$t(duty:codes.incidentType.{{type}}) at {{site}}, {{time}}, no. {{no}}: the $t(portalIncidents:due.{{what}}) is due and not done.',
  },
  hazardOpened: {
    subject: 'New hazard {{no}}: {{site}}',
    text: '$t(duty:codes.hazardLevel.{{level}}) at {{site}}, {{place}}, no. {{no}}. Please assign it.',
  },
  hazardOverdue: {
    subject: 'Hazard overdue: {{site}} {{no}}',
    text: '$t(duty:codes.hazardLevel.{{level}}) at {{site}}, {{place}} (no. {{no}}): its time has run out and it is not closed.',
  },
  hazardReleased: {
    subject: 'Hazard told to you: {{site}} {{no}}',
    text: '$t(duty:codes.hazardLevel.{{level}}) at {{site}}, {{place}} (no. {{no}}). Please open it.',
  },
  hazardAnswered: {
    subject: 'The client answered: {{no}}',
    text: 'The client answered letter {{no}} about {{site}}: $t(portalUpkeep:letters.short.{{answer}}).',
  },
  hazardUnanswered: {
    subject: 'No answer to letter {{no}}',
    text: 'An answer to letter {{no}} about {{site}} was asked for by {{day}}; the client has not answered. It was reminded.',
  },
  hazardAnswerAsked: {
    subject: 'Please answer letter {{no}}',
    text: 'An answer to letter {{no}} about {{site}} was asked for by {{day}}, which has passed. Please open it and answer.',
  },
  noticeServed: {
    subject: 'Rectification notice: {{site}} {{no}}',
    text: '{{authority}} served notice {{no}} at {{site}}, to be put right by {{day}}.',
  },
  noticeDue: {
    subject: 'Notice falls due: {{site}} {{no}}',
    text: 'Notice {{no}} of {{authority}} ({{site}}) is due on {{day}} and not closed.',
  },
  hotWorkSeen: {
    subject: 'Hot work not in order: {{site}}',
    text: 'A post saw hot work at {{site}} without $t(portalUpkeep:missingHotWork.{{missing}}). Check it now, and stop it if need be.',
  },
  hotWorkEnds: {
    subject: 'Hot work over: {{site}} {{no}}',
    text: 'The hours of permit {{no}} at {{site}}, {{place}} are over. Make sure that the fire is out, and record it.',
  },
  maintenanceDue: {
    subject: 'Maintenance due: {{site}}',
    text: '“{{what}}” at {{site}} is to be serviced today by {{by}}.',
  },
  findingDue: {
    subject: 'Due: what an inspector asked for at {{site}}',
    text: 'What {{authority}} asked to be put right at {{site}} is due on {{day}} and not recorded as done.',
  },
  digest: {
    subject: 'Zhiqin: {{count}} notices since yesterday',
    text: '{{lines}}\n\nSign in to read them. Under “How I am told” you can change the time or stop the summary.',
  },
  channelTest: {
    subject: 'Test notice',
    text: 'Zhiqin: this is a test. If you read it, the channel works.',
  },
  ticketReceived: {
    subject: 'New $t(portalService:kinds.{{kind}}): {{site}} {{no}}',
    text: '{{site}} has received a $t(portalService:kinds.{{kind}}), file {{no}}. Please answer in time.',
  },
  ticketDue: {
    subject: '{{site}} {{no}}: $t(portalService:tickets.due.{{what}})',
    text: '$t(portalService:kinds.{{kind}}) {{no}} at {{site}}: $t(portalService:tickets.due.{{what}}), not done yet.',
  },
  ticketAnswered: {
    subject: '{{no}} has been answered',
    text: 'Your $t(portalService:kinds.{{kind}}) {{no}} about {{site}} has been answered.',
  },
  ticketUnsatisfied: {
    subject: 'Not satisfied: {{site}} {{no}}',
    text: 'The sender of $t(portalService:kinds.{{kind}}) {{no}} at {{site}} is not satisfied with the answer. Please follow it up.',
  },
  feedbackAboutYou: {
    subject: 'A $t(portalService:kinds.{{kind}}) about you',
    text: 'A $t(portalService:kinds.{{kind}}) at {{site}} ({{no}}) that concerns your work was closed and counts in the month’s assessment. Speak to your captain if you see it otherwise.',
  },
  appraisalOpened: {
    subject: 'Please score {{site}} for {{month}}',
    text: 'The appraisal of {{site}} for {{month}} is open: about five minutes, with the month’s records beside it.',
  },
  appraisalAnswered: {
    subject: '{{site}} {{month}}: the contractor has answered',
    text: 'The contractor has answered the appraisal of {{site}} for {{month}}. Please look at it and sign.',
  },
  appraisalScored: {
    subject: '{{site}} {{month}}: the client has signed',
    text: 'The client has signed the appraisal of {{site}} for {{month}}. Please check and sign.',
  },
  surveyOpened: {
    subject: 'Survey {{quarter}}: {{site}}',
    text: 'The survey of {{quarter}} for {{site}} is open. It takes a minute.',
  },
  surveyClosed: {
    subject: '{{site}} {{quarter}}: index {{index}}',
    text: 'The survey of {{quarter}} at {{site}} is closed: {{answers}} answers, index {{index}}.',
  },
  reportIssued: {
    subject: 'Guarding report {{month}}: {{site}}',
    text: 'The guarding report of {{site}} for {{month}} has been issued. Please read it, ask about any line, and sign.',
  },
  reportRevised: {
    subject: 'Guarding report {{month}}, revision {{revision}}: {{site}}',
    text: 'Revision {{revision}} of the guarding report of {{site}} for {{month}} has been issued. It takes the place of the one before; its corrections are listed in it.',
  },
  reportSignDue: {
    subject: 'Report waits for your signature: {{site}} {{month}}',
    text: 'The guarding report of {{site}} for {{month}} has not been signed yet. Please read it and sign, or ask about what is not clear.',
  },
  reportUnsigned: {
    subject: 'Report not signed: {{site}} {{month}}',
    text: 'The client was reminded three times and has not signed the report of {{site}} for {{month}}. Please call.',
  },
  reportNotClosed: {
    subject: 'Report not issued: {{site}} {{month}} is not closed',
    text: 'The report of {{site}} for {{month}} was due today and was not issued: the month is not closed. Nothing stands in the way of closing it.',
  },
  reportBlocked: {
    subject: 'Report not issued: {{site}} {{month}} cannot be closed',
    text: 'The report of {{site}} for {{month}} was due today and was not issued: the month is not closed, and {{open}} things are still open on the month’s board.',
  },
  reportNotPrepared: {
    subject: 'Report not issued: {{site}} {{month}} is not prepared',
    text: 'The report of {{site}} for {{month}} was due today and was not issued: it has not been prepared since the month was closed.',
  },
  reportNotApproved: {
    subject: 'Report not issued: {{site}} {{month}} is not approved',
    text: 'The report of {{site}} for {{month}} was due today and was not issued: nobody has approved it. It goes out as soon as somebody does.',
  },
  dayReportIssued: {
    subject: 'Daily report of {{site}}, {{day}}',
    text: 'The daily activity report of {{site}} for {{day}} has been issued. It opens in the portal, as a page and as a PDF.',
  },
  dayReportRevised: {
    subject: 'Daily report of {{site}}, {{day}}: revision {{revision}}',
    text: 'The daily activity report of {{site}} for {{day}} has been issued anew as revision {{revision}}. It lists what has changed.',
  },
  dayReportWaits: {
    subject: 'Daily report waits for approval: {{site}}, {{day}}',
    text: 'The daily report of {{site}} for {{day}} is due and waits for somebody to let it go. It goes out as soon as somebody does.',
  },
  dayReportNoClient: {
    subject: 'Daily report not issued: {{site}} has no client',
    text: 'The daily report of {{site}} for {{day}} was due and was not issued: the site has no client on record.',
  },
  reportNoClient: {
    subject: 'Report not issued: {{site}} has no client',
    text: 'The report of {{site}} for {{month}} was due today and was not issued: the site has no client on record.',
  },
  questionAsked: {
    subject: 'The client asks: {{site}}',
    text: 'The client asks about “{{line}}” in the report of {{site}}. Please answer within 48 hours.',
  },
  questionDue: {
    subject: 'Question unanswered: {{site}}',
    text: 'The client’s question about “{{line}}” in the report of {{site}} is due and not answered.',
  },
  questionAnswered: {
    subject: 'Your question was answered: {{site}}',
    text: 'Your question about “{{line}}” in the report of {{site}} has been answered.',
  },
  meetingPointDue: {
    subject: 'A point of a meeting is due: {{site}}',
    text: 'What a meeting at {{site}} left open is due: {{text}}',
  },
  nightRoundPlanned: {
    subject: 'Night round: {{site}}',
    text: 'Please look at the posts of {{site}} in the night of {{night}}, and record it on the phone of a post.',
  },
  nightRoundMissing: {
    subject: 'Night round not on record: {{site}}',
    text: 'Nothing is on record of your round at {{site}} in the night of {{night}}. If you went, write it down; if not, plan another.',
  },
} as const satisfies Words<typeof zh>;
