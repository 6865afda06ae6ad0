import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { hazard as hazardTable, logLine } from '../../schema.ts';
import { bodyOf, type Projection, placeOf } from '../projection.ts';
import type { hazard, note } from './entry.ts';

export const noteProjection: Projection = {
  kinds: ['log.note'],
  async project(entries, context) {
    await addRows(
      context.tx,
      logLine,
      entries.map((entry) => {
        const { category, reportedTo } = bodyOf<z.output<typeof note.body>>(entry);
        return { ...placeOf(entry, context), category, reportedTo };
      }),
    );
  },
};

export const hazardProjection: Projection = {
  kinds: ['hazard.report'],
  async project(entries, context) {
    await addRows(
      context.tx,
      hazardTable,
      entries.map((entry) => {
        const { checkpoint, level } = bodyOf<z.output<typeof hazard.body>>(entry);
        return {
          ...placeOf(entry, context),
          checkpointId: checkpoint,
          level,
          citesEntryId: entry.content.cites,
        };
      }),
    );
  },
};
