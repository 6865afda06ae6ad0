import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { keptSettlement } from '../../schema.ts';
import { bodyOf, type Projection } from '../projection.ts';
import type { settlement } from './entry.ts';

export const settlementProjection: Projection = {
  kinds: ['kept.settled'],
  async project(entries, { tx, tenantId, siteId }) {
    await addRows(
      tx,
      keptSettlement,
      entries.map((entry) => {
        const body = bodyOf<z.output<typeof settlement.body>>(entry);
        return {
          tenantId,
          id: entry.content.id,
          siteId,
          keptId: body.kept,
          decision: body.decision,
          takenInAs: body.entry,
          settledBy: body.settledBy,
          settledAt: entry.at,
        };
      }),
    );
  },
};
