import { addRows } from '@zhiqin/db';
import { bodyOf, type Projection, placeOf } from '@zhiqin/duty';
import { dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import type * as z from 'zod/mini';
import type { fireInspection, hotWorkSeenKind } from '../kinds/fire.ts';
import { fireRecord, hotWorkSeen } from '../schema.ts';

/** 防火检查 from a phone is a line of the fire file, signed where both have signed. */
export const fireInspectionProjection: Projection = {
  kinds: ['fire.inspection'],
  async project(entries, context) {
    const { zone } = await requireSite(context, context.siteId);
    await addRows(
      context.tx,
      fireRecord,
      entries.map((entry) => {
        const { tenantId, id, siteId, at } = placeOf(entry, context);
        const body = bodyOf<z.output<typeof fireInspection.body>>(entry);
        return {
          ...{
            tenantId,
            id,
            siteId,
            kind: 'inspection',
            heldOn: dayOf(at, zone),
            recordedAt: at,
            entryId: id,
          },
          failedItems: body.items.filter((item) => !item.ok).map((item) => item.key),
          isSigned: Boolean(body.inspectorSignature) && Boolean(body.counterSignature),
        };
      }),
    );
  },
};

/** Hot work a guard came upon; where it was stays sealed. */
export const hotWorkProjection: Projection = {
  kinds: ['hot-work.seen'],
  async project(entries, context) {
    await addRows(
      context.tx,
      hotWorkSeen,
      entries.map((entry) => {
        const { tenantId, id, siteId, postId, personId, at } = placeOf(entry, context);
        const { permit, hasPermit, hasWatcher, hasCertificate } =
          bodyOf<z.output<typeof hotWorkSeenKind.body>>(entry);
        return {
          ...{ tenantId, id, siteId, postId, personId, at, permitId: permit },
          ...{ hasPermit, hasWatcher, hasCertificate },
        };
      }),
    );
  },
};
