import { isAnyOf } from '@zhiqin/db';
import { placeCheckpoint } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, ne } from 'drizzle-orm';
import type * as z from 'zod/mini';
import { labelKey } from '../../label-key.ts';
import { bodyOf, type Projection } from '../projection.ts';
import type { placing } from './entry.ts';

export const placingProjection: Projection = {
  kinds: ['checkpoint.placed'],
  async project(entries, context) {
    const people = [...new Set(entries.map(({ content }) => content.person).filter((id) => id !== null))];
    if (people.length === 0) return;
    const { tx, tenantId } = context;
    // Whoever leads says where the points are; a guard's own word would vouch for himself.
    const leaders = await tx
      .select({ id: guard.id })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), isAnyOf(guard.id, people), ne(guard.rank, 'guard')));
    const mayPlace = new Set(leaders.map((row) => row.id));
    for (const entry of entries) {
      const { checkpoint, label, position } = bodyOf<z.output<typeof placing.body>>(entry);
      const isThere = context.checkpointByLabel.get(labelKey(label)) === checkpoint;
      if (!isThere || !mayPlace.has(entry.content.person ?? '')) continue;
      const { latitude, longitude, datum, accuracyMetres } = position;
      await placeCheckpoint(context, {
        checkpointId: checkpoint,
        latitude,
        longitude,
        datum,
        accuracyMetres,
        placedAt: entry.at,
      });
    }
  },
};
