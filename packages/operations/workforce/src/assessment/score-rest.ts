import { command, type UseContext } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { scoreRestInput, siteMonthOfAssessmentInput } from './assessment-input.ts';
import { itemKeys, type Scores } from './assessment-items.ts';
import type { Stage } from './assessment-stages.ts';
import { assessment } from './schema.ts';
import { takeStep } from './take-step.ts';

/**
 * The captain's scores for everybody he has not scored: what the facts suggest, and one score for items no facts speak
 * of. Those who differ he scores one by one before. Errors: `not-found`, `assessment.incomplete`.
 */
export const scoreRest = command({
  action: 'assessment.score',
  input: scoreRestInput,
  async run(ctx, { siteId, month, score }) {
    const sheets = await sheetsAt(ctx, siteId, month, ['open', 'self']);
    for (const sheet of sheets) {
      const scores: Scores = Object.fromEntries(
        itemKeys.map((key) => [key, sheet.facts[key]?.score ?? score]),
      );
      await takeStep(ctx, sheet.id, { kind: 'captain', scores });
    }
    ctx.audit({ siteId, subjectId: undefined, month, scored: sheets.length });
    return { scored: sheets.length };
  },
});

/** The office agrees with the captain for everybody he has scored. Errors: `not-found`. */
export const decideRest = command({
  action: 'assessment.decide',
  input: siteMonthOfAssessmentInput,
  async run(ctx, { siteId, month }) {
    const sheets = await sheetsAt(ctx, siteId, month, ['captain']);
    for (const sheet of sheets) await takeStep(ctx, sheet.id, { kind: 'manager' });
    ctx.audit({ siteId, subjectId: undefined, month, decided: sheets.length });
    return { decided: sheets.length };
  },
});

async function sheetsAt(ctx: UseContext, siteId: string, month: string, stages: Stage[]) {
  await requireSite(ctx, siteId);
  return ctx.tx
    .select({ id: assessment.id, facts: assessment.facts })
    .from(assessment)
    .where(
      and(
        eq(assessment.tenantId, ctx.tenantId),
        eq(assessment.siteId, siteId),
        eq(assessment.month, month),
        inArray(assessment.stage, stages),
      ),
    )
    .orderBy(asc(assessment.id));
}
