import type { UseContext } from '@zhiqin/access';
import { device, deviceRevocation, deviceSetAside } from '@zhiqin/access/schema';
import { deviceReport } from '@zhiqin/duty/schema';
import { and, eq, gte, isNull, max, ne } from 'drizzle-orm';

/** A phone in use reports at least this often while it has a network. */
export const silentAfterMinutes = 60;

/** Reports older than this are not looked through: a phone silent for a month is silent. */
const lookBackDays = 31;

export interface Phone {
  deviceId: string;
  siteId: string;
  postId: string | null;
  label: string;
  enrolledAt: Date;
  /** Null: not in the last 31 days. */
  heardAt: Date | null;
}

/** Phones in use (not the desk, not revoked, not set aside) with the time each was last heard. */
export async function lastHeard({ tx, tenantId, now }: UseContext): Promise<Phone[]> {
  return tx
    .select({
      deviceId: device.id,
      siteId: device.siteId,
      postId: device.postId,
      label: device.label,
      enrolledAt: device.enrolledAt,
      heardAt: max(deviceReport.heardAt),
    })
    .from(device)
    .leftJoin(
      deviceReport,
      and(
        eq(deviceReport.tenantId, device.tenantId),
        eq(deviceReport.deviceId, device.id),
        gte(deviceReport.heardAt, new Date(now.getTime() - lookBackDays * 86_400_000)),
      ),
    )
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
        ne(device.kind, 'desk'),
        isNull(deviceRevocation.id),
        isNull(deviceSetAside.id),
      ),
    )
    .groupBy(device.id, device.siteId, device.postId, device.label, device.enrolledAt);
}

/** Phones in use not heard for an hour, the longest silence first. */
export async function silentPhones(ctx: UseContext): Promise<Phone[]> {
  const limit = ctx.now.getTime() - silentAfterMinutes * 60_000;
  const since = (phone: Phone) => (phone.heardAt ?? phone.enrolledAt).getTime();
  return (await lastHeard(ctx)).filter((phone) => since(phone) < limit).sort((a, b) => since(a) - since(b));
}
