/** What somebody may choose about, each on its own. */
export const noticeKinds = [
  'emergency',
  'incident',
  'duty',
  'roster',
  'upkeep',
  'service',
  'report',
  'office',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Templates of each kind; what is named nowhere is the office's. */
const templates: Record<Exclude<NoticeKind, 'office'>, string> = {
  emergency: 'helpCalled helpNeeded fireFound',
  incident: 'incidentTold incidentSilent incidentDue',
  duty: 'notEligibleOnPost coverNeeded guardLent guardLentUnasked loanAsked loanAgreed loanDeclined nightRoundPlanned nightRoundMissing',
  roster:
    'rosterPublished rosterChanged swapAsked swapRefused shiftOffered leaveApproved leaveRefused temporaryDutyConfirmed',
  upkeep:
    'hazardOpened hazardOverdue hazardAnswered hazardUnanswered noticeServed noticeDue hotWorkSeen hotWorkEnds maintenanceDue readinessDue readinessDueAtSite drillEnded findingDue',
  service:
    'ticketReceived ticketDue ticketAnswered ticketUnsatisfied feedbackAboutYou appraisalOpened appraisalAnswered appraisalScored surveyOpened surveyClosed meetingPointDue planReleased drillReleased hazardReleased hazardAnswerAsked',
  report:
    'reportIssued reportRevised dayReportIssued dayReportRevised dayReportWaits dayReportNoClient reportSignDue reportUnsigned reportNotClosed reportBlocked reportNotPrepared reportNotApproved reportNoClient questionAsked questionDue questionAnswered',
};
const kindOf = new Map(
  Object.entries(templates).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as NoticeKind] as const),
  ),
);

/** The kind of a template that names none: office. */
export const kindOfTemplate = (template: string): NoticeKind => kindOf.get(template) ?? 'office';

/**
 * `routine`: as each chose, and never in his quiet hours. `urgent`: push and SMS at once, whatever he chose. `call`: and a voice call.
 * `voice`: a voice call alone, for whoever was told already and is silent.
 */
export const urgencies = ['routine', 'urgent', 'call', 'voice'] as const;
export type Urgency = (typeof urgencies)[number];
