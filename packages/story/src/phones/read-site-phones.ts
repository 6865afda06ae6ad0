import { query } from '@zhiqin/access';
import { device, deviceRevocation } from '@zhiqin/access/schema';
import { deviceReport, dutyEntry, presenceSpan } from '@zhiqin/duty/schema';
import { and, desc, eq, inArray, notInArray } from 'drizzle-orm';
import * as z from 'zod/mini';

export interface KnownPhone {
  deviceId: string;
  postId: string | null;
  x: string;
  revokedAt: Date | null;
  lastSeq: number;
  lastHash: string | null;
  /** When the last entry of its log happened; null: its log is empty. */
  lastAt: Date | null;
  heardAt: Date | null;
}

/** Where the log of each phone of a site ends: all the telling needs to go on after a restart. */
export const readSitePhones = query({
  action: 'story.tell',
  input: z.object({ siteId: z.uuid() }),
  async run({ tx, tenantId }, { siteId }): Promise<KnownPhone[]> {
    const devices = await tx
      .select({
        deviceId: device.id,
        postId: device.postId,
        publicKey: device.publicKey,
        revokedAt: deviceRevocation.revokedAt,
      })
      .from(device)
      .leftJoin(
        deviceRevocation,
        and(eq(deviceRevocation.tenantId, device.tenantId), eq(deviceRevocation.deviceId, device.id)),
      )
      .where(and(eq(device.tenantId, tenantId), eq(device.siteId, siteId), eq(device.kind, 'site')));
    const ids = devices.map((row) => row.deviceId);
    const [entries, reports] = await Promise.all([
      tx
        .selectDistinctOn([dutyEntry.deviceId], {
          deviceId: dutyEntry.deviceId,
          seq: dutyEntry.seq,
          hash: dutyEntry.hash,
          at: dutyEntry.occurredAt,
        })
        .from(dutyEntry)
        .where(and(eq(dutyEntry.tenantId, tenantId), inArray(dutyEntry.deviceId, ids)))
        .orderBy(dutyEntry.deviceId, desc(dutyEntry.seq)),
      tx
        .selectDistinctOn([deviceReport.deviceId], {
          deviceId: deviceReport.deviceId,
          heardAt: deviceReport.heardAt,
        })
        .from(deviceReport)
        .where(and(eq(deviceReport.tenantId, tenantId), inArray(deviceReport.deviceId, ids)))
        .orderBy(deviceReport.deviceId, desc(deviceReport.heardAt)),
    ]);
    return devices.map(({ deviceId, postId, publicKey, revokedAt }) => {
      const last = entries.find((row) => row.deviceId === deviceId);
      return {
        deviceId,
        postId,
        x: (publicKey as { x: string }).x,
        revokedAt,
        lastSeq: last?.seq ?? 0,
        lastHash: last?.hash ?? null,
        lastAt: last?.at ?? null,
        heardAt: reports.find((row) => row.deviceId === deviceId)?.heardAt ?? null,
      };
    });
  },
});

/** Stays at the site that began on a phone which is none of the given: somebody real has taken a post. */
export const readForeignStays = query({
  action: 'story.tell',
  input: z.object({ siteId: z.uuid(), ownDeviceIds: z.array(z.uuid()) }),
  async run({ tx, tenantId }, { siteId, ownDeviceIds }) {
    const rows = await tx
      .select({
        postId: presenceSpan.postId,
        deviceId: presenceSpan.deviceId,
        fromAt: presenceSpan.fromAt,
        toAt: presenceSpan.toAt,
      })
      .from(presenceSpan)
      .where(and(eq(presenceSpan.tenantId, tenantId), eq(presenceSpan.siteId, siteId), notIn(ownDeviceIds)))
      .orderBy(desc(presenceSpan.fromAt))
      .limit(200);
    return rows;
  },
});

const notIn = (ids: readonly string[]) =>
  ids.length > 0 ? notInArray(presenceSpan.deviceId, [...ids]) : undefined;
