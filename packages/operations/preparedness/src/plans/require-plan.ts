import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite, type SiteRow } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import type { PlanContent } from '../plan-content.ts';
import type { ScenarioCode } from '../scenarios.ts';
import { emergencyPlan } from '../schema.ts';
import { opened } from '../sealed-text.ts';

/** Where a version stands: written, agreed to in the house, holding, or replaced by a later one. */
export type PlanState = 'draft' | 'approved' | 'in-force' | 'superseded';

type Stored = typeof emergencyPlan.$inferSelect;
export interface PlanRow extends Omit<Stored, 'scenario' | 'contentSealed'> {
  scenario: ScenarioCode;
  state: PlanState;
  content: PlanContent;
}

/** A version stands as its days say: approved and not begun yet is no plan to go by. */
export function stateOf(
  row: Pick<Stored, 'approvedAt' | 'inForceFrom' | 'supersededOn'>,
  today: string,
): PlanState {
  if (!row.approvedAt) return 'draft';
  if (!row.inForceFrom || row.inForceFrom > today) return 'approved';
  return row.supersededOn !== null && row.supersededOn <= today ? 'superseded' : 'in-force';
}

export function planRowOf({ contentSealed, ...row }: Stored, today: string): PlanRow {
  return {
    ...row,
    scenario: row.scenario as ScenarioCode,
    state: stateOf(row, today),
    content: opened<PlanContent>(row.tenantId, contentSealed),
  };
}

/**
 * A version with its words, through the actor's walls.
 * @param how `change`: held until the end of the transaction.
 * @throws DomainError `not-found`, the same for absent and foreign ids
 */
export async function requirePlan(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  planId: string,
  how: 'read' | 'change' = 'read',
): Promise<{ plan: Stored; site: SiteRow }> {
  const asked = ctx.tx
    .select()
    .from(emergencyPlan)
    .where(and(eq(emergencyPlan.tenantId, ctx.tenantId), eq(emergencyPlan.id, planId)));
  const [plan] = await (how === 'change' ? asked.for('update') : asked);
  if (!plan) throw new DomainError('not-found');
  return { plan, site: await requireSite(ctx, plan.siteId) };
}
