import { command, type UseContext } from '@zhiqin/access';
import { notify } from '@zhiqin/notifications';
import { and, eq, sql } from 'drizzle-orm';
import { recordEvent } from '../file/record-event.ts';
import { type IncidentRow, requireIncident } from '../file/require-incident.ts';
import { remindInput } from '../incident-input.ts';
import { incidentAction, incidentEvent } from '../schema.ts';
import { membersOfStep } from './members-of-step.ts';
import { incidentParams } from './tell-step.ts';

export const remindIncidentTask = 'incidents.remind';

/**
 * What has fallen due is put into the office's and the captain's inboxes, unless it has been done: the written report (I06), the clip that the
 * recorder is about to write over (I08), the look whether a measure helped. Each once,
 * however often its job runs. Errors: `not-found`.
 */
export const remindIncident = command({
  action: 'incident.escalate',
  input: remindInput,
  async run(ctx, { incidentId, what, actionId }): Promise<{ isDue: boolean }> {
    const file = await requireIncident(ctx, incidentId);
    if (await isDone(ctx, file, what, actionId)) return { isDue: false };
    if (await wasReminded(ctx, incidentId, what, actionId)) return { isDue: false };
    const told = [
      ...(await membersOfStep(ctx, 'contractor-head', file.siteId, null)),
      ...(await membersOfStep(ctx, 'squad-leader', file.siteId, null)),
    ];
    await recordEvent(ctx, file, 'reminded', { what, ...(actionId ? { actionId } : {}) });
    await notify(ctx, told, {
      template: 'incidentDue',
      params: { ...incidentParams(file), what },
      path: `/admin/incidents/${incidentId}`,
    });
    ctx.audit({ siteId: file.siteId, subjectId: incidentId, what, told: told.length });
    return { isDue: true };
  },
});

/** A worker that is killed when all is committed runs its job again: nobody is told twice. */
async function wasReminded(
  { tx, tenantId }: UseContext,
  incidentId: string,
  what: string,
  actionId: string | undefined,
): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${incidentId}, 48174))`);
  const [before] = await tx
    .select({ id: incidentEvent.id })
    .from(incidentEvent)
    .where(
      and(
        eq(incidentEvent.tenantId, tenantId),
        eq(incidentEvent.incidentId, incidentId),
        eq(incidentEvent.kind, 'reminded'),
        sql`${incidentEvent.data}->>'what' = ${what}`,
        actionId ? sql`${incidentEvent.data}->>'actionId' = ${actionId}` : undefined,
      ),
    )
    .limit(1);
  return before !== undefined;
}

async function isDone(
  { tx, tenantId }: UseContext,
  file: IncidentRow,
  what: 'written' | 'clip' | 'check',
  actionId: string | undefined,
): Promise<boolean> {
  if (what === 'written') return file.writtenAt !== null;
  if (what === 'clip') return file.clipHeldAt !== null || file.hasCamera === false;
  if (!actionId) return true;
  const [action] = await tx
    .select({ checkedAt: incidentAction.checkedAt })
    .from(incidentAction)
    .where(and(eq(incidentAction.tenantId, tenantId), eq(incidentAction.id, actionId)));
  return !action || action.checkedAt !== null;
}
