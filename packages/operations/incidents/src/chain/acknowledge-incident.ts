import { cancelDeadline, command, roleOf } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { recordEvent } from '../file/record-event.ts';
import { requireIncident } from '../file/require-incident.ts';
import { incidentInput, incidentSteps } from '../incident-input.ts';
import { incidentStep } from '../schema.ts';
import { openNextTask } from './climb-chain.ts';
import { stepOfRole } from './members-of-step.ts';
import { climbChainTask } from './tell-step.ts';

/**
 * 收到: somebody of a level says he has it, and the clock of his level stops; the next level is told at once. Saying it twice
 * changes nothing. Errors: `not-found`, also for a level that has not been told yet; `incident.closed`.
 */
export const acknowledgeIncident = command({
  action: 'incident.acknowledge',
  input: incidentInput,
  async run(ctx, { incidentId }): Promise<void> {
    const { tx, tenantId, now, actor } = ctx;
    const file = await requireIncident(ctx, incidentId);
    const step = stepOfRole(roleOf(actor));
    if (!step || actor.kind !== 'member') throw new DomainError('not-found');
    const own = and(
      eq(incidentStep.tenantId, tenantId),
      eq(incidentStep.incidentId, incidentId),
      eq(incidentStep.step, step),
    );
    const [told] = await tx.select({ id: incidentStep.id }).from(incidentStep).where(own);
    if (!told) throw new DomainError('not-found');
    if (file.closedAt) throw new DomainError('incident.closed');
    const [first] = await tx
      .update(incidentStep)
      .set({
        acknowledgedAt: now,
        acknowledgedBy: actor.membershipId,
        acknowledgedName: actor.displayName,
      })
      .where(and(own, isNull(incidentStep.acknowledgedAt)))
      .returning({ id: incidentStep.id });
    if (!first) return;
    await recordEvent(ctx, file, 'acknowledged', { step });
    await cancelDeadline(ctx, climbChainTask, `${incidentId}:${step}`);
    const next = incidentSteps[incidentSteps.indexOf(step) + 1];
    // As the house's own act: who answers need not be able to see whom it goes to next.
    if (next)
      await ctx.enqueue(openNextTask, { incidentId, step: next }, `incident-next:${incidentId}:${next}`);
    ctx.audit({ siteId: file.siteId, subjectId: incidentId, step });
    await ctx.publish({ siteId: file.siteId, topic: 'incident', id: incidentId });
  },
});
