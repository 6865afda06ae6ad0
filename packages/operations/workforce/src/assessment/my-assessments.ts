import { command, query } from '@zhiqin/access';
import { noInput } from '@zhiqin/sites/rules';
import { and, desc, eq } from 'drizzle-orm';
import { ownPersonId } from '../own-person.ts';
import { appealAssessmentInput, assessmentInput, scoreAssessmentInput } from './assessment-input.ts';
import { sheetsOf } from './read-sheets.ts';
import { assessment } from './schema.ts';
import { takeStep } from './take-step.ts';

const newest = 24;

/** The guard's own months, newest first, with every word said of them. */
export const myAssessments = query({
  action: 'assessment.own',
  input: noInput,
  scope: 'tenant',
  async run(ctx) {
    const personId = ownPersonId(ctx);
    const rows = await ctx.tx
      .select()
      .from(assessment)
      .where(and(eq(assessment.tenantId, ctx.tenantId), eq(assessment.guardId, personId)))
      .orderBy(desc(assessment.month))
      .limit(newest);
    return sheetsOf(ctx, rows);
  },
});

/** How he sees his month himself: kept beside the others, and counted in none. Errors: `not-found`, `assessment.not-now`. */
export const assessMyself = command({
  action: 'assessment.own',
  input: scoreAssessmentInput,
  scope: 'tenant',
  async run(ctx, { assessmentId, scores, text }) {
    const personId = ownPersonId(ctx);
    return takeStep(ctx, assessmentId, { kind: 'self', scores, text }, (guardId) => guardId === personId);
  },
});

/** He has seen it, and signs. Errors: `not-found`, `assessment.not-now`. */
export const signMyAssessment = command({
  action: 'assessment.own',
  input: assessmentInput,
  scope: 'tenant',
  async run(ctx, { assessmentId }) {
    const personId = ownPersonId(ctx);
    return takeStep(ctx, assessmentId, { kind: 'signed' }, (guardId) => guardId === personId);
  },
});

/** He does not agree, and says why; the office must answer before the month closes. Errors: `not-found`, `assessment.not-now`. */
export const appealMyAssessment = command({
  action: 'assessment.own',
  input: appealAssessmentInput,
  scope: 'tenant',
  async run(ctx, { assessmentId, text }) {
    const personId = ownPersonId(ctx);
    return takeStep(ctx, assessmentId, { kind: 'appealed', text }, (guardId) => guardId === personId);
  },
});
