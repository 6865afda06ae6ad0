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
  frequencies: {
    shift: 'Every shift',
    day: 'Every day',
    month: 'Every month',
    event: 'As it happens',
    week: 'Every week',
    quarter: 'Every quarter',
    year: 'Every year',
    change: 'On change',
  },
  subjects: {
    'post-shift': 'Post and shift',
    'site-day': 'Site, one day',
    'site-month': 'Site, one month',
    'guard-week': 'Guard, one week',
    'guard-month': 'Guard, one month',
    'site-week': 'Site, one week',
    'site-quarter': 'Site, one quarter',
    'site-year': 'Site, one year',
    'guard-year': 'Guard, one year',
  },
  chapters: {
    R: 'Posts manned',
    H: 'Handover',
    T: 'Patrol',
    V: 'Access',
    F: 'Fire safety',
    P: 'Personnel',
    K: 'Service to the client',
    M: 'Monitoring',
    I: 'Incidents',
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
    file: 'File held by the office',
    form: 'Form',
    photo: 'Photo',
    roster: 'Roster',
    attendance: 'Attendance',
    'duty-log': 'Duty log',
    register: 'Register',
    ticket: 'Ticket',
    approval: 'Approval',
    'device-log': 'Device log',
    'training-record': 'Training record',
    timeline: 'Timeline',
    receipt: 'Receipt',
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
    P02: {
      name: 'Hiring conditions',
      explanation:
        'Age, schooling, citizenship and medical are checked before hiring. The company’s wish for an upper age is a reminder only.',
    },
    P03: {
      name: 'Vetting clear',
      explanation: 'The four bars the law sets are checked before hiring, and again from time to time.',
    },
    P04: {
      name: 'Pre-post training passed',
      explanation:
        'Before your first post every topic is trained and passed. If you fail one, you take it again.',
    },
    P05: {
      name: 'In-service hours',
      explanation: 'Training hours over twelve months; whoever has been here less than a year owes a share.',
    },
    P06: {
      name: 'Fire training',
      explanation: 'Fire training at regular intervals, half-yearly where the public gathers.',
    },
    P07: {
      name: 'Control room licence',
      explanation: 'Whoever operates the fire control room holds the operator’s licence of the level set.',
    },
    P08: {
      name: 'Labour contract',
      explanation: 'A written contract within a month of starting; its kind is stated.',
    },
    P09: {
      name: 'Insurance in force',
      explanation: 'Social and accident insurance cover every day on duty.',
    },
    P10: {
      name: 'Monthly assessment',
      explanation: 'One assessment per guard and month: attitude, ability, results. Each guard is told his.',
    },
    P11: { name: 'Annual assessment', explanation: 'One annual assessment per guard.' },
    P12: {
      name: 'Rules read, confidentiality signed',
      explanation:
        'When the rules change, read them on the phone and confirm; the promise of confidentiality is signed too.',
    },
    P13: {
      name: 'Site induction',
      explanation:
        'Before your first shift you go through layout, facilities and emergency procedure, and sign.',
    },
    R02: {
      name: 'Two in the control room',
      explanation: 'The fire control room always has two; on alarm one may be out verifying.',
    },
    R03: {
      name: 'Length of shift',
      explanation: 'A shift is eight hours at most; longer only under approved comprehensive hours.',
    },
    R04: {
      name: 'Overtime cap',
      explanation: 'Overtime in a month has a limit; early relief and staying on count.',
    },
    R05: { name: 'Weekly rest', explanation: 'At least one day off in any seven.' },
    R06: { name: 'Rest between shifts', explanation: 'Enough hours between two shifts.' },
    R07: {
      name: 'Protected staff',
      explanation: 'No nights and no overtime from the seventh month of pregnancy and while nursing.',
    },
    R08: {
      name: 'Holiday pay',
      explanation: 'Work on a statutory holiday shows on the pay line at its multiple.',
    },
    R09: { name: 'Double booking', explanation: 'One guard, one post at a time.' },
    R10: { name: 'Roster lead time', explanation: 'The roster is out early enough for people to plan.' },
    R11: {
      name: 'Over-age status',
      explanation: 'Whoever works on past retirement age has a service contract and insurance.',
    },
    H04: {
      name: 'Handover content complete',
      explanation: 'Work in hand, gear, anything suspicious: all three are said, or “none” is said.',
    },
    H05: {
      name: 'Gear count',
      explanation: 'Count the gear piece by piece; for what is missing or broken, open a ticket.',
    },
    H06: {
      name: 'Dispute escalated',
      explanation:
        'A disagreement is written down and reaches the squad leader in minutes; the post is taken over all the same.',
    },
    H07: {
      name: 'Late, to be confirmed',
      explanation: 'Signing on after the start is late, much later is absent; a person confirms both.',
    },
    H08: { name: 'Shift-start check', explanation: 'On signing on, check uniform, mark and certificate.' },
    H09: {
      name: 'Check call',
      explanation: 'Answer the calls to your post; a lone post is called more often.',
    },
    H10: {
      name: 'Duty log',
      explanation: 'Write the log each shift and close it at handover. Long quiet stretches are pointed out.',
    },
    T04: { name: 'On-time scan', explanation: 'Points with a set time are scanned at that time.' },
    T05: { name: 'Critical points twice', explanation: 'Scan critical points going out and coming back.' },
    T06: {
      name: 'Record per patrol',
      explanation: 'Finish each round on the phone; for anything amiss write a line and take a photo.',
    },
    T07: { name: 'Anomaly closed', explanation: 'Hazard tickets are closed in the time their level allows.' },
    T08: { name: 'Perimeter check', explanation: 'Walk the perimeter points at night.' },
    T09: {
      name: 'Scan integrity',
      explanation: 'Device, place and time of a scan are plausible; a person looks into doubts.',
    },
    T10: {
      name: 'Facilities and order',
      explanation: 'Go through doors, lights, utilities and parking each day; open a ticket for defects.',
    },
    V02: { name: 'Host confirmed', explanation: 'Confirm with the host before a visitor enters.' },
    V03: {
      name: 'Pass in validity',
      explanation: 'A temporary pass has its hours; ask after whoever overstays.',
    },
    V05: {
      name: 'Construction agreement',
      explanation: 'Construction workers come on a valid agreement and by name.',
    },
    V06: {
      name: 'Maintenance agreement',
      explanation: 'Maintenance crews come on a valid agreement; urgent repairs pass first.',
    },
    V07: {
      name: 'Ban list',
      explanation: 'A ban names reason, end and approver. Occupiers are never banned from home.',
    },
    V08: { name: 'Notice given', explanation: 'Show outsiders the rules and the privacy notice.' },
    V09: {
      name: 'Visitor data purged',
      explanation: 'Visitors’ personal data is deleted when due, unless held for an incident.',
    },
    V10: {
      name: 'Goods match the slip',
      explanation: 'Goods leave on a slip: item and number match, the carrier signs.',
    },
    V11: {
      name: 'Vehicle log',
      explanation:
        'Log plate, in and out; ask after vehicles that stay too long. At works the load is checked.',
    },
    V12: {
      name: 'Outsider files reviewed',
      explanation: 'Files of long-term pass holders and of those warned or banned are looked at again.',
    },
    V13: { name: 'Other ways than face', explanation: 'Where a gate knows faces there is another way in.' },
    M01: {
      name: 'Monitors watched',
      explanation: 'The monitors are always watched, and the log has its lines.',
    },
    M02: {
      name: 'Video kept',
      explanation: 'Recordings are kept for the days set; each week somebody looks whether they play.',
    },
    M03: {
      name: 'Viewing register',
      explanation: 'Viewing recordings is approved and entered with reason, content, unit and name.',
    },
    M04: {
      name: 'Devices on line',
      explanation: 'Technical devices are on line, faults are mended in time.',
    },
    M05: {
      name: 'Camera filing',
      explanation: 'Cameras in public places are filed with the police in time after use or change.',
    },
    M06: {
      name: 'Signs and no-go places',
      explanation: 'Every camera has its sign; none stands where it must not.',
    },
    F01: {
      name: 'Fire gear inspected',
      explanation: 'Every piece of fire equipment is inspected each month and its tag renewed.',
    },
    F02: {
      name: 'Fire patrol',
      explanation: 'Fire patrols at their interval, every two hours of business where the public gathers.',
    },
    F03: { name: 'Fire inspection', explanation: 'Fire inspections at their interval, signed and filed.' },
    F04: {
      name: 'Yearly test',
      explanation: 'Fire installations are tested in full every year, the report is filed.',
    },
    F06: { name: 'Two-hour panel log', explanation: 'The panel’s state is written down every two hours.' },
    F07: { name: 'Fire drill', explanation: 'Fire drills at their interval, half-yearly in key units.' },
    F08: {
      name: 'Extinguisher service and scrap',
      explanation: 'Extinguishers are serviced when due and scrapped at their age.',
    },
    F09: { name: 'Hot-work permit', explanation: 'Hot work has a permit, a watcher and a certified welder.' },
    I01: { name: 'First report in time', explanation: 'Report at once; fire and major events soonest.' },
    I02: {
      name: 'Escalation chain',
      explanation: 'Squad leader, company, client: each confirms. In an emergency all are told at once.',
    },
    I03: {
      name: 'Elements of the brief',
      explanation: 'Place, nature, people, features, losses: say all five, or say that one is not known.',
    },
    I04: { name: 'Services called', explanation: 'Call 110, 119 or 120 where needed, and note the time.' },
    I05: { name: 'Scene protected', explanation: 'Cordon, clear, photograph, before anything is moved.' },
    I06: { name: 'Written report', explanation: 'The written report follows in time.' },
    I07: {
      name: 'Closing review',
      explanation: 'A file is closed with cause found, lesson taught and measures done.',
    },
    I08: { name: 'Video on hold', explanation: 'The clip is exported and held before it is written over.' },
    I09: { name: 'Plans current', explanation: 'Every scenario has its plan, looked at each year.' },
    I10: { name: 'Emergency drills', explanation: 'Every scenario is drilled at its interval.' },
    I11: {
      name: 'Emergency contacts',
      explanation: 'The contact list hangs at the post; the numbers are tried from time to time.',
    },
    K01: {
      name: 'Six-point check',
      explanation: 'Before service begins the six questions are answered, all lawful.',
    },
    K02: { name: 'Contract kept', explanation: 'Contracts are stored, and kept for years after they end.' },
    K03: {
      name: 'Filings',
      explanation: 'Own guards and service in another province are filed with the police in time.',
    },
    K04: { name: 'Licence in scope', explanation: 'The licence is current and covers the kinds of service.' },
    K05: { name: 'Three systems', explanation: 'Service, posts and guards each have their system in force.' },
    K06: {
      name: 'Duty plan approved',
      explanation: 'The client approves the duty plan and each change before it takes effect.',
    },
    K07: { name: 'Complaints closed', explanation: 'Complaints are answered and closed in time.' },
    K08: { name: 'Client survey', explanation: 'The client is asked every quarter.' },
    K10: {
      name: 'Supervision',
      explanation: 'The squad leader checks posts every shift, a manager at night every week.',
    },
    K11: {
      name: 'Rectification notices',
      explanation: 'What police or fire service ordered is done by its date, with proof.',
    },
    K12: { name: 'Publicity', explanation: 'Occupiers are told about safety every quarter.' },
    K13: { name: 'Unlawful requests', explanation: 'A client’s unlawful request is refused and reported.' },
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
    nothingInWindow: 'Nothing in this window the rule is asked of',
    partlyOnFile: '{{unknown}} of {{total}} not on file',
    notYetDue: 'Due only on {{dueOn}}',
    notYetRecorded: 'Not recorded in the product yet',
    postClosed: 'The post was declared closed for that time',
    P02: {
      good: 'Conditions met: {{minimumAge}} or older, schooling, citizenship and medical checked',
      short: 'One condition is not met: {{minimumAge}} or older, junior high, citizen, medical passed',
      older: 'Legal conditions met; older than the {{maximumAge}} the company wishes for: a reminder only',
    },
    P03: {
      good: 'Vetted within {{vettingMonths}} months, nothing found',
      short: 'Last vetted more than {{vettingMonths}} months ago',
      barred: 'Bars found: {{barsFound}}',
    },
    P04: {
      good: 'All {{total}} topics passed before the first post ({{passScore}} or better)',
      short:
        '{{short}} of {{total}} topics not passed before the first post ({{passScore}} or better): {{names}}',
    },
    P05: {
      good: '{{hours}} h of training in the last year, {{required}} required',
      short: '{{hours}} h of training in the last year, {{required}} required',
    },
    P06: {
      good: 'Last fire training {{lastOn}}, within {{fireTrainingMonths}} months',
      short: 'Last fire training {{lastOn}}, more than {{fireTrainingMonths}} months ago',
    },
    P07: {
      good: 'Operators: {{total}}, all licensed at level {{licenceLevel}} or better',
      short: '{{short}} of {{total}} operators without a licence of level {{licenceLevel}} or better',
    },
    P08: {
      good: 'Started {{startedOn}}, contract from {{contractFrom}}',
      short:
        'Started {{startedOn}}, contract only from {{contractFrom}}: more than {{contractWithinDays}} days',
    },
    P09: {
      good: 'Insured on all {{total}} days on duty',
      short: 'Not insured on {{short}} of {{total}} days on duty: {{names}}',
    },
    P10: {
      good: 'Assessed by {{dueOn}} on all {{dimensions}} dimensions',
      short: 'Not assessed on {{dimensions}} dimensions by {{dueOn}}',
    },
    P11: {
      good: '{{done}} annual assessments, {{assessmentsPerYear}} required',
      short: '{{done}} annual assessments, {{assessmentsPerYear}} required',
    },
    P12: {
      good: 'All {{total}} confirmed',
      short: '{{short}} of {{total}} not confirmed, or later than {{readWithinDays}} days',
    },
    P13: {
      good: 'Induction signed before the first shift ({{firstDutyOn}})',
      short: 'Induction not signed before the first shift ({{firstDutyOn}}), or items open: {{openItems}}',
    },
    R02: {
      good: '{{minimum}} required; short for {{shortMinutes}} min, {{toleranceMinutes}} min allowed',
      short: '{{minimum}} required; short for {{shortMinutes}} min, {{toleranceMinutes}} min allowed',
      longShift: 'Control room shift longer than {{shiftHours}} h',
    },
    R03: {
      good: 'All {{total}} shifts within {{standardHours}} h, or covered by an approval',
      short: '{{short}} of {{total}} shifts longer than {{comprehensiveHours}} h: {{names}}',
    },
    R04: {
      good: '{{hours}} h overtime in the month, {{overtimeHours}} h at most',
      short: '{{hours}} h overtime in the month, {{overtimeHours}} h at most',
    },
    R05: {
      good: 'Every seven days hold a day off (at least {{restDaysPerWeek}})',
      short:
        'Stretches of seven days with fewer than {{restDaysPerWeek}} off: {{short}}, beginning {{names}}',
    },
    R06: {
      good: 'At least {{restHours}} h between all shifts',
      short: 'Less than {{restHours}} h between shifts, {{short}} times: {{names}}',
    },
    R07: {
      good: 'No night or overtime in the protected time',
      short: 'Night or overtime in the protected time, days: {{short}}: {{names}}',
    },
    R08: {
      good: '{{total}} holidays worked, all paid at {{payPercent}}%',
      short: '{{short}} of {{total}} holidays worked not paid at {{payPercent}}%: {{names}}',
    },
    R09: {
      good: 'No clash among {{total}} shifts',
      short: '{{short}} of {{total}} shifts overlap another by more than {{overlapMinutes}} min: {{names}}',
    },
    R10: {
      good: 'Published {{publishedOn}}, due by {{dueOn}}',
      short: 'Published only {{publishedOn}}, due by {{dueOn}}',
      unpublished: 'Not published; due by {{dueOn}}',
    },
    R11: {
      good: 'Past retirement age ({{retiresOn}}), service contract and insurance in place',
      short: 'Past retirement age ({{retiresOn}}), service contract or insurance missing',
      notReached: 'Retirement age reached only on {{retiresOn}}',
    },
    H04: {
      good: 'All {{total}} parts handed over, gear lines: {{gearLines}}',
      short: '{{short}} of {{total}} parts missing; gear lines: {{gearLines}}, required {{minimumGearLines}}',
    },
    H05: {
      good: 'Gear items: {{total}}, matching or with a ticket',
      short: '{{short}} of {{total}} gear items do not match and have no ticket: {{names}}',
    },
    H06: {
      good: 'The squad leader knew within {{escalateMinutes}} min',
      short: 'Raised {{raisedAt}}, not with the squad leader within {{escalateMinutes}} min',
    },
    H07: {
      good: 'All {{total}} due signed on in time',
      late: '{{late}} of {{total}} due signed on late, by up to {{minutes}} min; to be confirmed',
      absent:
        '{{absent}} of {{total}} due not there within {{absentAfterMinutes}} min, {{late}} late; to be confirmed',
    },
    H08: {
      good: 'Self-checks: {{total}}, all in order',
      short: '{{short}} of {{total}} self-checks with more than {{maxFailedItems}} items not in order',
    },
    H09: {
      good: 'Calls answered: {{calls}}; longest gap {{minutes}} min, {{everyMinutes}} allowed',
      short: 'Calls answered: {{calls}}; longest gap {{minutes}} min, {{everyMinutes}} allowed',
    },
    H10: {
      good: 'Log lines: {{lines}}, closed',
      quiet: 'Log lines: {{lines}}, closed; nothing recorded for up to {{minutes}} min',
      short: 'Log lines: {{lines}}, required {{minimumLines}}',
      notClosed: 'Log lines: {{lines}}; not closed by handover or sign-off',
    },
    T04: {
      good: 'All {{total}} timed points scanned within {{onTimeMinutes}} min',
      short: '{{short}} of {{total}} timed points not within {{onTimeMinutes}} min: {{names}}',
    },
    T02: {
      periodGood:
        '“{{period}}”: {{completed}} of {{required}} patrols completed ({{baseRounds}} and {{extraRounds}} more)',
      periodShort:
        '“{{period}}”: {{completed}} of {{required}} patrols completed ({{baseRounds}} and {{extraRounds}} more)',
    },
    T05: {
      good: 'Critical points: {{total}}, each scanned {{scansPerRound}}× a round',
      short: '{{short}} of {{total}} critical points not scanned {{scansPerRound}}× a round: {{names}}',
      noCriticalPoints: 'The route has no critical points',
    },
    T06: {
      good: 'All {{total}} rounds fully recorded',
      short:
        '{{short}} of {{total}} rounds not closed within {{closeAfterMinutes}} min of the end of the shift, or without note and photo of what was amiss',
    },
    T07: {
      good: 'All {{total}} tickets closed in time',
      short: '{{short}} of {{total}} tickets over time: {{names}}',
    },
    T08: {
      good: 'All {{total}} perimeter points checked {{perNight}}× in the night',
      short: '{{short}} of {{total}} perimeter points not checked {{perNight}}×: {{names}}',
      noPoints: 'This site has no perimeter points',
    },
    T09: {
      good: '{{total}} scans, doubtful {{doubtful}}, allowed {{maxDoubtfulScans}}',
      short: '{{doubtful}} of {{total}} scans doubtful, to be confirmed: {{names}}',
    },
    T10: {
      good: 'All {{total}} points checked, defects have tickets',
      short:
        '{{short}} of {{total}} points not checked {{facilityChecksPerDay}}×, or with a defect and no ticket: {{names}}',
      noPoints: 'This site has no check items',
    },
    V02: {
      good: '{{kept}} of {{total}} visitors confirmed',
      short: '{{kept}} of {{total}} visitors confirmed, {{confirmedPercent}}% required',
    },
    V03: {
      good: 'All {{total}} pass holders left in time',
      short: '{{short}} of {{total}} passes overstayed ({{passHours}} h at most): {{names}}',
    },
    V05: {
      good: '{{total}} construction entries, all on a valid agreement and list',
      short: '{{short}} of {{total}} construction entries without a valid agreement or not on the list',
    },
    V06: {
      good: '{{total}} maintenance entries, all on a valid agreement',
      short: '{{short}} of {{total}} maintenance entries without a valid agreement',
    },
    V07: {
      good: '{{total}} bans in order, nobody let in',
      short: '{{short}} of {{total}} bans incomplete, or somebody was let in',
    },
    V08: {
      good: '{{kept}} of {{total}} outsiders were given notice',
      short: '{{kept}} of {{total}} outsiders were given notice, {{noticePercent}}% required',
    },
    V09: {
      good: 'Oldest visitor data kept {{ageDays}} days, {{days}} at most; held for incidents: {{held}}',
      short: 'Oldest visitor data kept {{ageDays}} days, more than {{days}}',
    },
    V10: {
      good: '{{total}} slips, all matching',
      short: '{{short}} of {{total}} slips not approved, not matching or not signed: {{names}}',
    },
    V11: {
      good: '{{total}} vehicles logged, all out within {{overstayHours}} h',
      short:
        '{{short}} of {{total}} vehicles not fully logged, not checked, or inside more than {{overstayHours}} h',
    },
    V12: {
      good: 'All {{total}} files reviewed within {{fileReviewMonths}} months',
      short: '{{short}} of {{total}} files not reviewed for {{fileReviewMonths}} months: {{names}}',
    },
    V13: {
      good: 'All {{total}} face gates have at least {{otherWays}} other ways',
      short: '{{short}} of {{total}} face gates without another way: {{names}}',
    },
    M01: {
      good: 'Monitors watched; longest gap in the log {{minutes}} min',
      short:
        'Unwatched for {{unmannedMinutes}} min; longest gap in the log {{minutes}} min, {{logEveryMinutes}} allowed',
    },
    M02: {
      good: 'All {{total}} cameras play back {{days}} days',
      short: '{{short}} of {{total}} cameras play back less than {{days}} days: {{names}}',
    },
    M03: {
      good: '{{total}} views, all approved and entered',
      short: '{{short}} of {{total}} views not approved or not fully entered',
    },
    M04: {
      good: 'Devices on line {{uptime}}%, faults mended in time',
      short:
        'Devices on line {{uptime}}% ({{uptimePercent}}% required), or a fault open more than {{repairHours}} h',
    },
    M05: {
      good: 'All {{total}} uses and changes filed',
      short: '{{short}} of {{total}} uses and changes not filed within {{filingDays}} days: {{names}}',
    },
    M06: {
      good: '{{total}} cameras signed, none in a forbidden place',
      short: '{{short}} of {{total}} cameras without a sign or in a forbidden place: {{names}}',
    },
    F01: {
      good: 'All {{total}} pieces inspected within {{inspectEveryDays}} days, tags renewed',
      short:
        '{{short}} of {{total}} pieces not inspected within {{inspectEveryDays}} days, or tag not renewed: {{names}}',
    },
    F02: {
      good: '{{patrols}} fire patrols, longest gap {{minutes}} min, {{everyHours}} h allowed',
      short: '{{patrols}} fire patrols, longest gap {{minutes}} min, {{everyHours}} h allowed',
    },
    F03: {
      good: 'Last fire inspection {{lastOn}}, within {{inspectionDays}} days, signed',
      short: 'Last fire inspection {{lastOn}}, more than {{inspectionDays}} days ago or not signed',
    },
    F04: {
      good: 'Last full test {{lastOn}}, within {{testMonths}} months, report stored',
      short: 'Last full test {{lastOn}}, more than {{testMonths}} months ago or no report',
    },
    F06: {
      good: 'Panel states: {{entries}}, longest gap {{minutes}} min',
      short: 'Panel states: {{entries}}, longest gap {{minutes}} min, {{logEveryHours}} h allowed',
    },
    F07: {
      good: 'Last fire drill {{lastOn}}, within {{drillMonths}} months',
      short: 'Last fire drill {{lastOn}}, more than {{drillMonths}} months ago',
    },
    F08: {
      good: 'All {{total}} extinguishers within their life',
      short: '{{short}} of {{total}} extinguishers overdue for service or past their age: {{names}}',
    },
    F09: {
      good: '{{total}} hot works, all in order',
      short: '{{short}} of {{total}} hot works without permit, watcher or certified welder: {{names}}',
    },
    I01: {
      good: 'All {{total}} incidents reported in time, {{onTarget}} of them within {{targetMinutes}} min',
      short: '{{short}} of {{total}} incidents reported late: {{names}}',
    },
    I02: {
      good: 'All {{total}} incidents went up the chain and were confirmed',
      short:
        '{{short}} of {{total}} incidents not confirmed level by level within {{acknowledgeMinutes}} min (urgent: all told within {{parallelMinutes}} min): {{names}}',
    },
    I03: {
      good: 'All {{total}} briefs complete',
      short: '{{short}} of {{total}} briefs incomplete: {{names}}',
    },
    I04: {
      good: 'All {{total}} calls made',
      short: '{{short}} of {{total}} calls without a record or case number: {{names}}',
    },
    I05: {
      good: 'All {{total}} scenes protected',
      short:
        '{{short}} of {{total}} scenes without cordon, clearing or photos (at least {{scenePhotos}}): {{names}}',
    },
    I06: {
      good: 'Written report within {{hours}} h for all {{total}} incidents',
      short: '{{short}} of {{total}} incidents without a written report within {{hours}} h: {{names}}',
    },
    I07: {
      good: 'All {{total}} files closed complete',
      short: '{{short}} of {{total}} files closed incomplete: {{names}}',
    },
    I08: {
      good: 'Clips of all {{total}} incidents on hold',
      short:
        '{{short}} of {{total}} incidents without the clip on hold within {{holdWithinDays}} days: {{names}}',
    },
    I09: {
      good: 'Plans of all {{total}} scenarios reviewed within {{planReviewMonths}} months',
      short:
        '{{short}} of {{total}} scenarios without a plan reviewed within {{planReviewMonths}} months: {{names}}',
    },
    I10: {
      good: 'All {{total}} scenarios drilled within {{scenarioDrillMonths}} months',
      short: '{{short}} of {{total}} scenarios not drilled within {{scenarioDrillMonths}} months: {{names}}',
    },
    I11: {
      good: 'All {{total}} contacts verified within {{verifyDays}} days',
      short:
        '{{short}} of {{total}} contacts not at the post or not verified within {{verifyDays}} days: {{names}}',
    },
    K01: {
      good: 'All {{total}} contracts checked on six points',
      short: '{{short}} of {{total}} contracts not cleared on six points: {{names}}',
    },
    K02: {
      good: 'All {{total}} contracts stored ({{keepYears}} years after the end)',
      short: '{{short}} of {{total}} contracts deleted before {{keepYears}} years had passed: {{names}}',
    },
    K03: {
      good: 'All {{total}} filings in time',
      short:
        '{{short}} of {{total}} filings late (own guards within {{selfHireDays}} days, other provinces before the start): {{names}}',
    },
    K04: {
      good: 'Licence current and in scope',
      short: 'Licence not current, or service out of scope: {{names}}',
    },
    K05: {
      good: 'Kinds of system in force: {{kinds}}, required {{minimumSystems}}',
      short: 'Kinds of system in force: {{kinds}}, required {{minimumSystems}}',
    },
    K06: {
      good: 'All {{total}} versions approved by the client',
      short: '{{short}} of {{total}} versions not approved before taking effect: {{names}}',
    },
    K07: {
      good: 'All {{total}} complaints closed in time',
      short:
        '{{short}} of {{total}} complaints over time (answer {{replyHours}} h, closed {{closeDays}} days): {{names}}',
    },
    K08: {
      good: '{{surveys}} surveys this quarter, mean {{score}}, {{minimumScore}} required',
      short:
        '{{surveys}} surveys this quarter ({{surveysPerQuarter}} required), mean {{score}}, {{minimumScore}} required',
    },
    K10: {
      good: 'Each shift checked {{leaderChecksPerShift}}×, night checks {{managerNights}}',
      short:
        'Short in {{short}}: {{leaderChecksPerShift}} checks a shift, {{managerNightsPerWeek}} night checks a week (done {{managerNights}})',
    },
    K11: {
      good: 'All {{total}} notices closed by their date',
      short: '{{short}} of {{total}} notices not closed by their date: {{names}}',
    },
    K12: {
      good: '{{notices}} notices this quarter, {{noticesPerQuarter}} required',
      short: '{{notices}} notices this quarter, {{noticesPerQuarter}} required',
    },
    K13: {
      good: '{{total}} unlawful requests, all refused and reported',
      short: '{{short}} of {{total}} unlawful requests not refused or not reported',
    },
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
    notOnFile: 'Not on file yet: {{names}}',
    fileIncomplete: 'Not on file: the office must add or verify it',
    deciderNotOnFile: 'The ban list does not say who decided',
    approvalNotOnFile: 'No approval of comprehensive working hours on file',
    notYetRecorded: 'Nothing records this yet; it is judged once something does',
  },
  parameters: {
    // As reports issued under earlier names carry them.
    roundsPerShift: 'Patrols per shift',
    upliftRounds: 'Extra patrols on holidays',
    earlyMinutes: 'Relief arrives early by',
    minutesBefore: 'Relief arrives early by',
    maxGapSeconds: 'Gap allowed at handover',
    signWithinMinutes: 'Both sign within',
    toleranceMinutes: 'Time short allowed',
    minimumPerShift: 'Patrols per shift',
    baseRounds: 'Patrols on an ordinary day',
    holidayUplift: 'Extra patrols on holidays',
    coveragePercent: 'Points scanned',
    orderRequired: 'Route order required',
    completePercent: 'Register lines complete',
    maxOutstandingPasses: 'Passes that may be outstanding',
    checksPerDay: 'Checks per point and day',
    validityYears: 'Years an undated certificate is valid (0: no limit)',
    dueDayOfMonth: 'Report due, day of the next month',
    acknowledgeWithinDays: 'Client acknowledges within',
    minimumAge: 'Minimum age',
    maximumAge: 'Upper age the company wishes for (reminder only)',
    vettingMonths: 'Vetted again within',
    passScore: 'Pass score',
    hoursPerYear: 'Training hours a year',
    fireTrainingMonths: 'Fire training within',
    licenceLevel: 'Licence level (lower number, higher skill)',
    contractWithinDays: 'Contract within',
    accidentCoverRequired: 'Accident insurance required',
    assessByDay: 'Assessed by, day of the next month',
    dimensions: 'Dimensions assessed',
    assessmentsPerYear: 'Assessments a year',
    readWithinDays: 'Confirmed within',
    maxOpenItems: 'Items that may be open',
    minimum: 'Persons required',
    shiftHours: 'Longest shift',
    standardHours: 'Standard shift',
    comprehensiveHours: 'Shift under comprehensive hours',
    overtimeHours: 'Overtime a month at most',
    restDaysPerWeek: 'Days off in seven',
    restHours: 'Rest between shifts',
    payPercent: 'Holiday pay',
    overlapMinutes: 'Overlap allowed',
    leadDays: 'Published ahead by',
    minimumGearLines: 'Gear lines counted',
    maxGearDifferences: 'Gear differences allowed',
    escalateMinutes: 'Squad leader told within',
    lateAfterMinutes: 'Late after',
    absentAfterMinutes: 'Absent after',
    maxFailedItems: 'Items that may fail',
    everyMinutes: 'Check call every',
    loneEveryMinutes: 'Check call of a lone post every',
    minimumLines: 'Log lines',
    quietMinutes: 'Quiet stretch pointed out after',
    onTimeMinutes: 'On time within',
    scansPerRound: 'Scans a round',
    closeAfterMinutes: 'Round closed after the shift within',
    photoRequired: 'Photo of anomalies required',
    highHours: 'High level closed within',
    mediumHours: 'Medium level closed within',
    lowDays: 'Low level closed within',
    perNight: 'Checks a night',
    maxDoubtfulScans: 'Doubtful scans allowed',
    facilityChecksPerDay: 'Checks per point and day',
    confirmedPercent: 'Visitors confirmed',
    passHours: 'Pass valid for',
    noticePercent: 'Outsiders given notice',
    days: 'Days kept',
    overstayHours: 'Vehicle overstays after',
    loadCheckRequired: 'Load check required',
    fileReviewMonths: 'Files reviewed within',
    otherWays: 'Other ways in',
    logEveryMinutes: 'Log line every',
    uptimePercent: 'Devices on line',
    repairHours: 'Faults mended within',
    filingDays: 'Filed within',
    inspectEveryDays: 'Gear inspected every',
    everyHours: 'Fire patrol every',
    inspectionDays: 'Fire inspection within',
    testMonths: 'Full test within',
    logEveryHours: 'Panel state every',
    drillMonths: 'Fire drill within',
    waterYears: 'Water extinguisher age',
    powderYears: 'Powder extinguisher age',
    cleanGasYears: 'Clean gas extinguisher age',
    co2Years: 'CO2 extinguisher age',
    fireMinutes: 'Fire and major: first report within',
    criminalMinutes: 'Crime and violence: first report within',
    orderMinutes: 'Order: first report within',
    targetMinutes: 'Target of the first report (shown only)',
    acknowledgeMinutes: 'Each level confirms within',
    parallelMinutes: 'Urgent: all told within',
    scenePhotos: 'Photos of the scene',
    hours: 'Written report within',
    responsibilityRequired: 'Responsibility dealt with too',
    holdWithinDays: 'Clip on hold within',
    planReviewMonths: 'Plans reviewed within',
    scenarioDrillMonths: 'Scenarios drilled within',
    verifyDays: 'Contacts verified within',
    keepYears: 'Kept after the end',
    selfHireDays: 'Own guards filed within',
    minimumSystems: 'Kinds of system',
    replyHours: 'First answer within',
    closeDays: 'Closed within',
    surveysPerQuarter: 'Surveys a quarter',
    minimumScore: 'Lowest score',
    leaderChecksPerShift: 'Squad leader’s checks a shift',
    managerNightsPerWeek: 'Manager’s night checks a week',
    noticesPerQuarter: 'Notices a quarter',
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
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
    months_one: '{{count}} month',
    months_other: '{{count}} months',
    scans_one: '{{count}} scan',
    scans_other: '{{count}} scans',
    lines_one: '{{count}} line',
    lines_other: '{{count}} lines',
    persons_one: '{{count}} person',
    persons_other: '{{count}} persons',
    points_one: '{{count}} point',
    points_other: '{{count}} points',
    times_one: '{{count}} time',
    times_other: '{{count}} times',
    level_one: 'level {{count}}',
    level_other: 'level {{count}}',
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
