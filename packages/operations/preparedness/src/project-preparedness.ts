import { addRows } from '@zhiqin/db';
import { bodyOf, type ProjectedEntry, type Projection, type ProjectionContext } from '@zhiqin/duty';
import type * as z from 'zod/mini';
import type { drillStarted } from './kinds/drill.ts';
import type { contactVerified, stationChecked } from './kinds/readiness.ts';
import { contactCheck, drill, drillEvent, stationCheck } from './schema.ts';

const drillKinds = ['drill.started', 'drill.step', 'drill.ended'];

/** What posts recorded of drills, contacts and stock, as plain rows. Words and photos stay sealed in the duty log. */
export const preparednessProjection: Projection = {
  kinds: [...drillKinds, 'contact.verified', 'station.checked'],
  async project(entries, context) {
    const of = (...kinds: string[]) => entries.filter(({ content }) => kinds.includes(content.kind));
    const begun = of('drill.started').map((entry) => unplannedOf(entry, context));
    // A planned drill is there already and stays as it was planned.
    if (begun.length > 0) await context.tx.insert(drill).values(begun).onConflictDoNothing();
    await addRows(
      context.tx,
      drillEvent,
      of(...drillKinds).map((entry) => eventOf(entry, context)),
    );
    await addRows(
      context.tx,
      contactCheck,
      of('contact.verified').map((entry) => {
        const body = bodyOf<z.output<typeof contactVerified.body>>(entry);
        return { ...rowOf(entry, context), contactId: body.contact, outcome: body.contactOutcome };
      }),
    );
    await addRows(
      context.tx,
      stationCheck,
      of('station.checked').map((entry) => {
        const { station, onDuty, stock } = bodyOf<z.output<typeof stationChecked.body>>(entry);
        return { ...rowOf(entry, context), stationId: station, onDuty, lines: stock };
      }),
    );
  },
};

const rowOf = ({ content, at }: ProjectedEntry, { tenantId, siteId }: ProjectionContext) => ({
  ...{ tenantId, siteId, at, id: content.id, entryId: content.id, personId: content.person },
});

function unplannedOf(entry: ProjectedEntry, context: ProjectionContext): typeof drill.$inferInsert {
  const { tenantId, siteId } = context;
  const body = bodyOf<z.output<typeof drillStarted.body>>(entry);
  return {
    ...{ tenantId, siteId, id: body.drill, scenario: body.scenario, planId: body.plan },
    isUnannounced: false,
    plannedAt: entry.at,
  };
}

function eventOf(entry: ProjectedEntry, context: ProjectionContext): typeof drillEvent.$inferInsert {
  const body = bodyOf<Record<string, unknown>>(entry);
  const pick = (...names: string[]) => Object.fromEntries(names.map((name) => [name, body[name] ?? null]));
  const data = {
    'drill.started': () => pick('scenario', 'plan'),
    'drill.step': () => ({ ...pick('step'), photos: body.photo ? 1 : 0 }),
    'drill.ended': () => ({
      ...pick('participants', 'headcount', 'missingHeads'),
      photos: body.photo ? 1 : 0,
    }),
  }[entry.content.kind];
  return {
    ...rowOf(entry, context),
    drillId: String(body.drill),
    kind: entry.content.kind,
    data: data ? data() : {},
  };
}
