import type { Words } from '../../words.ts';
import type zh from './zh-CN.ts';

export default {
  verdicts: {
    met: 'Met',
    breached: 'Not met',
    unproven: 'No record, to be checked',
    'not-applicable': 'Not applicable',
    waived: 'Waived',
  },
  severities: { B: 'Stops the assignment', H: 'High', M: 'Medium', L: 'Low' },
  frequencies: { shift: 'Every shift', day: 'Every day', month: 'Every month' },
  subjects: {
    'post-shift': 'Post and shift',
    'site-day': 'Site, one day',
    'site-month': 'Site, one month',
    'guard-month': 'Guard, one month',
  },
  chapters: {
    R: 'Posts manned',
    H: 'Handover',
    T: 'Patrol',
    V: 'Access',
    F: 'Fire safety',
    P: 'Certificates',
    K: 'Service to the client',
  },
  evidenceKinds: {
    'check-in': 'Sign-on and sign-off',
    signatures: 'Both handover signatures',
    scans: 'Checkpoint scans',
    'visit-form': 'Visitor register',
    'pass-log': 'Passes issued and returned',
    'point-check': 'Exit and lane checks',
    certificate: 'Guard certificates on file',
    report: 'Report delivery and acknowledgement',
  },
  byCode: {
    R01: {
      name: 'Post manned',
      explanation:
        'The post has its full number for the whole shift. Get someone to stand in for meals and breaks and note it on the phone: then the post is never empty.',
    },
    H01: {
      name: 'Early relief',
      explanation:
        'Sign on before the shift starts, so that there is time for uniform and gear and your colleague leaves on time. The early minutes count as work.',
    },
    H02: {
      name: 'No gap at handover',
      explanation: 'The guard going off leaves only after the relief has accepted the post on the phone.',
    },
    H03: {
      name: 'Two signatures',
      explanation: 'Once everything has been explained, both of you sign the handover.',
    },
    T01: {
      name: 'Patrols per shift',
      explanation:
        'Walk the full number of rounds each shift. Tap “finish” at the end: an unfinished round does not count.',
    },
    T02: {
      name: 'Extra holiday patrols',
      explanation: 'On public holidays and alert days, walk more rounds than usual.',
    },
    T03: {
      name: 'All points scanned',
      explanation:
        'Scan every point of the route on every round. If you cannot reach one, say why on the spot.',
    },
    V01: {
      name: 'Register complete',
      explanation:
        'Fill in every required field for outsiders. Emergency crews go straight in; complete the line afterwards.',
    },
    V04: {
      name: 'Passes returned',
      explanation: 'Take the temporary pass back when the visitor leaves, and mark it returned.',
    },
    F05: {
      name: 'Exits and lanes clear',
      explanation:
        'Look at every exit and fire lane each day. Move what blocks it; if you cannot, open a hazard ticket there and then.',
    },
    P01: {
      name: 'Certified on post',
      explanation:
        'You need a valid guard certificate to stand on a post. The office keeps it on file and reminds you before it expires.',
    },
    K09: {
      name: 'Monthly report',
      explanation:
        "The company delivers last month's report to the client on time and the client acknowledges it.",
    },
  },
  measures: {
    noReliefPlanned: 'No relief was planned at the start of this shift',
    nobodyToRelieve: 'Nobody was on post to hand over',
    reliefEarly: 'Relieved {{minutes}} min early; {{requiredMinutes}} min required',
    reliefNotEarlyEnough:
      'Only {{minutes}} min early (signed on {{checkedInAt}}); {{requiredMinutes}} min required',
    reliefLate:
      'Signed on {{minutes}} min after the start ({{checkedInAt}}); {{requiredMinutes}} min early required',
    reliefDidNotCheckIn: '{{arrived}} of {{required}} signed on',
    noGap: 'No gap at handover',
    gap: 'Gap of {{gapSeconds}} s: left {{releasedAt}}, accepted {{acceptedAt}}',
    leftUnrelieved: 'Left {{releasedAt}}, and nobody took over',
    bothSigned: 'Both signed within {{withinMinutes}} min of the start',
    signedLate: 'Second signature {{minutes}} min after the start; {{withinMinutes}} min allowed',
    signaturesMissing: '{{signatures}} of 2 signatures',
    nobodyRequired: 'Nobody is required on this post in this shift',
    manned:
      '{{requiredHeads}} on post; short for {{unmannedMinutes}} min in all, {{toleranceMinutes}} min allowed',
    unmanned:
      '{{requiredHeads}} required; short for {{unmannedMinutes}} min in all, longest from {{from}} to {{to}}',
    roundsCompleted: '{{completed}} of {{required}} patrols completed',
    roundsShort: '{{completed}} of {{required}} patrols completed',
    ordinaryDay: 'Ordinary day, no extra patrols required',
    holidayRoundsCompleted: 'Holiday: {{completed}} of {{required}} patrols completed',
    holidayRoundsShort: 'Holiday: {{completed}} of {{required}} patrols completed',
    noRoundBegun: 'No patrol was begun in this shift',
    allPointsScanned: '{{scanned}} of {{planned}} points scanned (rounds: {{rounds}})',
    pointsMissed:
      '{{scanned}} of {{planned}} points scanned, {{shortRounds}} of {{rounds}} rounds incomplete; missed: {{points}}',
    outOfOrder: 'All points scanned, but out of order (rounds: {{shortRounds}})',
    noVisits: 'No outsiders registered that day',
    registerComplete: '{{complete}} of {{visits}} register lines complete',
    registerIncomplete: '{{incomplete}} of {{visits}} register lines incomplete; missing: {{fields}}',
    noPasses: 'No temporary passes issued that day',
    passesReturned: '{{returned}} of {{issued}} passes returned',
    passesOutstanding: '{{returned}} of {{issued}} passes returned; outstanding: {{passNos}}',
    noExitPoints: 'This site has no exit or lane points set',
    exitsClear: 'All {{points}} exit and lane points checked: clear, or ticket opened',
    pointsUnchecked: 'Of {{points}} exit and lane points, not checked often enough: {{names}}',
    blockedWithoutTicket: 'Blocked and no ticket opened: {{names}}',
    noDutyDays: 'Not on duty at this site in the month',
    certified: 'Certificate valid on all days on post ({{dutyDays}})',
    uncertified: 'Certificate not valid on {{uncertifiedDays}} of {{dutyDays}} days on post: {{days}}',
    noCertificateOnFile: 'On post (days: {{dutyDays}}) with no certificate on file',
    reportNotYetDue: 'Report due {{dueOn}}',
    reportNotDelivered: 'Report was due {{dueOn}} and has not been delivered',
    reportLate: 'Report was due {{dueOn}}, delivered {{deliveredOn}}',
    reportAcknowledged: 'Report delivered {{deliveredOn}}, acknowledged {{acknowledgedOn}}',
    reportAwaitsClient: 'Report delivered {{deliveredOn}}, waiting for the client',
    reportNotAcknowledged: 'Report delivered {{deliveredOn}}, not acknowledged by the client',
  },
  missing: {
    windowOpen: 'The window runs until {{at}}',
    nobodyDue: 'Nobody was due on post in this window',
    deviceSilent: '{{device}} has not reported since {{at}}',
    deviceNeverHeard: '{{device}} has never reported',
    deviceEntriesMissing: 'Entries from {{device}} are still missing',
    deviceSaidOff: '{{device}} was off from {{at}}; somebody must look into it',
    deviceRevoked: '{{device}} was revoked {{at}} with entries before that missing',
    noDeviceCanSpeak: 'No device can speak for this post; a named person must record what happened',
    certificateNotOnFile: 'No guard certificate on file: the office must add or verify it',
    clientHasNotAcknowledged: 'The client has had it since {{deliveredOn}} and has not acknowledged',
  },
  parameters: {
    earlyMinutes: 'Relief arrives early by',
    maxGapSeconds: 'Gap allowed at handover',
    signWithinMinutes: 'Both sign within',
    toleranceMinutes: 'Time short allowed',
    roundsPerShift: 'Patrols per shift',
    baseRounds: 'Patrols on an ordinary day',
    upliftRounds: 'Extra patrols on holidays',
    coveragePercent: 'Points scanned',
    orderRequired: 'Route order required',
    completePercent: 'Register lines complete',
    maxOutstandingPasses: 'Passes that may be outstanding',
    checksPerDay: 'Checks per point and day',
    validityYears: 'Years an undated certificate is valid (0: no limit)',
    dueDayOfMonth: 'Report due, day of the next month',
    acknowledgeWithinDays: 'Client acknowledges within',
  },
  units: {
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    seconds_one: '{{count}} second',
    seconds_other: '{{count}} seconds',
    rounds_one: '{{count}} round',
    rounds_other: '{{count}} rounds',
    percent_one: '{{count}}%',
    percent_other: '{{count}}%',
    passes_one: '{{count}} pass',
    passes_other: '{{count}} passes',
    checks_one: '{{count}} check',
    checks_other: '{{count}} checks',
    years_one: '{{count}} year',
    years_other: '{{count}} years',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    dayOfMonth_one: 'day {{count}}',
    dayOfMonth_other: 'day {{count}}',
  },
  provenance: {
    site: 'set for this site',
    'profile-default': 'default for this type of site',
    'legal-bound': 'lifted to the legal floor',
  },
  score: {
    title: 'Performance score',
    formula:
      'Score = 100 × weights of what was met ÷ weights of what was met or not met. Weights: stops the assignment 4, high 3, medium 2, low 1. What has no record, is waived or does not apply is left out.',
    proofRate: 'Proof rate',
    proofRateExplanation:
      'Share of windows that could be decided. Those without a record are shown apart and do not count as not met.',
    fewWindows: 'Fewer than {{count}} windows could be decided: the score is only a hint',
    none: 'Nothing could be decided yet',
  },
} as const satisfies Words<typeof zh>;
