import { and, eq, isNull } from 'drizzle-orm';
import { command } from './command.ts';
import { setDeviceAsideInput } from './device-input.ts';
import { findDevice } from './find-device.ts';
import { deviceSetAside } from './schema.ts';

/**
 * Takes a phone out of use for a while, or back into use. While it is aside its silence proves nothing and hides
 * nothing; what it sends is still taken in.
 * @throws DomainError `not-found`.
 */
export const setDeviceAside = command({
  action: 'device.set-aside',
  input: setDeviceAsideInput,
  async run(ctx, input) {
    const { siteId } = await findDevice(ctx, input.deviceId);
    const open = and(
      eq(deviceSetAside.tenantId, ctx.tenantId),
      eq(deviceSetAside.deviceId, input.deviceId),
      isNull(deviceSetAside.endsAt),
    );
    const [already] = await ctx.tx.select({ id: deviceSetAside.id }).from(deviceSetAside).where(open);
    if (input.aside && !already) {
      await ctx.tx.insert(deviceSetAside).values({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId,
        deviceId: input.deviceId,
        reason: input.reason,
        setAsideBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        startsAt: ctx.now,
      });
    } else if (!input.aside) {
      await ctx.tx.update(deviceSetAside).set({ endsAt: ctx.now }).where(open);
    }
    ctx.audit({ siteId, subjectId: input.deviceId, aside: input.aside });
    await ctx.publish({ siteId, topic: 'device', id: input.deviceId });
    return { deviceId: input.deviceId, aside: input.aside };
  },
});
