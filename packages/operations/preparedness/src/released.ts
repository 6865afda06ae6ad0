import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError, dayOf } from '@zhiqin/kernel';
import type { PlanShowing } from '@zhiqin/sites';
import { and, desc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { planInput } from './input.ts';
import type { PlanContent } from './plan-content.ts';
import { type PlanState, planRowOf, stateOf } from './plans/require-plan.ts';
import type { ScenarioCode } from './scenarios.ts';
import { drill, emergencyPlan, safetyEducation } from './schema.ts';

interface ReleasedPlan {
  id: string;
  siteId: string;
  scenario: ScenarioCode;
  version: number;
  state: PlanState;
  inForceFrom: string | null;
  reviewOn: string | null;
  clientAnswer: string | null;
  clientNote: string | null;
  clientAnsweredAt: Date | null;
  clientAnsweredName: string | null;
}

interface ReleasedDrill {
  id: string;
  siteId: string;
  scenario: ScenarioCode;
  ranOn: string | null;
  heads: number | null;
  result: string | null;
}

interface ReleasedEducation {
  id: string;
  siteId: string;
  kind: string;
  topic: string;
  heldOn: string;
  place: string | null;
  audience: string;
  reached: number;
  fileIds: string[];
}

/** What a client was shown of how ready its sites are: plans, drills, safety education. Errors: none. */
export const listReleasedPreparedness = query({
  action: 'preparedness.read-released',
  input: z.object({}),
  async run({ tx, tenantId, now }) {
    const today = dayOf(now, 'Asia/Shanghai');
    const [plans, drills, education] = await Promise.all([
      tx
        .select()
        .from(emergencyPlan)
        .where(eq(emergencyPlan.tenantId, tenantId))
        .orderBy(emergencyPlan.siteId, emergencyPlan.scenario, desc(emergencyPlan.version)),
      tx.select().from(drill).where(eq(drill.tenantId, tenantId)).orderBy(desc(drill.plannedAt)).limit(100),
      tx
        .select()
        .from(safetyEducation)
        .where(and(eq(safetyEducation.tenantId, tenantId), isNull(safetyEducation.withdrawnAt)))
        .orderBy(desc(safetyEducation.heldOn))
        .limit(100),
    ]);
    return {
      plans: plans.map((row): ReleasedPlan => releasedPlan(row, today)),
      drills: drills.map(
        (row): ReleasedDrill => ({
          id: row.id,
          siteId: row.siteId,
          scenario: row.scenario as ScenarioCode,
          ranOn: row.releasedFacts?.ranOn ?? null,
          heads: row.releasedFacts?.heads ?? null,
          result: row.releasedFacts?.result ?? null,
        }),
      ),
      education: education.map(
        ({ id, siteId, kind, topic, heldOn, place, audience, reached, fileIds }): ReleasedEducation => ({
          ...{ id, siteId, kind, topic, heldOn, place, audience, reached, fileIds },
        }),
      ),
    };
  },
});

interface ReleasedPlanFile extends ReleasedPlan {
  content: PlanContent;
  /** 平面图 on which its assembly points are drawn. */
  shownOn: PlanShowing[];
}

/** A released plan with its words and the pictures it was shown with. Errors: `not-found`. */
export const getReleasedPlan = query({
  action: 'preparedness.read-released',
  input: planInput,
  async run({ tx, tenantId, now }, { emergencyPlanId }): Promise<ReleasedPlanFile> {
    const [found] = await tx
      .select({ plan: emergencyPlan, zone: site.zone })
      .from(emergencyPlan)
      .leftJoin(site, and(eq(site.tenantId, emergencyPlan.tenantId), eq(site.id, emergencyPlan.siteId)))
      .where(and(eq(emergencyPlan.tenantId, tenantId), eq(emergencyPlan.id, emergencyPlanId)));
    if (!found) throw new DomainError('not-found');
    const today = dayOf(now, found.zone ?? 'Asia/Shanghai');
    const { content, releasedPlans } = planRowOf(found.plan, today);
    return { ...releasedPlan(found.plan, today), content, shownOn: releasedPlans ?? [] };
  },
});

function releasedPlan(row: typeof emergencyPlan.$inferSelect, today: string): ReleasedPlan {
  return {
    id: row.id,
    siteId: row.siteId,
    scenario: row.scenario as ScenarioCode,
    version: row.version,
    state: stateOf(row, today),
    inForceFrom: row.inForceFrom,
    reviewOn: row.reviewOn,
    clientAnswer: row.clientAnswer,
    clientNote: row.clientNote,
    clientAnsweredAt: row.clientAnsweredAt,
    clientAnsweredName: row.clientAnsweredName,
  };
}
