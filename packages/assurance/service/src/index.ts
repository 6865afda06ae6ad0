export { type AppraisalFact, contributeAppraisalFact } from './appraisal/appraisal-facts.ts';
export { getAppraisal, listAppraisals } from './appraisal/list-appraisals.ts';
export {
  getAppraisalTemplate,
  openAppraisal,
  openAppraisalTask,
  setAppraisalTemplate,
} from './appraisal/open-appraisal.ts';
export { printAppraisal } from './appraisal/print-appraisal.ts';
export {
  answerAppraisal,
  scoreAppraisal,
  signAppraisal,
  tellAppraisal,
  tellAppraisalTask,
} from './appraisal/score-appraisal.ts';
export { listBulletins, publishBulletin, withdrawBulletin } from './bulletin/bulletins.ts';
export {
  finishMeetingPoint,
  listMeetings,
  meetingPointTask,
  recordMeeting,
  remindMeetingPoint,
} from './bulletin/meetings.ts';
export { askToOpenViolation, openViolation, openViolationTask } from './conduct/open-violation.ts';
export { printWarning } from './conduct/print-warning.ts';
export {
  banViolator,
  closeViolation,
  listViolations,
  recordViolation,
  takeViolationStep,
} from './conduct/violations.ts';
export { issueDayReport } from './day-report/issue-day-report.ts';
export {
  getDayReport,
  listDayReportReadings,
  listDayReports,
  markDayReportRead,
} from './day-report/read-day-reports.ts';
export { signDueTask, usualSignDays } from './delivery/deliver-report.ts';
export { deliveryOf } from './delivery/delivery-of.ts';
export { getReportDelivery } from './delivery/get-report-delivery.ts';
export { remindToSign } from './delivery/remind-to-sign.ts';
export { feedbackFact } from './feedback/assessment-fact.ts';
export { complain, listReleasedTickets, rateOwnTicket, recordTicket } from './feedback/client-tickets.ts';
export { eraseContact, eraseContactTask } from './feedback/erase-contact.ts';
export { feedbackPlace } from './feedback/feedback-place.ts';
export {
  classTicket,
  closeTicket,
  releaseTicket,
  reopenTicket,
  replyTicket,
  revealTicketContact,
  tellMuster,
} from './feedback/handle-ticket.ts';
export { keepTicketClock } from './feedback/keep-ticket-clock.ts';
export { getTicket, listTickets } from './feedback/list-tickets.ts';
export { openTicket, openTicketTask, ticketClockTask } from './feedback/open-ticket.ts';
export { getPoster, printPoster, renewPoster } from './feedback/posters.ts';
export { sendFeedback, takeFeedback } from './feedback/send-feedback.ts';
export { rateFeedback, trackFeedback } from './feedback/track-feedback.ts';
export { issueServiceReport } from './issue-report.ts';
export { signaturesInLedger } from './ledger/signatures-in-ledger.ts';
export { getServiceReport, listServiceReports } from './list-reports.ts';
export { company, membersOf } from './members-of.ts';
export {
  listNightRounds,
  nightRoundTask,
  planNightRound,
  remindNightRound,
  reportNightRound,
} from './night-round/night-rounds.ts';
export { addHostLink, listHostLinks, retireHostLink } from './preregistration/host-links.ts';
export {
  hostPlace,
  invitationsAt,
  inviteVisitor,
  visitorPass,
  withdrawInvitation,
} from './preregistration/invitations.ts';
export { qrDrawing } from './qr-drawing.ts';
export {
  answerReportQuestion,
  askReportQuestion,
  listReportQuestions,
  questionAsked,
  questionAskedTask,
  questionDue,
  questionDueTask,
} from './questions/ask-question.ts';
export { reportIdInput, signReportInput } from './rules.ts';
export { markReportRead, signReport } from './sign-report.ts';
export { answerSurvey, answerSurveyAsClient, surveyPlace, takeSurveyAnswer } from './survey/answer-survey.ts';
export { getSurvey, listSurveys } from './survey/list-surveys.ts';
export {
  closeSurvey,
  closeSurveyTask,
  followUpSurvey,
  openSurvey,
  openSurveyTask,
} from './survey/run-survey.ts';
export {
  listUnlawfulRequests,
  recordUnlawfulRequest,
  settleUnlawfulRequest,
} from './unlawful/unlawful-requests.ts';
