import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { shortOrderEnd } from '../schema.ts';
import { endShortOrderInput } from './order-input.ts';
import { requireOrder } from './require-order.ts';

/** Takes a short order back before its time, with the reason. Errors: `not-found`, `order.ended`. */
export const endShortOrder = command({
  action: 'order.issue',
  input: endShortOrderInput,
  async run(ctx, { orderId, reason }) {
    const order = await requireOrder(ctx, orderId);
    const stored =
      order.endsAt <= ctx.now
        ? []
        : await ctx.tx
            .insert(shortOrderEnd)
            .values({
              tenantId: ctx.tenantId,
              id: ctx.newId(),
              siteId: order.siteId,
              orderId,
              reason,
              endedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
              endedAt: ctx.now,
            })
            .onConflictDoNothing({ target: [shortOrderEnd.tenantId, shortOrderEnd.orderId] })
            .returning({ id: shortOrderEnd.id });
    if (stored.length === 0) throw new DomainError('order.ended');
    ctx.audit({ siteId: order.siteId, subjectId: orderId });
    await ctx.publish({ siteId: order.siteId, topic: 'order', id: orderId });
    return { orderId };
  },
});
