import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq, sql } from 'drizzle-orm';
import { signedBy } from '../signed-by.ts';
import { saveDutyPlanInput } from './plan-content.ts';
import { dutyPlan } from './schema.ts';

/**
 * Writes the site's draft of the duty plan 执勤方案, needs analysis and all (S2-4.1, S2-4.2, S3-5); where the newest
 * version is sealed, the next one. Errors: `not-found`, `input.invalid` (a next version without its reason).
 */
export const saveDutyPlan = command({
  action: 'engagement.keep',
  input: saveDutyPlanInput,
  async run(ctx, { siteId, content, reason }): Promise<{ dutyPlanId: string; versionNo: number }> {
    const { tx, tenantId, now } = ctx;
    await requireSite(ctx, siteId);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${siteId}, 51204))`);
    const [newest] = await tx
      .select()
      .from(dutyPlan)
      .where(and(eq(dutyPlan.tenantId, tenantId), eq(dutyPlan.siteId, siteId)))
      .orderBy(desc(dutyPlan.versionNo))
      .limit(1);
    if (newest && !newest.fixedAt) {
      await tx
        .update(dutyPlan)
        .set({ content, reason: reason || newest.reason, changedAt: now })
        .where(and(eq(dutyPlan.tenantId, tenantId), eq(dutyPlan.id, newest.id)));
      ctx.audit({ siteId, subjectId: newest.id, versionNo: newest.versionNo });
      return { dutyPlanId: newest.id, versionNo: newest.versionNo };
    }
    if (newest && !reason) throw new DomainError('input.invalid', {}, { reason: 'field.required' });
    const dutyPlanId = ctx.newId();
    const versionNo = (newest?.versionNo ?? 0) + 1;
    await tx.insert(dutyPlan).values({
      tenantId,
      id: dutyPlanId,
      siteId,
      versionNo,
      content,
      reason: reason || null,
      createdByName: signedBy(ctx).name,
      createdAt: now,
      changedAt: now,
    });
    ctx.audit({ siteId, subjectId: dutyPlanId, versionNo });
    await ctx.publish({ siteId, topic: 'engagement', id: siteId });
    return { dutyPlanId, versionNo };
  },
});
