import { query } from '@zhiqin/access';
import { shortOrdersFor } from '@zhiqin/adoption';
import { fileStore } from '@zhiqin/files';
import { uploadPartBytes } from '@zhiqin/files/rules';
import { DomainError } from '@zhiqin/kernel';
import { idInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { packHoursAhead } from './orders-at-hand.ts';

/**
 * A part of the photo of a short order in this phone's pack, from a byte on. Any post of its site: a phone stands where
 * its guards stand. An order that is over, taken back, far off or another site's has no photo.
 * Errors: `access.forbidden` for anybody but a device; `not-found`; `file.damaged`; `file.unreachable`.
 */
export const readOrderPhoto = query({
  action: 'duty.read-site-pack',
  input: z.object({ orderId: idInput, offset: z.int('field.invalid').check(z.minimum(0, 'field.invalid')) }),
  async run(ctx, { orderId, offset }) {
    const { actor, now } = ctx;
    if (actor.kind !== 'device') throw new DomainError('access.forbidden');
    const until = new Date(now.getTime() + packHoursAhead * 3_600_000);
    const orders = await shortOrdersFor(ctx, actor.siteId, now, until);
    const order = orders.find((one) => one.id === orderId);
    if (!order?.photo) throw new DomainError('not-found');
    const { sha256 } = order.photo;
    const bytes = await fileStore().get(ctx.tenantId, sha256);
    return { sha256, bytes: bytes.subarray(offset, offset + uploadPartBytes) };
  },
});
