import { command, type UseContext } from '@zhiqin/access';
import { liftHold, placeHold } from '@zhiqin/duty';
import { erasureHold } from '@zhiqin/duty/schema';
import { addDays, DomainError, dayOf } from '@zhiqin/kernel';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { recordEvent } from '../file/record-event.ts';
import { type IncidentRow, requireIncident } from '../file/require-incident.ts';
import { incidentInput } from '../incident-input.ts';
import { incident, incidentAction } from '../schema.ts';

/** Days the archived file is kept at least; a claim for damage falls after three years (民法典 第188条). */
const keptDays = 3 * 365 + 1;
/** A hold never stands without an end: a file that nobody archives holds for as long as it would be kept. */
const heldDays = keptDays;

/**
 * 证据留存: nothing of the day before, the day itself and the day after is erased at the site while the file is open: visits, photos,
 * footage records (S9E-2.5a; 保安服务管理条例 第25条). Placed once, when the file is opened.
 */
export async function holdForIncident(ctx: UseContext, file: IncidentRow): Promise<void> {
  if (file.holdId) return;
  const { zone } = file.site;
  const day = dayOf(file.occurredAt ?? file.discoveredAt, zone);
  const { holdId } = await ctx.run(placeHold, {
    siteId: file.siteId,
    fromDay: addDays(day, -1),
    untilDay: addDays(day, 1),
    expiresOn: addDays(dayOf(ctx.now, zone), heldDays),
    reason: `突发事件 ${file.fileNo ?? file.id}`,
  });
  await ctx.tx
    .update(incident)
    .set({ holdId })
    .where(and(eq(incident.tenantId, ctx.tenantId), eq(incident.id, file.id)));
}

/**
 * 归档 (S9E-2.5a): a closed file whose measures have all been looked at goes to the archive, with the last day it is kept; the hold on
 * erasure is lifted. Errors: `not-found`, `incident.not-archivable` (still open, archived before, or a measure nobody has looked at).
 */
export const archiveIncident = command({
  action: 'incident.archive',
  input: incidentInput,
  async run(ctx, { incidentId }): Promise<{ keepUntil: string }> {
    const { tx, tenantId, now, actor } = ctx;
    const own = and(eq(incident.tenantId, tenantId), eq(incident.id, incidentId));
    await tx.select({ id: incident.id }).from(incident).where(own).for('update');
    const file = await requireIncident(ctx, incidentId);
    const [unseen] = await tx
      .select({ id: incidentAction.id })
      .from(incidentAction)
      .where(
        and(
          eq(incidentAction.tenantId, tenantId),
          eq(incidentAction.incidentId, incidentId),
          isNotNull(incidentAction.checkDueOn),
          isNull(incidentAction.checkedAt),
        ),
      )
      .limit(1);
    if (!file.closedAt || file.archivedAt || unseen) throw new DomainError('incident.not-archivable');
    const keepUntil = addDays(dayOf(now, file.site.zone), keptDays);
    await tx
      .update(incident)
      .set({
        archivedAt: now,
        archivedBy: actor.kind === 'member' ? actor.membershipId : null,
        keepUntil,
      })
      .where(own);
    if (file.holdId && (await isHolding(ctx, file.holdId))) await ctx.run(liftHold, { holdId: file.holdId });
    await recordEvent(ctx, file, 'archived', { keepUntil });
    ctx.audit({ siteId: file.siteId, subjectId: incidentId, keepUntil });
    await ctx.publish({ siteId: file.siteId, topic: 'incident', id: incidentId });
    return { keepUntil };
  },
});

async function isHolding({ tx, tenantId }: UseContext, holdId: string): Promise<boolean> {
  const [hold] = await tx
    .select({ id: erasureHold.id })
    .from(erasureHold)
    .where(and(eq(erasureHold.tenantId, tenantId), eq(erasureHold.id, holdId), isNull(erasureHold.liftedAt)));
  return hold !== undefined;
}
