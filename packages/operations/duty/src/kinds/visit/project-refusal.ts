import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { visitRefusal } from '../../schema.ts';
import { bodyOf, type Projection } from '../projection.ts';
import { toldRow } from '../told-rows.ts';
import type { refuse } from './entry.ts';

export const refusalProjection: Projection = {
  kinds: ['visit.refuse'],
  async project(entries, context) {
    await addRows(
      context.tx,
      visitRefusal,
      entries.map((entry) => {
        const { visitorKind, refusal, ban, reportedTo } = bodyOf<z.output<typeof refuse.body>>(entry);
        return {
          ...toldRow(entry, context),
          visitorKind,
          refusal,
          banId: ban,
          isReported: reportedTo !== null,
        };
      }),
    );
  },
};
