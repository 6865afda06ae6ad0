import { command, type UseContext } from '@zhiqin/access';
import { dutyEntry } from '@zhiqin/duty/schema';
import { addDays, DomainError, dayOf, instantAt } from '@zhiqin/kernel';
import { and, desc, eq, gte, inArray, notExists, or, sql } from 'drizzle-orm';
import { linkPoliceInput } from '../incident-input.ts';
import { incidentEvent } from '../schema.ts';
import { requireIncident } from './require-incident.ts';

/** What posts record of the police (S3-6, S7-4.3): visits, contacts, and lines of the duty log under that heading. */
const ofPolice = or(
  inArray(dutyEntry.kind, ['police.liaison', 'police.visit']),
  and(eq(dutyEntry.kind, 'log.note'), sql`${dutyEntry.content}->'body'->>'category' = 'police'`),
);

/** Entries of the site's posts about the police from the day of the incident on that its file does not name yet, newest first. */
export async function policeEntriesFor(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  file: { id: string; siteId: string; discoveredAt: Date; site: { zone: string } },
): Promise<{ id: string; kind: string; at: Date }[]> {
  const { zone } = file.site;
  const from = instantAt(addDays(dayOf(file.discoveredAt, zone), -1), '00:00', zone);
  return tx
    .select({ id: dutyEntry.id, kind: dutyEntry.kind, at: dutyEntry.occurredAt })
    .from(dutyEntry)
    .where(
      and(
        eq(dutyEntry.tenantId, tenantId),
        eq(dutyEntry.siteId, file.siteId),
        ofPolice,
        gte(dutyEntry.occurredAt, from),
        notExists(
          tx
            .select({ id: incidentEvent.id })
            .from(incidentEvent)
            .where(
              and(
                eq(incidentEvent.tenantId, tenantId),
                eq(incidentEvent.incidentId, file.id),
                eq(incidentEvent.entryId, dutyEntry.id),
              ),
            ),
        ),
      ),
    )
    .orderBy(desc(dutyEntry.occurredAt), desc(dutyEntry.id))
    .limit(30);
}

/**
 * An entry a post wrote about the police (a visit, a contact) becomes a line of the incident's course; linked before, nothing happens.
 * Errors: `not-found` (the file, or an entry of another site or kind), `incident.closed`.
 */
export const linkPoliceEntry = command({
  action: 'incident.handle',
  input: linkPoliceInput,
  async run(ctx, { incidentId, entryId }): Promise<void> {
    const { tx, tenantId, actor } = ctx;
    const file = await requireIncident(ctx, incidentId, 'open');
    const [entry] = await tx
      .select({ kind: dutyEntry.kind, occurredAt: dutyEntry.occurredAt })
      .from(dutyEntry)
      .where(
        and(
          eq(dutyEntry.tenantId, tenantId),
          eq(dutyEntry.siteId, file.siteId),
          eq(dutyEntry.id, entryId),
          ofPolice,
        ),
      );
    if (!entry) throw new DomainError('not-found');
    const [before] = await tx
      .select({ id: incidentEvent.id })
      .from(incidentEvent)
      .where(
        and(
          eq(incidentEvent.tenantId, tenantId),
          eq(incidentEvent.incidentId, incidentId),
          eq(incidentEvent.entryId, entryId),
        ),
      );
    if (before) return;
    const member = actor.kind === 'member' ? actor : null;
    await tx.insert(incidentEvent).values({
      ...{ tenantId, id: ctx.newId(), siteId: file.siteId, incidentId, entryId },
      ...{ at: entry.occurredAt, kind: entry.kind, personId: null, data: { isLinked: true } },
      ...{ membershipId: member?.membershipId ?? null, byName: member?.displayName ?? null },
    });
    ctx.audit({ siteId: file.siteId, subjectId: incidentId, entryId });
    await ctx.publish({ siteId: file.siteId, topic: 'incident', id: incidentId });
  },
});
