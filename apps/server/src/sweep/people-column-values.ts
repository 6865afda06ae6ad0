import { canaryAt, idAt, type Place } from './places.ts';
import { monthOf, today } from './world-time.ts';

const noOvertime = {
  ...{ lines: [], workedMinutes: 1, ordinaryMinutes: 1, cycles: [], cappedMinutes: 0, overCapMinutes: 0 },
  ...{ lieuMinutes: 0, findings: [] },
};
/** A day on which nothing was planned or recorded. */
const emptyDay = (place: Place) => ({
  ...{
    day: `${monthOf(place)}-07`,
    siteId: idAt('site', place),
    zone: 'Asia/Shanghai',
    duties: [],
    pieces: [],
  },
  ...{ plannedMinutes: 0, workedMinutes: 0, nightMinutes: 0, holidayMinutes: 0, restDayMinutes: 0 },
  ...{
    earlyMinutes: 0,
    overrunMinutes: 0,
    lateMinutes: 0,
    leftEarlyMinutes: 0,
    gapMinutes: 0,
    breakMinutes: 0,
  },
  marks: [],
});

/** A question with its first choice right, as the bank, a paper and a paper's key have it. */
const choicesAt = (table: string, place: Place) => [
  { text: canaryAt(table, place), textEn: null },
  { text: '110', textEn: null },
];
const asked = (place: Place) => ({
  questionId: idAt('exam_question', place),
  kind: 'single',
  topic: 'fire',
  points: 5,
});
/** The second person's sitting is over and passed, his month scored by the captain. */
const isSecond = ({ person }: Place) => person === 2;

export const fillLevels = {
  ...{ wishes: 'normal', fairness: 'normal', place: 'normal', overtime: 'normal', stability: 'low' },
};

/** Of people, rosters, hours, training and assessment: as `shapes` in `column-values.ts`. */
export const peopleShapes: Record<string, (place: Place) => unknown> = {
  'guard.rank': () => 'guard',
  'guard_file.education': () => 'senior',
  'guard_file.contract_type': () => 'employment',
  'guard_file.sex': () => 'male',
  'guard_file.former_retirement_age': () => null,
  'certificate.level': () => null,
  'employment_terms.contract_type': () => 'labour',
  'employment_terms.hour_regime': () => 'standard',
  'employment_terms.cycle': () => null,
  'employment_terms.starts_on': () => '2026-01-05',
  'employment_terms.contract_ends_on': () => null,
  'employment_terms.approval_until': () => null,
  'employment_terms.allowances': () => [],
  'site_induction.items': () => [],
  'guard_paper.kind': () => 'vetting',
  // The second month is there to be answered.
  'guard_month.state': ({ person }) => (person === 2 ? 'contested' : 'open'),
  'guard_month.overtime': () => noOvertime,
  'guard_day.day': (place) => `${monthOf(place)}-07`,
  'guard_day.computed': (place) => emptyDay(place),
  'guard_day.corrected': () => null,
  'guard_day_correction.day': (place) => `${monthOf(place)}-07`,
  'guard_day_correction.spans': () => [],
  'guard_month_revision.days': () => [],
  'guard_month_revision.adjusts_month': () => '2026-11',
  'hours_rule.rest_days': () => 'calendar',
  'hours_rule.from_month': () => '2026-09',
  'pay_statement.statement': (place) => ({
    ...{ month: monthOf(place), lines: [], grossFen: place.person, deductions: [], deductionLimitFen: 0 },
    isComplete: true,
  }),
  'pay_deduction.kind': () => 'incomeTax',
  'pay_deduction.amount_fen': ({ person }) => 1000 + person,
  'pay_deduction.minimum_wage_fen': () => null,
  'pay_deduction.withdrawn_at': () => null,
  'time_off_in_lieu.worked_on': (place) => `${monthOf(place)}-07`,
  'time_off_in_lieu.taken_on': () => '2026-11-09',
  'guard_paper.outcome': () => 'barred',
  'guard_paper.starts_on': () => '2026-01-05',
  'guard_paper.ends_on': () => null,
  'guard_paper.withdrawn_at': () => null,
  'guard_issue.kind': () => 'uniform',
  'guard_issue.issued_on': () => '2026-01-05',
  'guard_issue.returned_on': ({ site }) => (site === 2 ? today : null),
  'guard_leaving.reason': () => 'resigned',
  'guard_leaving.last_day': () => today,
  'guard_leaving.final_pay_on': () => today,
  'guard_leaving.certificate_handed_on': () => today,
  'guard_leaving.police_reported_on': () => today,
  'guard_leaving.insurance_moved_on': () => today,
  // The second stays after all, and may leave anew.
  'guard_leaving.taken_back_at': ({ person }) => (person === 2 ? '2026-06-01T00:00:00Z' : null),
  'guard_leaving.closed_at': () => null,
  // At the second site nothing is open any more.
  'leaving_waiver.item_key': (place) =>
    place.site === 2 ? `presence:${idAt('duty_entry', place)}` : 'issue:none',
  'certificate.kind': () => 'guard',
  'leave_request.kind': () => 'annual',
  // The month that is closed knows nothing of it.
  'leave_request.from_day': () => '2026-12-01',
  'leave_request.decision': () => null,
  'guard_loan_consent.answer': () => null,
  'on_call.day': () => today,
  'roster_approval.findings': () => [],
  'roster_receipt.kind': () => 'seen',
  'post_demand.day_type': () => 'any',
  'post_demand.code': () => 'D',
  // Not yet: nobody is kept off a post by it.
  'post_demand.from_day': () => '2028-01-01',
  'shift_swap.state': ({ person }) => (person === 2 ? 'accepted' : 'asked'),
  'shift_swap.findings': () => [],
  'shift_offer.state': () => 'open',
  'shift_offer_line.standing': () => ({
    ...{ isRested: true, nights: 0, holidays: 0, offers: 0, plannedMinutes: 0, distanceKm: null },
  }),
  'shift_offer_line.answer': () => null,
  'shift_offer_line.outcome': () => null,
  'assignment.made_by': () => null,
  'roster_change.kind': () => 'assigned',
  'staff_protection.kind': () => 'nursing',
  'roster_run.along_site_ids': () => '{}',
  'roster_run.month': () => '2026-12',
  'roster_run.state': () => 'done',
  'roster_run.levels': () => fillLevels,
  'roster_run.cells': (place) => [
    { guardId: idAt('guard', place), day: '2026-12-07', postId: idAt('post', place), code: 'D' },
  ],
  'roster_run.account': (place) => ({
    byGoal: { open: 1 },
    shares: [],
    open: [
      {
        ...{ day: '2026-12-08', postId: idAt('post', place), code: canaryAt('roster_run', place), places: 1 },
        ...{ reason: 'nobodyEligible', kept: {} },
      },
    ],
  }),
  'course.kind': () => 'fire',
  'course.topic': () => 'fire',
  'course.materials': (place) => [{ fileId: idAt('stored_file', place), name: canaryAt('course', place) }],
  'training_attendance.day': () => today,
  'training_attendance.result': () => 'attended',
  'site_induction.day': () => today,
  'exam_question.kind': () => 'single',
  'exam_question.topic': () => 'fire',
  'exam_question.choices': (place) => choicesAt('exam_question', place),
  'exam_question.right': () => [0],
  'exam_question.picture_file_id': () => null,
  'exam.kind': () => 'fire',
  'exam.rules': () => [{ topic: 'fire', count: 1, points: 5 }],
  'exam.closes_on': () => null,
  'exam_sitting.paper': (place) => [
    {
      ...asked(place),
      ...{ text: canaryAt('exam_sitting', place), textEn: null },
      pictureFileId: idAt('stored_file', place),
      choices: choicesAt('exam_sitting', place),
    },
  ],
  'exam_sitting.answers': (place) => ({ [idAt('exam_question', place)]: [0] }),
  'exam_sitting.closed_at': (place) => (isSecond(place) ? '2026-11-22T13:45:00+08:00' : null),
  'exam_sitting.closed_on': (place) => (isSecond(place) ? today : null),
  'exam_sitting.percent': (place) => (isSecond(place) ? 100 : null),
  'exam_sitting.is_passed': (place) => (isSecond(place) ? 1 : null),
  'exam_sitting.topic_scores': (place) => (isSecond(place) ? { fire: { points: 5, of: 5 } } : null),
  'exam_key.items': (place) => [{ ...asked(place), topic: canaryAt('exam_key', place), right: [0] }],
  'assessment.facts': (place) => ({
    attendance: { values: { [canaryAt('assessment', place)]: 1 }, score: 90 },
    exam: { values: {}, score: 80 },
    patrol: { values: {}, score: 70 },
  }),
  'assessment.stage': (place) => (isSecond(place) ? 'captain' : 'open'),
  'assessment.grade': () => 'good',
  'assessment_step.kind': () => 'self',
  'assessment_step.scores': () => ({ patrol: 80 }),
  'assessment_step.reasons': (place) => ({ patrol: canaryAt('assessment_step', place) }),
  'annual_assessment.year': () => '2025',
  'annual_assessment.grade': () => 'good',
  'conduct_measure.kind': () => 'warning',
  'conduct_measure.category': () => 'attendance',
  'conduct_measure.evidence': (place) => [
    { kind: 'paper', id: null, text: canaryAt('conduct_measure', place) },
  ],
};
