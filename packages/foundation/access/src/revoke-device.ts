import { command } from './command.ts';
import { revokeDeviceInput } from './device-input.ts';
import { findDevice } from './find-device.ts';
import { deviceRevocation } from './schema.ts';

/**
 * Lost, stolen or replaced: from now on the phone and every PIN session on it are refused. Final; revoking twice
 * changes nothing, so the first time stands.
 * @throws DomainError `not-found`.
 */
export const revokeDevice = command({
  action: 'device.revoke',
  input: revokeDeviceInput,
  async run(ctx, input) {
    const { siteId } = await findDevice(ctx, input.deviceId);
    await ctx.tx
      .insert(deviceRevocation)
      .values({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId,
        deviceId: input.deviceId,
        reason: input.reason,
        revokedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        revokedAt: ctx.now,
      })
      .onConflictDoNothing({ target: [deviceRevocation.tenantId, deviceRevocation.deviceId] });
    ctx.audit({ siteId, subjectId: input.deviceId });
    await ctx.publish({ siteId, topic: 'device', id: input.deviceId });
    return { deviceId: input.deviceId };
  },
});
