import { command } from '@zhiqin/access';
import { answerAppealInput, scoreAssessmentInput } from './assessment-input.ts';
import { takeStep } from './take-step.ts';

/**
 * The captain's scores: where they differ from what the facts suggest, with the reason; both stay.
 * Errors: `not-found`, `assessment.not-now`, `assessment.reason-needed`, `assessment.incomplete`.
 */
export const scoreAssessment = command({
  action: 'assessment.score',
  input: scoreAssessmentInput,
  run: (ctx, { assessmentId, scores, reasons, text }) =>
    takeStep(ctx, assessmentId, { kind: 'captain', scores, reasons, text }),
});

/** The office decides the month; what it sets otherwise than the captain needs a reason. Errors as `scoreAssessment`. */
export const decideAssessment = command({
  action: 'assessment.decide',
  input: scoreAssessmentInput,
  run: (ctx, { assessmentId, scores, reasons, text }) =>
    takeStep(ctx, assessmentId, { kind: 'manager', scores, reasons, text }),
});

/** The office answers an appeal, with other scores or the same. Errors as `scoreAssessment`. */
export const answerAppeal = command({
  action: 'assessment.decide',
  input: answerAppealInput,
  run: (ctx, { assessmentId, text, scores, reasons }) =>
    takeStep(ctx, assessmentId, { kind: 'answered', text, scores, reasons }),
});
