import { appealedAssessment, emptySession, standingMeasure, swapPartner } from './own-things.ts';
import { fillLevels } from './people-column-values.ts';
import { idAt, ownPlace } from './places.ts';
import { today } from './world-time.ts';

/** Things of which only the second of a place may still be changed. */
const second = { ...ownPlace, person: 2 } as const;
const month = (name: string) => ({ month: name });

/** Of rosters, training and assessment: what the schema cannot say, as in `examples.ts`. */
export const peopleExamples: Record<string, unknown> = {
  'rostering.startFill': {
    alongSiteIds: [],
    month: '2026-12',
    seconds: 1,
    maxHours: 200,
    levels: fillLevels,
  },
  'rostering.proposeRepairs': { month: '2026-12', fromDay: '2026-12-01', untilDay: '2026-12-02' },
  'rostering.changeRoster': {
    month: '2026-12',
    changes: [{ guardId: idAt('guard', ownPlace), day: '2026-12-01', from: [], to: [] }],
    reason: 'asked by the client',
  },
  'rostering.draftPattern': {
    month: '2026-12',
    pattern: 'dayCrew',
    crews: [{ squadId: idAt('squad', ownPlace) }],
  },
  'rostering.applyPattern': {
    ...{ month: '2026-12', pattern: 'dayCrew', crews: [{ squadId: idAt('squad', ownPlace) }] },
    reason: 'new pattern',
  },
  'rostering.setPostNeed': { code: 'D', dayType: 'any', heads: 2, skills: [], fromDay: '2026-12-01' },
  'training.removeMaterial': { fileId: idAt('stored_file', ownPlace) },
  'rostering.askSwap': {
    swapId: idAt('shift_swap on its way', ownPlace),
    partnerId: swapPartner,
    partnerShiftId: idAt('shift of the partner', ownPlace),
  },
  'rostering.callOff': {
    ...{ shiftId: idAt('shift tonight', ownPlace), kind: 'sick' },
    guardId: idAt('guard who is ill', ownPlace),
  },
  'rostering.coverCandidates': { shiftId: idAt('shift tonight', ownPlace) },
  'rostering.coverShift': { shiftId: idAt('shift tonight', ownPlace), reason: 'sick call' },
  'rostering.takeRepair': {
    month: '2026-12',
    sites: [
      {
        siteId: idAt('site', ownPlace),
        changes: [{ guardId: idAt('guard', ownPlace), day: '2026-12-01', from: [], to: [] }],
      },
    ],
    reason: 'sick call',
  },
  'rostering.askLoan': {
    shiftId: idAt('shift tonight', ownPlace),
    guardId: idAt('guard of the neighbours', ownPlace),
  },
  'rostering.openCover': { shiftId: idAt('shift tonight', ownPlace) },
  'rostering.ringStandIn': { shiftId: idAt('shift tonight', ownPlace) },
  'rostering.answerSwap': { answer: 'no' },
  'rostering.decideSwap': { swapId: idAt('shift_swap', second), decision: 'refused', reason: 'no' },
  'rostering.openOffer': {
    ...{
      shiftId: idAt('shift to offer', ownPlace),
      perRound: 1,
      answerMinutes: 60,
      reason: 'short of people',
    },
  },
  'rostering.publishRoster': { approval: 'hours approved' },
  'rostering.putOnCall': { day: today },
  'rostering.requestLeave': {
    ...{ kind: 'sick', fromDay: '2028-03-01', untilDay: '2028-03-02', part: null, reason: null },
  },
  'rostering.requestMyLeave': {
    ...{ kind: 'sick', fromDay: '2028-04-01', untilDay: '2028-04-02', part: null, reason: null },
  },
  'rostering.decideLeave': { requestId: idAt('leave_request', second), decision: 'refused', reason: 'no' },
  'rostering.openLeaveRound': {
    name: 'spring',
    fromDay: '2027-02-05',
    untilDay: '2027-02-12',
    closesOn: '2027-01-10',
    quotaPerDay: 2,
  },
  'rostering.recordProtection': {
    kind: 'nursing',
    fromDay: '2026-12-01',
    untilDay: null,
    evidenceBase64: null,
  },
  'rostering.endProtection': { protectionId: idAt('staff_protection', second) },
  'rostering.endLoan': { loanId: idAt('guard_loan', second) },
  'rostering.answerLoan': {
    consentId: idAt('guard_loan_consent', second),
    answer: 'agreed',
    reason: null,
  },
  'rostering.endOnCall': { onCallId: idAt('on_call', second) },
  'rostering.assignGuard': { guardId: idAt('guard without a shift', ownPlace) },
  'training.addCourse': { code: 'NEW-1', kind: 'fire', topic: 'fire', minutes: 60, siteIds: null },
  'training.addMaterial': { fileBase64: Buffer.from('%PDF-1.7\n').toString('base64') },
  'training.planSession': { day: today, time: '09:00', minutes: 60 },
  'training.recordAttendance': {
    people: [{ guardId: idAt('guard', ownPlace), result: 'attended', minutes: null, score: null }],
  },
  'training.recordInduction': { day: today, known: ['layout'] },
  'training.confirmInduction': { known: ['layout'] },
  'training.trainingHours': { until: today },
  'training.addQuestion': {
    kind: 'single',
    topic: 'fire',
    pictureFileId: null,
    pictureBase64: null,
    pictureAlt: null,
    choices: [{ text: '119' }, { text: '110' }],
    right: [0],
  },
  'training.listQuestions': { topic: null },
  'training.importArticleQuestions': { topic: 'rules' },
  'training.addExam': {
    kind: 'fire',
    rules: [{ topic: 'fire', count: 1, points: 5 }],
    minutes: 20,
    passPercent: 60,
    attempts: 1,
    opensOn: today,
    closesOn: null,
  },
  'training.startSitting': { examId: idAt('exam', second) },
  'training.examCertificate': { sittingId: idAt('exam_sitting', second) },
  'training.cancelSession': { sessionId: emptySession },
  'training.saveAnswers': { answers: {} },
  'training.handIn': { answers: {} },
  'assessment.listAssessments': month('2026-09'),
  'assessment.openAssessments': month('2026-09'),
  'assessment.scoreAssessment': { scores: { patrol: 80 }, reasons: { patrol: 'seen' }, text: null },
  'assessment.decideAssessment': {
    assessmentId: idAt('assessment', second),
    scores: {},
    reasons: {},
    text: null,
  },
  'assessment.answerAppeal': {
    assessmentId: appealedAssessment,
    scores: {},
    reasons: {},
    text: 'It stands.',
  },
  'assessment.withdrawMeasure': { measureId: standingMeasure },
  'assessment.assessMyself': { scores: {}, reasons: {}, text: null },
  'assessment.appealMyAssessment': { text: 'The log says otherwise.' },
  'assessment.scoreRest': { ...month('2026-09'), score: 80 },
  'assessment.decideRest': month('2026-09'),
  'assessment.calibration': month('2026-09'),
  'assessment.listAnnual': { year: '2026' },
  'assessment.giveAnnual': { year: '2026', remark: null },
  'assessment.recordMeasure': {
    kind: 'reward',
    category: 'merit',
    happenedOn: '2026-03-01',
    evidence: [],
    graveReason: null,
  },
};
