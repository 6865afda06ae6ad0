import { and, desc, eq, isNull } from 'drizzle-orm';
import { query } from './command.ts';
import { listDevicesInput } from './device-input.ts';
import { device, deviceRevocation, deviceSetAside } from './schema.ts';

/** The phones of the actor's sites, newest first, with what became of them. Never a token, salt or key. */
export const listDevices = query({
  action: 'device.list',
  input: listDevicesInput,
  async run({ tx, tenantId }, input) {
    return tx
      .select({
        deviceId: device.id,
        siteId: device.siteId,
        postId: device.postId,
        kind: device.kind,
        label: device.label,
        ownerPersonId: device.ownerPersonId,
        enrolledAt: device.enrolledAt,
        revokedAt: deviceRevocation.revokedAt,
        revokedReason: deviceRevocation.reason,
        asideSince: deviceSetAside.startsAt,
        asideReason: deviceSetAside.reason,
      })
      .from(device)
      .leftJoin(
        deviceRevocation,
        and(eq(deviceRevocation.tenantId, device.tenantId), eq(deviceRevocation.deviceId, device.id)),
      )
      .leftJoin(
        deviceSetAside,
        and(
          eq(deviceSetAside.tenantId, device.tenantId),
          eq(deviceSetAside.deviceId, device.id),
          isNull(deviceSetAside.endsAt),
        ),
      )
      .where(and(eq(device.tenantId, tenantId), input.siteId ? eq(device.siteId, input.siteId) : undefined))
      .orderBy(desc(device.id));
  },
});
