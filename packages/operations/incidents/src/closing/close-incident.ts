import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, count, desc, eq, isNull } from 'drizzle-orm';
import { recordEvent } from '../file/record-event.ts';
import { type IncidentRow, requireIncident } from '../file/require-incident.ts';
import { incidentInput, reviewIncidentInput } from '../incident-input.ts';
import { asksResponsibility } from '../incident-types.ts';
import { incident, incidentAction, incidentReview } from '../schema.ts';

/**
 * 复盘: cause, lesson with the day it was taught, prevention; who is answerable where 四不放过 holds. A later review stands beside
 * the earlier. Errors: `not-found`, `incident.closed`, `input.invalid` (responsibility asked for and not said).
 */
export const reviewIncident = command({
  action: 'incident.handle',
  input: reviewIncidentInput,
  async run(ctx, { incidentId, responsibility, ...review }): Promise<void> {
    const { tx, tenantId, now, actor } = ctx;
    const file = await requireIncident(ctx, incidentId, 'open');
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const said = responsibility?.trim() || null;
    if (!said && asksResponsibility(file.incidentType, file.severity))
      throw new DomainError('input.invalid', {}, { responsibility: 'field.required' });
    await tx.insert(incidentReview).values({
      tenantId,
      id: ctx.newId(),
      siteId: file.siteId,
      incidentId,
      ...review,
      responsibility: said,
      reviewedBy: actor.membershipId,
      reviewedByName: actor.displayName,
      reviewedAt: now,
    });
    await tx
      .update(incident)
      .set({ reviewedAt: now })
      .where(and(eq(incident.tenantId, tenantId), eq(incident.id, incidentId)));
    await recordEvent(ctx, file, 'reviewed');
    ctx.audit({ siteId: file.siteId, subjectId: incidentId });
  },
});

/** What a file still lacks before it may be closed (S9E-2.5b), in the order in which it is done. */
export type ClosingGap = 'written' | 'review' | 'responsibility' | 'actions' | 'clip';

export async function closingGaps(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  file: IncidentRow,
): Promise<ClosingGap[]> {
  const [[open], [review]] = await Promise.all([
    tx
      .select({ actions: count() })
      .from(incidentAction)
      .where(
        and(
          eq(incidentAction.tenantId, tenantId),
          eq(incidentAction.incidentId, file.id),
          isNull(incidentAction.doneAt),
        ),
      ),
    tx
      .select({ responsibility: incidentReview.responsibility })
      .from(incidentReview)
      .where(and(eq(incidentReview.tenantId, tenantId), eq(incidentReview.incidentId, file.id)))
      .orderBy(desc(incidentReview.reviewedAt))
      .limit(1),
  ]);
  const gaps: ClosingGap[] = [];
  if (!file.writtenAt) gaps.push('written');
  if (!review) gaps.push('review');
  else if (!review.responsibility && asksResponsibility(file.incidentType, file.severity))
    gaps.push('responsibility');
  if ((open?.actions ?? 0) > 0) gaps.push('actions');
  if (!file.clipHeldAt && file.hasCamera !== false) gaps.push('clip');
  return gaps;
}

/**
 * Closes the file: only with the written report, the review in all its parts, every measure done, and the clip held or known not to
 * exist (三不放过, S9E-2.5b). Errors: `not-found`, `incident.closed`, `incident.not-closable` naming what is missing.
 */
export const closeIncident = command({
  action: 'incident.close',
  input: incidentInput,
  async run(ctx, { incidentId }): Promise<void> {
    const file = await requireIncident(ctx, incidentId, 'open');
    const gaps = await closingGaps(ctx, file);
    if (gaps.length > 0) throw new DomainError('incident.not-closable', { gaps: gaps.join(', ') });
    await ctx.tx
      .update(incident)
      .set({ closedAt: ctx.now })
      .where(and(eq(incident.tenantId, ctx.tenantId), eq(incident.id, incidentId)));
    await recordEvent(ctx, file, 'closed');
    ctx.audit({ siteId: file.siteId, subjectId: incidentId });
    await ctx.publish({ siteId: file.siteId, topic: 'incident', id: incidentId });
  },
});
