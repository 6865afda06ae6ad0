export { addCertificate } from './add-certificate.ts';
export { giveAnnual, listAnnual } from './assessment/annual.ts';
export {
  type AssessmentFact,
  contributeAssessmentFact,
  type SiteMonthOfGuards,
} from './assessment/assessment-facts.ts';
export { calibration } from './assessment/calibration.ts';
export { getAssessment, listAssessments, unsettledAssessments } from './assessment/list-assessments.ts';
export {
  appealMyAssessment,
  assessMyself,
  myAssessments,
  signMyAssessment,
} from './assessment/my-assessments.ts';
export { openAssessments } from './assessment/open-assessments.ts';
export { overdueAssessments } from './assessment/overdue-assessments.ts';
export { answerAppeal, decideAssessment, scoreAssessment } from './assessment/score-assessment.ts';
export { decideRest, scoreRest } from './assessment/score-rest.ts';
export { certificatesOf, certificatesOn, type GuardCertificate } from './certificates-on.ts';
export { createSquad } from './create-squad.ts';
export { disciplinePart } from './discipline/dispute-part.ts';
export { listMeasures, myMeasures } from './discipline/list-measures.ts';
export { recordMeasure } from './discipline/record-measure.ts';
export { replyToMeasure, withdrawMeasure } from './discipline/reply-to-measure.ts';
export { eligibilityFor, personFactsOf } from './eligibility/eligibility-for.ts';
export type { EligibilityReason, ReasonCode } from './eligibility/eligibility-reason.ts';
export { guardEligibility } from './eligibility/guard-eligibility.ts';
export { judgeEligibility, refusal } from './eligibility/judge-eligibility.ts';
export { passScoresOf } from './eligibility/pass-scores.ts';
export type { PersonFacts, PostNeeds } from './eligibility/person-facts.ts';
export { refusalsOf } from './eligibility/refusals-of.ts';
export { siteBarsOf } from './eligibility/site-bars.ts';
export { addExam } from './exams/add-exam.ts';
export { addQuestion } from './exams/add-question.ts';
export { closeSitting, closeSittingTask } from './exams/close-sitting.ts';
export { examCertificate, myExamCertificate } from './exams/exam-certificate.ts';
export { importArticleQuestions } from './exams/import-article-questions.ts';
export { examResults, listExams } from './exams/list-exams.ts';
export { listQuestions } from './exams/list-questions.ts';
export { myExams } from './exams/my-exams.ts';
export { examPicture, mySitting } from './exams/my-sitting.ts';
export { importQuestions, previewQuestions, questionWorkbookTemplate } from './exams/question-workbook.ts';
export { retireQuestion } from './exams/retire-question.ts';
export { handIn, saveAnswers } from './exams/save-answers.ts';
export { startSitting } from './exams/start-sitting.ts';
export { addPaper } from './file/add-paper.ts';
export { type ExpiryLine, expiryList } from './file/expiry-list.ts';
export { issueItem } from './file/issue-item.ts';
export { listPapers } from './file/list-papers.ts';
export { type PaperRow, papersOf } from './file/papers-of.ts';
export { papersPart } from './file/papers-part.ts';
export { returnItem } from './file/return-item.ts';
export { revealPaper } from './file/reveal-paper.ts';
export { withdrawPaper } from './file/withdraw-paper.ts';
export { getGuard } from './get-guard.ts';
export { guardWorkbookTemplate } from './guard-workbook-template.ts';
export { importGuards } from './import-guards.ts';
export { closeLeaving } from './leaving/close-leaving.ts';
export { endAccessTask, endLeaverAccess } from './leaving/end-leaver-access.ts';
export { getLeaving } from './leaving/get-leaving.ts';
export { contributeLeaver, type LeaverContribution } from './leaving/leaver-contributions.ts';
export { leavingCertificate } from './leaving/leaving-certificate.ts';
export { recordLeavingSteps } from './leaving/record-leaving-steps.ts';
export { startLeaving } from './leaving/start-leaving.ts';
export { takeBackLeaving } from './leaving/take-back-leaving.ts';
export { waiveLeavingItem } from './leaving/waive-leaving-item.ts';
export { listGuards } from './list-guards.ts';
export { listSquads } from './list-squads.ts';
export { namePinyin } from './name-pinyin.ts';
export { phoneOfGuard } from './phone-of-guard.ts';
export { phonesOfPeople } from './phones-of-people.ts';
export { placeGuardAt } from './place-guard-at.ts';
export { previewGuardImport } from './preview-guard-import.ts';
export { registerGuard } from './register-guard.ts';
export {
  planPeopleReminders,
  remindPeople,
  remindPeopleTask,
} from './reminders/remind-people.ts';
export { revealGuardValue } from './reveal-guard-value.ts';
export { revokeCertificate } from './revoke-certificate.ts';
export { setSquadLeader } from './set-squad-leader.ts';
export { type EmploymentTerms, termsOn } from './terms/employment-terms.ts';
export { employmentTermsOf } from './terms/employment-terms-of.ts';
export { listEmploymentTerms } from './terms/list-employment-terms.ts';
export { setEmploymentTerms } from './terms/set-employment-terms.ts';
export { addCourse } from './training/add-course.ts';
export { cancelSession } from './training/cancel-session.ts';
export { addMaterial, removeMaterial } from './training/course-materials.ts';
export { getSession } from './training/get-session.ts';
export { listCourses } from './training/list-courses.ts';
export { listSessions } from './training/list-sessions.ts';
export { myTraining } from './training/my-training.ts';
export { planSession } from './training/plan-session.ts';
export { recordAttendance } from './training/record-attendance.ts';
export { recordInduction } from './training/record-induction.ts';
export { retireCourse } from './training/retire-course.ts';
export { confirmInduction, signInToSession } from './training/sign-in-to-session.ts';
export { trainingHours } from './training/training-hours.ts';
export { examinedIn, minutesByTopic, taughtTo } from './training/training-of-guards.ts';
export { updateGuard } from './update-guard.ts';
