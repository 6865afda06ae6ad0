import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { orderReading, ruleAcknowledgement } from '../../schema.ts';
import { bodyOf, type Projection, placeOf } from '../projection.ts';
import type { ordersRead, rulesAcknowledge } from './entry.ts';

export const acknowledgementProjection: Projection = {
  kinds: ['rules.acknowledge'],
  async project(entries, context) {
    await addRows(
      context.tx,
      ruleAcknowledgement,
      entries.map((entry) => {
        const { version, articles, answers, language } =
          bodyOf<z.output<typeof rulesAcknowledge.body>>(entry);
        return { ...placeOf(entry, context), versionId: version, articleIds: articles, answers, language };
      }),
    );
  },
};

export const orderReadingProjection: Projection = {
  kinds: ['orders.read'],
  async project(entries, context) {
    await addRows(
      context.tx,
      orderReading,
      entries.map((entry) => {
        const { order } = bodyOf<z.output<typeof ordersRead.body>>(entry);
        return { ...placeOf(entry, context), orderId: order };
      }),
    );
  },
};
