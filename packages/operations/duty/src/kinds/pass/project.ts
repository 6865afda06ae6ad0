import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { latePass, passUse as passUseTable } from '../../schema.ts';
import { bodyOf, type Projection } from '../projection.ts';
import { toldRow } from '../told-rows.ts';
import type { passReturn, passUse } from './entry.ts';

export const passUseProjection: Projection = {
  kinds: ['pass.use'],
  async project(entries, context) {
    await addRows(
      context.tx,
      passUseTable,
      entries.map((entry) => {
        const { pass, passNo, direction, doubt, isLetThrough } = bodyOf<z.output<typeof passUse.body>>(entry);
        return { ...toldRow(entry, context), passId: pass, passNo, direction, doubt, isLetThrough };
      }),
    );
  },
};

export const latePassProjection: Projection = {
  kinds: ['pass.return'],
  async project(entries, context) {
    await addRows(
      context.tx,
      latePass,
      entries.map((entry) => {
        const { visit, passNo, state } = bodyOf<z.output<typeof passReturn.body>>(entry);
        return { ...toldRow(entry, context), visitId: visit, passNo, state };
      }),
    );
  },
};
