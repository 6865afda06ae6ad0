import type { Database } from '@zhiqin/db';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import type { DeviceActor } from './actor.ts';
import { device, deviceRevocation } from './schema.ts';
import { hashToken } from './session-token.ts';

/**
 * The enrolled device behind a bearer token; null when there is none.
 * @throws DomainError `device.revoked`, so that the phone can say why it is not answered.
 */
export async function actorOfDevice(db: Database, token: string): Promise<DeviceActor | null> {
  return db.identity(async (tx) => {
    const [row] = await tx
      .select({ device, revoked: deviceRevocation.id })
      .from(device)
      .leftJoin(
        deviceRevocation,
        and(eq(deviceRevocation.tenantId, device.tenantId), eq(deviceRevocation.deviceId, device.id)),
      )
      .where(eq(device.tokenHash, hashToken(token)));
    if (!row) return null;
    if (row.revoked) throw new DomainError('device.revoked');
    return {
      kind: 'device',
      role: 'device',
      tenantId: row.device.tenantId,
      deviceId: row.device.id,
      siteId: row.device.siteId,
      postId: row.device.postId,
    };
  });
}
