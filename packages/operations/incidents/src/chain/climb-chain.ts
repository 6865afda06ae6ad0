import { command, type UseContext } from '@zhiqin/access';
import { callByVoice, notify } from '@zhiqin/notifications';
import { and, eq, isNull } from 'drizzle-orm';
import { recordEvent } from '../file/record-event.ts';
import { type IncidentRow, requireIncident } from '../file/require-incident.ts';
import { chainInput, type IncidentStep, incidentSteps } from '../incident-input.ts';
import { incidentStep } from '../schema.ts';
import { incidentTimes } from './chain-times.ts';
import { membersOfStep } from './members-of-step.ts';
import { incidentParams, tellStep } from './tell-step.ts';

/** The job behind an answer: the next level is told. */
export const openNextTask = 'incidents.tell-next';

/** Tells a level that its turn has come; told before, or the file closed, nothing happens. Errors: `not-found`. */
export const tellNextStep = command({
  action: 'incident.escalate',
  input: chainInput,
  async run(ctx, { incidentId, step }): Promise<void> {
    const file = await requireIncident(ctx, incidentId);
    if (file.closedAt) return;
    await tellWithTimes(ctx, file, step);
    ctx.audit({ siteId: file.siteId, subjectId: incidentId, step });
  },
});

/**
 * Nobody of a level has answered in its time: that is written down, the next level is told, and the office hears of the silence so
 * that somebody takes a telephone. The job of the clock; bears a repeat. Errors: `not-found`.
 */
export const climbChain = command({
  action: 'incident.escalate',
  input: chainInput,
  async run(ctx, { incidentId, step }): Promise<{ isSilent: boolean }> {
    const { tx, tenantId, now } = ctx;
    const file = await requireIncident(ctx, incidentId);
    if (file.closedAt) return { isSilent: false };
    const [silent] = await tx
      .update(incidentStep)
      .set({ silentAt: now })
      .where(
        and(
          eq(incidentStep.tenantId, tenantId),
          eq(incidentStep.incidentId, incidentId),
          eq(incidentStep.step, step),
          isNull(incidentStep.acknowledgedAt),
          isNull(incidentStep.silentAt),
        ),
      )
      .returning({ id: incidentStep.id });
    if (!silent) return { isSilent: false };
    await recordEvent(ctx, file, 'silent', { step });
    const next = incidentSteps[incidentSteps.indexOf(step) + 1];
    if (next) await tellWithTimes(ctx, file, next);
    const office = await membersOfStep(ctx, 'contractor-head', file.siteId, null);
    await notify(ctx, office, {
      template: 'incidentSilent',
      params: { ...incidentParams(file), step },
      path: `/admin/incidents/${incidentId}`,
      urgency: 'call',
    });
    // Whoever does not look at his telephone is rung.
    const silentMembers = await membersOfStep(ctx, step, file.siteId, file.site.clientId);
    await callByVoice(
      ctx,
      silentMembers.filter((one) => !office.includes(one)),
      { template: 'incidentTold', params: incidentParams(file) },
    );
    ctx.audit({ siteId: file.siteId, subjectId: incidentId, step, told: office.length });
    await ctx.publish({ siteId: file.siteId, topic: 'incident', id: incidentId });
    return { isSilent: true };
  },
});

async function tellWithTimes(ctx: UseContext, file: IncidentRow, step: IncidentStep): Promise<void> {
  const { acknowledgeMinutes } = await incidentTimes(ctx, file.siteId, file.reportedAt);
  await tellStep(ctx, file, step, acknowledgeMinutes);
}
