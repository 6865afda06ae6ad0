import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { type DutyPlanContent, siteInput } from './plan-content.ts';
import { planDifferences } from './plan-diff.ts';
import { planInForce, readPlans, stateOfPlan } from './require-plan.ts';
import { dutyPlanAnswer, dutyPlanRelease } from './schema.ts';

/** A site's duty plan in all its versions, newest first, each with what it says otherwise than the one before. Errors: `not-found`. */
export const getDutyPlans = query({
  action: 'engagement.read',
  input: siteInput,
  async run(ctx, { siteId }) {
    const site = await requireSite(ctx, siteId);
    const today = dayOf(ctx.now, site.zone);
    const plans = await readPlans(ctx, siteId);
    return {
      today,
      inForce: planInForce(plans, today)?.dutyPlanId ?? null,
      versions: plans.plans.map((plan, i) => {
        const before = plans.plans[i + 1];
        const release = plans.releases.find((one) => one.dutyPlanId === plan.id);
        const adoption = plans.adoptions.find((one) => one.dutyPlanId === plan.id);
        const { tenantId: _, ...own } = plan;
        return {
          ...own,
          state: stateOfPlan(plans, plan.id, today),
          releasedAt: release?.releasedAt ?? null,
          answers: plans.answers
            .filter((one) => one.dutyPlanId === plan.id)
            .map(({ answer, remark, answererName, answeredAt }) => ({
              answer,
              remark,
              answererName,
              answeredAt,
            })),
          adoption: adoption
            ? {
                effectiveOn: adoption.effectiveOn,
                approvedOn: adoption.approvedOn,
                approverName: adoption.approverName,
                skipReason: adoption.skipReason,
                adoptedByName: adoption.adoptedByName,
              }
            : null,
          differences: before ? planDifferences(before.content, plan.content) : [],
        };
      }),
    };
  },
});

export interface ReleasedPlan {
  planReleaseId: string;
  siteId: string;
  siteName: string;
  siteNameEn: string | null;
  zone: string;
  versionNo: number;
  content: DutyPlanContent;
  releasedAt: Date;
  answers: { answer: string; remark: string | null; answererName: string | null; answeredAt: Date }[];
}

/** The duty plans laid before the client, the newest of each of its sites first; to be approved while nobody has said anything. */
export const listReleasedPlans = query({
  action: 'engagement.read-released',
  input: z.object({}),
  async run({ tx, tenantId }): Promise<ReleasedPlan[]> {
    const rows = await tx
      .select({ release: dutyPlanRelease, name: site.name, nameEn: site.nameEn, zone: site.zone })
      .from(dutyPlanRelease)
      .innerJoin(site, and(eq(site.tenantId, dutyPlanRelease.tenantId), eq(site.id, dutyPlanRelease.siteId)))
      .where(eq(dutyPlanRelease.tenantId, tenantId))
      .orderBy(desc(dutyPlanRelease.releasedAt), desc(dutyPlanRelease.id));
    const answers = await tx
      .select()
      .from(dutyPlanAnswer)
      .where(eq(dutyPlanAnswer.tenantId, tenantId))
      .orderBy(desc(dutyPlanAnswer.answeredAt), desc(dutyPlanAnswer.id));
    const seen = new Set<string>();
    return rows.flatMap(({ release, name, nameEn, zone }) => {
      if (seen.has(release.siteId)) return [];
      seen.add(release.siteId);
      return [
        {
          planReleaseId: release.id,
          siteId: release.siteId,
          siteName: name,
          siteNameEn: nameEn,
          zone,
          versionNo: release.versionNo,
          content: release.content,
          releasedAt: release.releasedAt,
          answers: answers
            .filter((one) => one.planReleaseId === release.id)
            .map(({ answer, remark, answererName, answeredAt }) => ({
              answer,
              remark,
              answererName,
              answeredAt,
            })),
        },
      ];
    });
  },
});
