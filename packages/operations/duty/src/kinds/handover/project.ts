import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { handoverRow } from '../../schema.ts';
import { bodyOf, type Projection, placeOf } from '../projection.ts';
import type { handover } from './entry.ts';

export const handoverProjection: Projection = {
  kinds: ['handover'],
  async project(entries, context) {
    await addRows(
      context.tx,
      handoverRow,
      entries.map((entry) => {
        const body = bodyOf<z.output<typeof handover.body>>(entry);
        const { personId: _, shiftId, ...place } = placeOf(entry, context);
        return {
          ...place,
          deviceId: entry.content.device,
          outgoingId: body.outgoing,
          outgoingShiftId: shiftId,
          outgoingSignedAt: new Date(body.outgoingSignedAt),
          incomingId: body.incoming,
          incomingShiftId: body.incomingShift,
          incomingArrivedAt: new Date(body.incomingArrivedAt),
          incomingSignedAt: new Date(body.incomingSignedAt),
          incomingIdentity: body.incomingIdentity,
          hasDisagreement: body.disagreement !== null,
          gear: body.gear,
          passesOut: body.passesOut,
          keysOut: body.keysOut,
        };
      }),
    );
  },
};
