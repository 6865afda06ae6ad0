import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { musterRow } from '../../schema.ts';
import { bodyOf, type Projection, placedRow } from '../projection.ts';
import type { muster } from './entry.ts';

export const musterProjection: Projection = {
  kinds: ['muster'],
  async project(entries, context) {
    await addRows(
      context.tx,
      musterRow,
      entries.map((entry) => {
        const body = bodyOf<z.output<typeof muster.body>>(entry);
        return {
          ...placedRow(entry, context),
          squadId: body.squad,
          presentIds: body.present,
          absent: body.absent,
          isDressOk: body.dressOk,
          isGearOk: body.gearOk,
          orderIds: body.orders,
          hasPhoto: body.photo !== null,
        };
      }),
    );
  },
};
