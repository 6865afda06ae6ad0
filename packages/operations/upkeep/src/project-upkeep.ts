import { addRows } from '@zhiqin/db';
import { bodyOf, type ProjectedEntry, type Projection, type ProjectionContext, placeOf } from '@zhiqin/duty';
import { foldCourse } from './hazards/fold-course.ts';
import { lockHazards } from './hazards/require-hazard.ts';
import { upkeepEvent } from './schema.ts';

/** What a post records of a hazard is a line of its course; the file then stands where the course says. */
export const hazardProjection: Projection = {
  kinds: ['hazard.progress', 'hazard.done', 'hazard.verified'],
  async project(entries, context) {
    await lockHazards(context, context.siteId);
    await addRows(
      context.tx,
      upkeepEvent,
      entries.map((entry) => eventOf(entry, context)),
    );
    await foldCourse(context, [
      ...new Set(entries.map((entry) => String(bodyOf<{ hazard: string }>(entry).hazard))),
    ]);
  },
};

/** Texts and pictures stay sealed in the duty log. */
function eventOf(entry: ProjectedEntry, context: ProjectionContext): typeof upkeepEvent.$inferInsert {
  const { tenantId, id, siteId, personId, at } = placeOf(entry, context);
  const body = bodyOf<{ hazard: string; isGood?: boolean; photo: unknown }>(entry);
  return {
    ...{ tenantId, id, siteId, personId, at, kind: entry.content.kind, entryId: id },
    subjectId: body.hazard,
    data: { photos: body.photo ? 1 : 0, ...(body.isGood === undefined ? {} : { isGood: body.isGood }) },
  };
}
