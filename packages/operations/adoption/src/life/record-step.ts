import type { UseContext } from '@zhiqin/access';
import { signedBy } from '../actor-name.ts';
import type { LifeStep } from '../life-types.ts';
import { requireDraft, type requireVersion } from '../require-draft.ts';
import { regulationStep } from '../schema.ts';

interface StepDetail {
  fromDay?: string;
  untilDay?: string;
  audience?: string;
  note?: string | null;
}

/** One row for one step, with who and when; rows of steps are never changed. */
export async function recordStep(
  ctx: UseContext,
  version: Awaited<ReturnType<typeof requireVersion>>,
  step: LifeStep,
  detail: StepDetail = {},
): Promise<void> {
  const by = signedBy(ctx);
  await ctx.tx.insert(regulationStep).values({
    tenantId: ctx.tenantId,
    id: ctx.newId(),
    siteId: version.siteId,
    versionId: version.id,
    step,
    fromDay: detail.fromDay ?? null,
    untilDay: detail.untilDay ?? null,
    audience: detail.audience ?? null,
    note: detail.note || null,
    takenBy: by.id,
    takerName: by.name,
    takenAt: ctx.now,
  });
  ctx.audit({ siteId: version.siteId, subjectId: version.id, step });
  await ctx.publish({ siteId: version.siteId, topic: 'regulation', id: version.regulationId });
}

/** A step of a draft. @throws DomainError `not-found`, `regulation.already-published` */
export async function recordDraftStep(
  ctx: UseContext,
  versionId: string,
  step: LifeStep,
  detail: StepDetail,
): Promise<{ versionId: string }> {
  await recordStep(ctx, await requireDraft(ctx, versionId), step, detail);
  return { versionId };
}
