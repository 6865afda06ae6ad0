import type { UseContext } from '@zhiqin/access';
import { device, deviceRevocation, deviceSetAside } from '@zhiqin/access/schema';
import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import { deviceReport } from '../schema.ts';

/** A phone in use reports at least this often while it has a network. */
export const silentAfterMinutes = 60;

export interface PhoneHeard {
  deviceId: string;
  siteId: string;
  postId: string | null;
  label: string;
  enrolledAt: Date;
  /** Null: never. */
  heardAt: Date | null;
}

/**
 * Phones in use (not the desk, not revoked, not set aside) with the time each was last heard; one index probe a phone.
 * @param siteId null: of all sites in reach.
 */
export async function phonesHeard(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  siteId: string | null,
): Promise<PhoneHeard[]> {
  const last = tx
    .select({ heardAt: deviceReport.heardAt })
    .from(deviceReport)
    .where(and(eq(deviceReport.tenantId, tenantId), eq(deviceReport.deviceId, device.id)))
    .orderBy(desc(deviceReport.heardAt))
    .limit(1)
    .as('last');
  return tx
    .select({
      deviceId: device.id,
      siteId: device.siteId,
      postId: device.postId,
      label: device.label,
      enrolledAt: device.enrolledAt,
      heardAt: last.heardAt,
    })
    .from(device)
    .leftJoinLateral(last, sql`true`)
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
    .where(
      and(
        eq(device.tenantId, tenantId),
        siteId ? eq(device.siteId, siteId) : undefined,
        ne(device.kind, 'desk'),
        isNull(deviceRevocation.id),
        isNull(deviceSetAside.id),
      ),
    );
}

/** Those not heard for an hour, the longest silence first. */
export function silentOf(phones: readonly PhoneHeard[], now: Date): PhoneHeard[] {
  const limit = now.getTime() - silentAfterMinutes * 60_000;
  const since = (phone: PhoneHeard) => (phone.heardAt ?? phone.enrolledAt).getTime();
  return phones.filter((phone) => since(phone) < limit).sort((a, b) => since(a) - since(b));
}
