import type { Tx } from '@zhiqin/db';
import { and, eq, inArray } from 'drizzle-orm';
import { hazardFile, upkeepEvent } from '../schema.ts';
import { standingOf } from './standing-of.ts';

/** Brings files to what their course adds up to. Ids without a file yet are passed over: opening it folds them in. */
export async function foldCourse(
  { tx, tenantId }: { tx: Tx; tenantId: string },
  hazardIds: readonly string[],
): Promise<void> {
  if (hazardIds.length === 0) return;
  const files = await tx
    .select({ id: hazardFile.id, siteId: hazardFile.siteId })
    .from(hazardFile)
    .where(and(eq(hazardFile.tenantId, tenantId), inArray(hazardFile.id, [...hazardIds])));
  if (files.length === 0) return;
  const events = await tx
    .select()
    .from(upkeepEvent)
    .where(
      and(
        eq(upkeepEvent.tenantId, tenantId),
        inArray(
          upkeepEvent.subjectId,
          files.map((file) => file.id),
        ),
      ),
    );
  const byFile = Map.groupBy(events, (event) => event.subjectId);
  for (const { id, siteId } of files) {
    // A phone of another site may name any id: only its own site's words count.
    const course = (byFile.get(id) ?? [])
      .filter((event) => event.siteId === siteId)
      .map((event) => ({ ...event, by: event.personId ?? event.membershipId }));
    const { uncounted: _, ...standing } = standingOf(course);
    await tx
      .update(hazardFile)
      .set(standing)
      .where(and(eq(hazardFile.tenantId, tenantId), eq(hazardFile.id, id)));
  }
}
