import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { deviceAwayAnswer, presenceEvent, recordedAbsence } from '../../schema.ts';
import { bodyOf, type Projection, placeOf } from '../projection.ts';
import type { absence, deviceAway } from './entry.ts';
import { presenceEvents } from './events.ts';
import { rebuildSpans } from './rebuild-spans.ts';

export const presenceProjection: Projection = {
  kinds: ['presence.sign-on', 'presence.sign-off', 'handover', 'post.relieve', 'post.resume', 'post.rotate'],
  async project(entries, context) {
    const events = entries.flatMap((entry) => presenceEvents(entry, context));
    await addRows(context.tx, presenceEvent, events);
    await rebuildSpans(events, context);
  },
};

export const absenceProjection: Projection = {
  kinds: ['presence.absence'],
  async project(entries, context) {
    await addRows(
      context.tx,
      recordedAbsence,
      entries.map((entry) => {
        const body = bodyOf<z.output<typeof absence.body>>(entry);
        const { personId: _, shiftId: __, ...place } = placeOf(entry, context);
        return {
          ...place,
          fromAt: new Date(body.from),
          toAt: new Date(body.to),
          recordedBy: body.recordedBy,
        };
      }),
    );
  },
};

export const deviceAwayProjection: Projection = {
  kinds: ['device.away'],
  async project(entries, { tx, tenantId, siteId }) {
    await addRows(
      tx,
      deviceAwayAnswer,
      entries.map((entry) => {
        const body = bodyOf<z.output<typeof deviceAway.body>>(entry);
        return {
          tenantId,
          id: entry.content.id,
          siteId,
          deviceId: entry.content.device,
          fromAt: new Date(body.from),
          toAt: new Date(body.to),
          answer: body.answer,
          offSince: body.offSince ? new Date(body.offSince) : null,
        };
      }),
    );
  },
};
