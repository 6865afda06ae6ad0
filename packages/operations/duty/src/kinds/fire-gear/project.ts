import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { fireGearCheckRow } from '../../schema.ts';
import { bodyOf, type Projection, placedRow } from '../projection.ts';
import type { fireGearCheck } from './entry.ts';

export const fireGearProjection: Projection = {
  kinds: ['fire-gear.check'],
  async project(entries, context) {
    await addRows(
      context.tx,
      fireGearCheckRow,
      entries.map((entry) => {
        const body = bodyOf<z.output<typeof fireGearCheck.body>>(entry);
        return {
          ...placedRow(entry, context),
          assetId: body.asset,
          assetNo: body.assetNo,
          failedItems: body.items.filter((item) => !item.ok).map((item) => item.key),
          action: body.checkAction,
          isTagUpdated: body.tagSigned,
        };
      }),
    );
  },
};
