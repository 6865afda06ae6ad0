import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, desc, eq } from 'drizzle-orm';
import { signedBy } from '../signed-by.ts';
import { tellOfficeTask } from '../tell-office.ts';
import { answerDutyPlanInput } from './plan-content.ts';
import { dutyPlanAnswer, dutyPlanRelease } from './schema.ts';

/**
 * The client approves the plan or sends it back with what is to change. Each word is kept, the latest counts.
 * Errors: `not-found`; `duty-plan.newer-sent` for one that was sent again since; `input.invalid`.
 */
export const answerDutyPlan = command({
  action: 'engagement.answer',
  input: answerDutyPlanInput,
  async run(ctx, { planReleaseId, answer, remark }): Promise<void> {
    const { tx, tenantId } = ctx;
    const [release] = await tx
      .select()
      .from(dutyPlanRelease)
      .where(and(eq(dutyPlanRelease.tenantId, tenantId), eq(dutyPlanRelease.id, planReleaseId)));
    if (!release) throw new DomainError('not-found');
    const [newest] = await tx
      .select({ id: dutyPlanRelease.id })
      .from(dutyPlanRelease)
      .where(and(eq(dutyPlanRelease.tenantId, tenantId), eq(dutyPlanRelease.siteId, release.siteId)))
      .orderBy(desc(dutyPlanRelease.releasedAt), desc(dutyPlanRelease.id))
      .limit(1);
    if (newest?.id !== planReleaseId) throw new DomainError('duty-plan.newer-sent');
    await tx.insert(dutyPlanAnswer).values({
      tenantId,
      id: ctx.newId(),
      siteId: release.siteId,
      clientId: release.clientId,
      planReleaseId,
      dutyPlanId: release.dutyPlanId,
      answer,
      remark: remark || null,
      answererName: signedBy(ctx).name,
      answeredAt: ctx.now,
    });
    await ctx.enqueue(tellOfficeTask, { what: 'plan', id: release.dutyPlanId }, `answered:${planReleaseId}`);
    ctx.audit({ siteId: release.siteId, subjectId: release.dutyPlanId, answer });
    await ctx.publish({
      siteId: release.siteId,
      topic: 'engagement',
      id: release.siteId,
      clientId: release.clientId,
    });
  },
});
