import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { and, asc, eq } from 'drizzle-orm';
import { recordedBy } from '../own-person.ts';
import { changedItems, type ItemKey, type Scores, scoresInForce, totalsOf } from './assessment-items.ts';
import { type Stage, type StepKind, stageAfter } from './assessment-stages.ts';
import { assessment, assessmentStep } from './schema.ts';

interface Step {
  kind: StepKind;
  scores?: Scores;
  reasons?: Partial<Record<ItemKey, string>>;
  text?: string | null;
}

/**
 * One word on a month, kept beside those before it. Where a score is set otherwise than it stood, the reason is asked
 * for; what the facts said stays readable.
 * @throws DomainError `not-found`, `assessment.not-now`, `assessment.reason-needed`, `assessment.incomplete`
 */
export async function takeStep(
  ctx: UseContext,
  assessmentId: string,
  { kind, scores = {}, reasons = {}, text = null }: Step,
  isHis: (guardId: string) => boolean = () => true,
): Promise<{ stage: Stage }> {
  const { tx, tenantId } = ctx;
  const [row] = await tx
    .select({ sheet: assessment, zone: site.zone })
    .from(assessment)
    .innerJoin(site, and(eq(site.tenantId, assessment.tenantId), eq(site.id, assessment.siteId)))
    .where(and(eq(assessment.tenantId, tenantId), eq(assessment.id, assessmentId)))
    .for('update', { of: assessment });
  if (!row || !isHis(row.sheet.guardId)) throw new DomainError('not-found');
  const { sheet, zone } = row;
  const stage = stageAfter(sheet.stage as Stage, kind);
  if (!stage) throw new DomainError('assessment.not-now');

  const before = scoresInForce(sheet.facts, ...(await scoresBefore(ctx, assessmentId)));
  const isScorer = kind !== 'self';
  const missing = isScorer ? changedItems(before, scores).filter((key) => !reasons[key]) : [];
  if (missing.length > 0)
    throw new DomainError(
      'assessment.reason-needed',
      {},
      Object.fromEntries(missing.map((key) => [`reasons.${key}`, 'field.required'])),
    );
  const totals = totalsOf(isScorer ? { ...before, ...scores } : before);
  if ((kind === 'manager' || kind === 'captain') && totals.total === null)
    throw new DomainError('assessment.incomplete');

  const by = recordedBy(ctx);
  await tx.insert(assessmentStep).values({
    tenantId,
    id: ctx.newId(),
    siteId: sheet.siteId,
    guardId: sheet.guardId,
    assessmentId,
    kind,
    scores,
    reasons,
    text: text || null,
    takenBy: by.id,
    takerName: by.name,
    takenAt: ctx.now,
  });
  await tx
    .update(assessment)
    .set({
      stage,
      ...(isScorer ? totals : {}),
      ...(kind === 'manager' ? { decidedOn: dayOf(ctx.now, zone) } : {}),
      ...(kind === 'signed' ? { signedAt: ctx.now } : {}),
    })
    .where(and(eq(assessment.tenantId, tenantId), eq(assessment.id, assessmentId)));
  ctx.audit({ siteId: sheet.siteId, subjectId: sheet.guardId, month: sheet.month, step: kind });
  return { stage };
}

/** What the captain and the office have set so far, later words over earlier ones. */
async function scoresBefore(
  { tx, tenantId }: UseContext,
  assessmentId: string,
): Promise<[captain: Scores | null, manager: Scores | null]> {
  const steps = await tx
    .select({ kind: assessmentStep.kind, scores: assessmentStep.scores })
    .from(assessmentStep)
    .where(and(eq(assessmentStep.tenantId, tenantId), eq(assessmentStep.assessmentId, assessmentId)))
    .orderBy(asc(assessmentStep.takenAt), asc(assessmentStep.id));
  return scoresByScorer(steps);
}

/** Captain's and office's scores out of a sheet's steps, oldest first. */
export function scoresByScorer(
  steps: readonly { kind: string; scores: Scores }[],
): [captain: Scores | null, manager: Scores | null] {
  const of = (...kinds: StepKind[]): Scores | null => {
    const own = steps.filter((step) => (kinds as string[]).includes(step.kind));
    return own.length === 0 ? null : Object.assign({}, ...own.map((step) => step.scores));
  };
  return [of('captain'), of('manager', 'answered')];
}
