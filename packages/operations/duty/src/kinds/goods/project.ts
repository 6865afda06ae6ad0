import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { goodsMove, goodsSlip as goodsSlipTable } from '../../schema.ts';
import { bodyOf, type Projection } from '../projection.ts';
import { toldRow } from '../told-rows.ts';
import type { goodsBack, goodsOut, goodsSlip } from './entry.ts';

export const goodsSlipProjection: Projection = {
  kinds: ['goods.slip'],
  async project(entries, context) {
    await addRows(
      context.tx,
      goodsSlipTable,
      entries.map((entry) => {
        const body = bodyOf<z.output<typeof goodsSlip.body>>(entry);
        return {
          ...toldRow(entry, context),
          slipId: body.slip,
          slipNo: body.slipNo,
          hasOwnerConsent: body.hasOwnerConsent,
          hasApprover: body.approver !== null,
          items: body.items,
          isReturnable: body.isReturnable,
          dueBackAt: body.dueBackAt ? new Date(body.dueBackAt) : null,
          validUntil: body.validUntil ? new Date(body.validUntil) : null,
        };
      }),
    );
  },
};

export const goodsMoveProjection: Projection = {
  kinds: ['goods.out', 'goods.back'],
  async project(entries, context) {
    await addRows(
      context.tx,
      goodsMove,
      entries.map((entry) => {
        const told = toldRow(entry, context);
        if (entry.content.kind === 'goods.back') {
          const { slip, items } = bodyOf<z.output<typeof goodsBack.body>>(entry);
          const nobody = { isLetOut: false, isCarrierSigned: false };
          return { ...told, ...nobody, direction: 'back', slipId: slip, slipNo: null, items };
        }
        const body = bodyOf<z.output<typeof goodsOut.body>>(entry);
        return {
          ...told,
          direction: 'out',
          slipId: body.slip,
          slipNo: body.slipNo,
          items: body.items,
          isLetOut: body.isLetOut,
          isCarrierSigned: body.isCarrierSigned,
        };
      }),
    );
  },
};
