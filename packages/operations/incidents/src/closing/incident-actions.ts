import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { addDays, DomainError, dayOf, instantAt } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { remindIncidentTask } from '../chain/remind-incident.ts';
import { recordEvent } from '../file/record-event.ts';
import { requireIncident } from '../file/require-incident.ts';
import { addActionInput, checkEffectInput, finishActionInput } from '../incident-input.ts';
import { incidentAction } from '../schema.ts';

/** Days after a measure was done that somebody looks whether it helped. */
const effectAfterDays = 30;

/** A measure with who and until when. Errors: `not-found`, `incident.closed`, `input.invalid` (a day gone by). */
export const addIncidentAction = command({
  action: 'incident.handle',
  input: addActionInput,
  async run(ctx, { incidentId, text, owner, dueOn }): Promise<{ actionId: string }> {
    const file = await requireIncident(ctx, incidentId, 'open');
    if (dueOn < dayOf(ctx.now, file.site.zone))
      throw new DomainError('input.invalid', {}, { dueOn: 'field.before-start' });
    const actionId = ctx.newId();
    await ctx.tx.insert(incidentAction).values({
      tenantId: ctx.tenantId,
      id: actionId,
      siteId: file.siteId,
      incidentId,
      text,
      owner,
      dueOn,
      addedAt: ctx.now,
    });
    await recordEvent(ctx, file, 'action-added', { actionId, text, owner, dueOn });
    ctx.audit({ siteId: file.siteId, subjectId: incidentId, actionId });
    return { actionId };
  },
});

/** Done, with what was done; thirty days on somebody looks whether it helped. Errors: `not-found`, `incident.action-done`. */
export const finishIncidentAction = command({
  action: 'incident.handle',
  input: finishActionInput,
  async run(ctx, { actionId, note }): Promise<{ checkDueOn: string }> {
    const action = await requireAction(ctx, actionId);
    if (action.doneAt) throw new DomainError('incident.action-done');
    const file = await requireIncident(ctx, action.incidentId);
    const { zone } = file.site;
    const checkDueOn = addDays(dayOf(ctx.now, zone), effectAfterDays);
    await ctx.tx
      .update(incidentAction)
      .set({
        doneAt: ctx.now,
        doneBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        doneNote: note,
        checkDueOn,
      })
      .where(and(eq(incidentAction.tenantId, ctx.tenantId), eq(incidentAction.id, actionId)));
    await recordEvent(ctx, file, 'action-done', { actionId, note });
    await setDeadline(ctx, {
      task: remindIncidentTask,
      key: actionId,
      payload: { incidentId: file.id, what: 'check', actionId },
      dueAt: instantAt(checkDueOn, '09:00', zone),
    });
    ctx.audit({ siteId: file.siteId, subjectId: file.id, actionId });
    return { checkDueOn };
  },
});

/**
 * Whether it helped: said once, also after the file was closed. Errors: `not-found`, `incident.action-open` (not done yet),
 * `incident.action-checked`.
 */
export const checkIncidentEffect = command({
  action: 'incident.handle',
  input: checkEffectInput,
  async run(ctx, { actionId, effect, note }): Promise<void> {
    const action = await requireAction(ctx, actionId);
    if (!action.doneAt) throw new DomainError('incident.action-open');
    if (action.checkedAt) throw new DomainError('incident.action-checked');
    const file = await requireIncident(ctx, action.incidentId);
    await ctx.tx
      .update(incidentAction)
      .set({ effect, effectNote: note, checkedAt: ctx.now })
      .where(and(eq(incidentAction.tenantId, ctx.tenantId), eq(incidentAction.id, actionId)));
    await recordEvent(ctx, file, 'effect-checked', { actionId, effect, note });
    ctx.audit({ siteId: file.siteId, subjectId: file.id, actionId, effect });
  },
});

async function requireAction({ tx, tenantId }: UseContext, actionId: string) {
  const [row] = await tx
    .select()
    .from(incidentAction)
    .where(and(eq(incidentAction.tenantId, tenantId), eq(incidentAction.id, actionId)))
    .for('update');
  if (!row) throw new DomainError('not-found');
  return row;
}
