import { setDeadline, type UseContext } from '@zhiqin/access';
import { timeOf } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { and, eq } from 'drizzle-orm';
import { recordEvent } from '../file/record-event.ts';
import type { IncidentRow } from '../file/require-incident.ts';
import type { IncidentStep } from '../incident-input.ts';
import { isUrgent } from '../incident-types.ts';
import { incident, incidentStep } from '../schema.ts';
import { membersOfStep } from './members-of-step.ts';

/** The job of the acknowledgement clock. */
export const climbChainTask = 'incidents.climb-chain';

/**
 * Tells one level and starts its clock; telling again changes nothing. The client's office sees the line from then on
 * (S9E-2.1a names it as the third level).
 */
export async function tellStep(
  ctx: UseContext,
  file: IncidentRow,
  step: IncidentStep,
  answerMinutes: number,
): Promise<void> {
  const { tx, tenantId, now } = ctx;
  const isClient = step === 'client-office';
  const { clientId } = file.site;
  if (isClient && !clientId) return;
  const members = await membersOfStep(ctx, step, file.siteId, clientId);
  const answerDueAt = new Date(now.getTime() + answerMinutes * 60_000);
  const [told] = await tx
    .insert(incidentStep)
    .values({
      tenantId,
      id: ctx.newId(),
      siteId: file.siteId,
      incidentId: file.id,
      step,
      toldAt: now,
      told: members.length,
      answerDueAt,
      clientId: isClient ? clientId : null,
    })
    .onConflictDoNothing({ target: [incidentStep.tenantId, incidentStep.incidentId, incidentStep.step] })
    .returning({ id: incidentStep.id });
  if (!told) return;
  if (isClient)
    await tx
      .update(incident)
      .set({ clientId, releasedAt: now })
      .where(and(eq(incident.tenantId, tenantId), eq(incident.id, file.id)));
  await recordEvent(ctx, file, 'told', { step, told: members.length });
  await setDeadline(ctx, {
    task: climbChainTask,
    key: `${file.id}:${step}`,
    payload: { incidentId: file.id, step },
    dueAt: answerDueAt,
  });
  await notify(ctx, members, {
    template: 'incidentTold',
    params: incidentParams(file),
    path: isClient ? `/client/incidents/${file.id}` : `/admin/incidents/${file.id}`,
    // Fire, casualties and violence wake people up; the rest rings only whom silence is heard of.
    urgency: isUrgent(file.incidentType) ? 'call' : 'urgent',
  });
}

/** What every message about an incident says: no name, no word of anybody. */
export function incidentParams(file: IncidentRow): Record<string, string> {
  return {
    site: file.site.name,
    no: file.fileNo ?? '',
    type: file.incidentType,
    severity: file.severity,
    time: timeOf(file.occurredAt ?? file.discoveredAt, file.site.zone),
  };
}
