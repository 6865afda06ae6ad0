import { clientReportExamples } from './client-reports.ts';
import { idAt, ownPlace } from './places.ts';
import { publicTokenOf } from './service-column-values.ts';

const second = { ...ownPlace, person: 2 } as const;
const scores = { gate: 5, patrol: 4 };
const by = (kind: string) => ({ token: publicTokenOf(kind) });

/** Of service, public pages and the days clients are given: as `examples` in `examples.ts`. */
export const serviceExamples: Record<string, unknown> = {
  ...clientReportExamples,
  'reports.askDayReport': { day: '2026-09-10' },
  'reports.setDaySchedule': { rule: 'on', hour: 9, asks: 'itself' },
  'service.listDayReports': { day: '2026-09-01' },
  'reports.getDayDue': { day: '2026-09-01' },
  'service.feedbackPlace': by('feedback'),
  'service.sendFeedback': { ...by('feedback'), photos: [], website: null },
  'service.trackFeedback': { number: publicTokenOf('ticket') },
  'service.rateFeedback': { number: publicTokenOf('ticket') },
  'service.surveyPlace': by('survey'),
  'service.answerSurvey': { ...by('survey'), scores, website: null },
  'service.answerSurveyAsClient': { scores },
  'service.hostPlace': by('host'),
  'service.inviteVisitor': {
    ...by('host'),
    ...{ name: '李', plate: null, heads: 1, fromDay: '2026-11-23', untilDay: '2026-11-23', website: null },
  },
  'service.withdrawInvitation': { ...by('host'), invitationId: idAt('visit_invitation', ownPlace) },
  'service.visitorPass': by('visit'),
  'service.printPoster': { origin: 'https://zhiqin.example' },
  'service.reopenTicket': { ticketId: idAt('ticket', second) },
  'service.closeTicket': { guardIds: [idAt('guard', ownPlace)], isUpheld: null },
  'service.openAppraisal': { month: '2026-10' },
  'service.setAppraisalTemplate': {
    items: [{ code: 'manning', name: null, weight: 100, standard: null, fact: 'manning' }],
    bands: [{ below: 90, basisPoints: 100 }],
  },
  'service.scoreAppraisal': { scores: [{ code: 'manning', score: 90, remark: null }] },
  'service.answerAppraisal': { answers: [{ code: 'manning', text: '有证明' }] },
  'service.signAppraisal': { revision: 1 },
  'service.recordViolation': { happenedAt: '2026-11-22T03:00:00.000Z' },
  'service.takeViolationStep': { step: 'police' },
  'service.planNightRound': { night: '2026-11-25' },
  'service.recordMeeting': {
    attendees: ['陈队长'],
    points: [{ text: '补照明', owner: '队长', dueOn: '2026-12-01' }],
  },
  'service.recordUnlawfulRequest': { requestedOn: '2026-11-20' },
  'service.settleUnlawfulRequest': { refusedOn: '2026-11-20', reportedOn: '2026-11-21' },
};
