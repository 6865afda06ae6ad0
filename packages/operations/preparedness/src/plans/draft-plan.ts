import { command } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { draftPlanInput, planInput, savePlanInput } from '../input.ts';
import { digestOfPlan, type PlanContent, planContentOf } from '../plan-content.ts';
import { emergencyPlan } from '../schema.ts';
import { opened, sealed } from '../sealed-text.ts';
import { signerOf } from '../site-members.ts';
import { starterPlan } from '../starters/starter-plan.ts';
import { requirePlan, stateOf } from './require-plan.ts';

/**
 * A draft to work on: the one there is, else the words of the version in force, else the house's starter (S4-4.4, S2-4.2).
 * Errors: `not-found`.
 */
export const draftPlan = command({
  action: 'preparedness.keep',
  input: draftPlanInput,
  async run(ctx, { siteId, scenario }): Promise<{ planId: string }> {
    const { tx, tenantId, now } = ctx;
    await requireSite(ctx, siteId);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${siteId}:${scenario}`}, 48172))`);
    const versions = await tx
      .select()
      .from(emergencyPlan)
      .where(
        and(
          eq(emergencyPlan.tenantId, tenantId),
          eq(emergencyPlan.siteId, siteId),
          eq(emergencyPlan.scenario, scenario),
        ),
      )
      .orderBy(desc(emergencyPlan.version));
    const [last] = versions;
    if (last && !last.approvedAt) return { planId: last.id };
    const content = last ? opened<PlanContent>(tenantId, last.contentSealed) : starterPlan(scenario);
    const by = signerOf(ctx);
    const planId = ctx.newId();
    await tx.insert(emergencyPlan).values({
      ...{ tenantId, id: planId, siteId, scenario, version: (last?.version ?? 0) + 1 },
      contentSealed: sealed(tenantId, content),
      contentSha256: await digestOfPlan(content),
      draftedBy: by.id,
      draftedByName: by.name,
      draftedAt: now,
    });
    ctx.audit({ siteId, subjectId: planId, scenario });
    return { planId };
  },
});

/** The words of a draft. Errors: `not-found`, `emergency-plan.approved` (then only a next version changes anything), `input.invalid`. */
export const savePlan = command({
  action: 'preparedness.keep',
  input: savePlanInput,
  async run(ctx, { emergencyPlanId: planId, content: given }): Promise<void> {
    const { tx, tenantId, now } = ctx;
    const { plan } = await requirePlan(ctx, planId, 'change');
    if (plan.approvedAt) throw new DomainError('emergency-plan.approved');
    const content = planContentOf(given);
    const by = signerOf(ctx);
    await tx
      .update(emergencyPlan)
      .set({
        contentSealed: sealed(tenantId, content),
        contentSha256: await digestOfPlan(content),
        draftedBy: by.id,
        draftedByName: by.name,
        draftedAt: now,
      })
      .where(and(eq(emergencyPlan.tenantId, tenantId), eq(emergencyPlan.id, planId)));
    ctx.audit({ siteId: plan.siteId, subjectId: planId });
  },
});

/** Takes away a draft nobody approved. Errors: `not-found`, `emergency-plan.approved`. */
export const dropPlan = command({
  action: 'preparedness.keep',
  input: planInput,
  async run(ctx, { emergencyPlanId: planId }): Promise<void> {
    const { plan } = await requirePlan(ctx, planId, 'change');
    if (plan.approvedAt) throw new DomainError('emergency-plan.approved');
    await ctx.tx
      .delete(emergencyPlan)
      .where(
        and(
          eq(emergencyPlan.tenantId, ctx.tenantId),
          eq(emergencyPlan.id, planId),
          isNull(emergencyPlan.approvedAt),
        ),
      );
    ctx.audit({ siteId: plan.siteId, subjectId: planId });
  },
});

/** 审批: the words are fixed from here on. Errors: `not-found`, `emergency-plan.approved`. */
export const approvePlan = command({
  action: 'preparedness.approve',
  input: planInput,
  async run(ctx, { emergencyPlanId: planId }): Promise<void> {
    const { plan, site } = await requirePlan(ctx, planId, 'change');
    if (stateOf(plan, dayOf(ctx.now, site.zone)) !== 'draft')
      throw new DomainError('emergency-plan.approved');
    const by = signerOf(ctx);
    await ctx.tx
      .update(emergencyPlan)
      .set({ approvedAt: ctx.now, approvedBy: by.id, approvedByName: by.name })
      .where(and(eq(emergencyPlan.tenantId, ctx.tenantId), eq(emergencyPlan.id, planId)));
    ctx.audit({ siteId: plan.siteId, subjectId: planId, sha256: plan.contentSha256 });
  },
});
