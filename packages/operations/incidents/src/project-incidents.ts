import { addRows } from '@zhiqin/db';
import { bodyOf, type ProjectedEntry, type Projection, type ProjectionContext, placeOf } from '@zhiqin/duty';
import type * as z from 'zod/mini';
import { missingElements } from './incident-types.ts';
import type { incidentReport } from './kinds/report.ts';
import { incident, incidentEvent } from './schema.ts';

type Report = z.output<typeof incidentReport.body>;

/** The first brief opens the file; every entry about it is a line of its course. Texts stay sealed in the duty log. */
export const incidentProjection: Projection = {
  kinds: [
    'incident.report',
    'incident.call',
    'incident.scene',
    'incident.statement',
    'incident.person',
    'incident.progress',
  ],
  async project(entries, context) {
    await addRows(
      context.tx,
      incident,
      entries
        .filter(({ content }) => content.kind === 'incident.report')
        .map((entry) => fileOf(entry, context)),
    );
    await addRows(
      context.tx,
      incidentEvent,
      entries.map((entry) => eventOf(entry, context)),
    );
  },
};

function fileOf(entry: ProjectedEntry, context: ProjectionContext): typeof incident.$inferInsert {
  const { tenantId, id, siteId, postId, personId, at } = placeOf(entry, context);
  const body = bodyOf<Report>(entry);
  return {
    ...{ tenantId, id, siteId, postId, personId },
    incidentType: body.incidentType,
    severity: body.severity,
    occurredAt: body.occurredAt ? new Date(body.occurredAt) : null,
    discoveredAt: new Date(body.discoveredAt),
    reportedAt: at,
    missing: missingElements(body, body.unknown),
    people: body.people,
    casualties: body.casualties,
  };
}

function eventOf(entry: ProjectedEntry, context: ProjectionContext): typeof incidentEvent.$inferInsert {
  const { tenantId, id, siteId, personId, at } = placeOf(entry, context);
  const { content } = entry;
  const body = bodyOf<Record<string, unknown>>(entry);
  const isReport = content.kind === 'incident.report';
  return {
    ...{ tenantId, id, siteId, personId, at },
    incidentId: isReport ? id : String(body.incident),
    kind: content.kind,
    entryId: id,
    data: plainFacts(content.kind, body),
  };
}

/** What judges and lists read; personal paths hold commitments and are left out. */
function plainFacts(kind: string, body: Record<string, unknown>): Record<string, unknown> {
  const { photos, photo, signature } = body;
  const pick = (...names: string[]) => Object.fromEntries(names.map((name) => [name, body[name] ?? null]));
  switch (kind) {
    case 'incident.report':
      return { called: body.called, photos: photos ? 1 : 0 };
    case 'incident.call':
      return pick('service', 'calledAt', 'arrivedAt', 'caseNo');
    case 'incident.scene':
      return {
        ...pick('cordoned', 'cleared', 'surroundingsWatched', 'headcount', 'missingHeads'),
        photos: photo ? 1 : 0,
      };
    case 'incident.person':
      return pick('part');
    case 'incident.statement':
      return { isSigned: Boolean(signature) };
    default:
      return { photos: photo ? 1 : 0 };
  }
}
