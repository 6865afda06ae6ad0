import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { supervisionCheck } from '../../schema.ts';
import { bodyOf, type Projection, placedRow } from '../projection.ts';
import type { supervision } from './entry.ts';

export const supervisionProjection: Projection = {
  kinds: ['supervision'],
  async project(entries, context) {
    await addRows(
      context.tx,
      supervisionCheck,
      entries.map((entry) => {
        const body = bodyOf<z.output<typeof supervision.body>>(entry);
        return {
          ...placedRow(entry, context),
          supervisorId: body.supervisor,
          supervisorRank: body.supervisorRank,
          presentIds: body.present,
          items: body.items,
          acknowledgedBy: body.acknowledgedBy,
        };
      }),
    );
  },
};
