import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { actorName, memberIdOf } from '../change/record-changes.ts';
import { rosterApproval } from '../schema.ts';
import { exposureOf } from './check-guard-month.ts';
import { isStrict } from './is-strict.ts';
import { needsApproval } from './review-month.ts';
import type { RosterFinding } from './roster-finding.ts';

/**
 * Who answers for a month with findings, and why, stored with the findings as they stood. The product itself answers
 * for nothing: what it publishes on its own (a demo's telling) leaves no approval behind.
 * @throws DomainError `roster.strict`, `roster.approval-needed` (both {count})
 */
export async function approvePublication(
  ctx: UseContext,
  about: { siteId: string; month: string; findings: readonly RosterFinding[]; reason: string | null },
): Promise<void> {
  const { siteId, month, reason } = about;
  const findings = about.findings.filter(needsApproval);
  const count = findings.length;
  if (count === 0 || ctx.actor.kind !== 'member') return;
  if (await isStrict(ctx)) throw new DomainError('roster.strict', { count });
  if (reason === null)
    throw new DomainError('roster.approval-needed', { count }, { approval: 'field.required' });
  await ctx.tx.insert(rosterApproval).values({
    tenantId: ctx.tenantId,
    id: ctx.newId(),
    siteId,
    month,
    approvedBy: memberIdOf(ctx),
    approverName: actorName(ctx),
    reason,
    findings,
    ...exposureOf(findings),
    approvedAt: ctx.now,
  });
  ctx.audit({ findings: count });
}
