import { query } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import { minutesBetween } from '@zhiqin/kernel';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { siteInput } from '../duty-input.ts';
import type { QuarantineReason } from '../entry-flags.ts';
import { keptSettlement, quarantinedEntry } from '../schema.ts';
import { deviceHealthOf } from './device-health-of.ts';
import { silentAfterMinutes } from './phones-heard.ts';

const keptShown = 100;

export interface DataGaps {
  /** Phones not heard for an hour; `lastHeardAt` null: never. */
  silent: { deviceId: string; label: string; lastHeardAt: Date | null }[];
  /** Phones that have named entries which have not come. */
  missing: { deviceId: string; label: string; count: number; seqs: number[] }[];
  /** What was received, is kept for a person, and nobody has decided about, newest first. */
  kept: {
    id: string;
    deviceId: string;
    label: string;
    seq: number | null;
    reason: QuarantineReason;
    claimedAt: Date | null;
    receivedAt: Date;
  }[];
}

/** What is not known of a site, and why: never shown as if nothing had happened. */
export const dataGaps = query({
  action: 'device.list',
  input: siteInput,
  async run(ctx, { siteId }): Promise<DataGaps> {
    const [health, kept] = await Promise.all([
      deviceHealthOf(ctx, siteId),
      ctx.tx
        .select({
          id: quarantinedEntry.id,
          deviceId: quarantinedEntry.deviceId,
          label: device.label,
          seq: quarantinedEntry.seq,
          reason: quarantinedEntry.reason,
          claimedAt: quarantinedEntry.claimedAt,
          receivedAt: quarantinedEntry.receivedAt,
        })
        .from(quarantinedEntry)
        .innerJoin(
          device,
          and(eq(device.tenantId, quarantinedEntry.tenantId), eq(device.id, quarantinedEntry.deviceId)),
        )
        .leftJoin(
          keptSettlement,
          and(
            eq(keptSettlement.tenantId, quarantinedEntry.tenantId),
            eq(keptSettlement.keptId, quarantinedEntry.id),
          ),
        )
        .where(
          and(
            eq(quarantinedEntry.tenantId, ctx.tenantId),
            eq(quarantinedEntry.siteId, siteId),
            isNull(keptSettlement.id),
          ),
        )
        .orderBy(desc(quarantinedEntry.receivedAt), desc(quarantinedEntry.id))
        .limit(keptShown),
    ]);
    const phones = health.filter((one) => one.kind !== 'desk' && one.revokedAt === null);
    return {
      silent: phones
        .filter((one) => !one.lastHeardAt || minutesBetween(one.lastHeardAt, ctx.now) > silentAfterMinutes)
        .map(({ deviceId, label, lastHeardAt }) => ({ deviceId, label, lastHeardAt })),
      missing: phones
        .filter((one) => one.missing > 0)
        .map(({ deviceId, label, missing, missingSeqs }) => ({
          deviceId,
          label,
          count: missing,
          seqs: missingSeqs,
        })),
      kept: kept.map((row) => ({ ...row, reason: row.reason as QuarantineReason })),
    };
  },
});
