import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, count, eq } from 'drizzle-orm';
import { recordEvent } from '../file/record-event.ts';
import { requireIncident } from '../file/require-incident.ts';
import { writeIncidentInput } from '../incident-input.ts';
import { incident, incidentWriting } from '../schema.ts';

/**
 * 书面报告 (S9E-2.5a): the course, what was done and the contractor's opinion, as the next revision; the first one stops the clock of
 * I06. Errors: `not-found`, `incident.closed`, `input.invalid`.
 */
export const writeIncident = command({
  action: 'incident.handle',
  input: writeIncidentInput,
  async run(ctx, { incidentId, course, handling, opinion }): Promise<{ revision: number }> {
    const { tx, tenantId, now, actor } = ctx;
    const file = await requireIncident(ctx, incidentId, 'open');
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const [row] = await tx
      .select({ written: count() })
      .from(incidentWriting)
      .where(and(eq(incidentWriting.tenantId, tenantId), eq(incidentWriting.incidentId, incidentId)));
    const revision = (row?.written ?? 0) + 1;
    await tx.insert(incidentWriting).values({
      tenantId,
      id: ctx.newId(),
      siteId: file.siteId,
      incidentId,
      revision,
      course,
      handling,
      opinion: opinion?.trim() || null,
      writtenBy: actor.membershipId,
      writtenByName: actor.displayName,
      writtenAt: now,
    });
    await tx
      .update(incident)
      .set({ writtenAt: file.writtenAt ?? now })
      .where(and(eq(incident.tenantId, tenantId), eq(incident.id, incidentId)));
    await recordEvent(ctx, file, 'written', { revision });
    ctx.audit({ siteId: file.siteId, subjectId: incidentId, revision });
    return { revision };
  },
});
