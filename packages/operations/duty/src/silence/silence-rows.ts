import type { UseContext } from '@zhiqin/access';
import { device, deviceRevocation, deviceSetAside } from '@zhiqin/access/schema';
import { shift } from '@zhiqin/rostering/schema';
import { and, eq, gt, gte, isNotNull, isNull, lt, lte, or } from 'drizzle-orm';
import {
  deviceAwayAnswer,
  handoverRow,
  keptSettlement,
  presenceSpan,
  quarantinedEntry,
  recordedAbsence,
} from '../schema.ts';
import { type DeviceVoices, deviceVoices } from './device-voices.ts';
import type { SilenceWindow } from './silence-facts.ts';

/** A handover further back says nothing about which phone is at the post now. */
const handoverBackMs = 36 * 3_600_000;

/**
 * Rejected, or in the log as itself, an entry leaves nothing open. Accepted on somebody's word alone it does: what it
 * would have shown is in no row, and its silence must not become a breach.
 */
const stillDoubted = or(
  isNull(keptSettlement.id),
  and(eq(keptSettlement.decision, 'accepted'), isNull(keptSettlement.takenInAs)),
);

export interface SilenceRows extends DeviceVoices {
  devices: {
    id: string;
    postId: string | null;
    kind: string;
    label: string;
    enrolledAt: Date;
    revokedAt: Date | null;
  }[];
  setAside: { deviceId: string; startsAt: Date; endsAt: Date | null }[];
  spans: { postId: string; deviceId: string; fromAt: Date; toAt: Date | null }[];
  handovers: { postId: string; deviceId: string; at: Date }[];
  shifts: { postId: string; startsAt: Date; endsAt: Date }[];
  absences: { id: string; postId: string; fromAt: Date; toAt: Date; recordedBy: string }[];
  offAnswers: { deviceId: string; offSince: Date; toAt: Date }[];
  kept: { deviceId: string; claimedAt: Date | null; receivedAt: Date; reason: string }[];
}

/** Everything about the site that bears on these windows, in one flight. */
export async function silenceRows(
  ctx: UseContext,
  siteId: string,
  windows: readonly SilenceWindow[],
): Promise<SilenceRows> {
  const { tx, tenantId } = ctx;
  const from = new Date(Math.min(...windows.map((window) => window.startsAt.getTime())));
  const to = new Date(Math.max(...windows.map((window) => window.endsAt.getTime())));
  const [devices, setAside, spans, handovers, shifts, absences, answers, kept, voices] = await Promise.all([
    tx
      .select({
        id: device.id,
        postId: device.postId,
        kind: device.kind,
        label: device.label,
        enrolledAt: device.enrolledAt,
        revokedAt: deviceRevocation.revokedAt,
      })
      .from(device)
      .leftJoin(
        deviceRevocation,
        and(eq(deviceRevocation.tenantId, device.tenantId), eq(deviceRevocation.deviceId, device.id)),
      )
      .where(and(eq(device.tenantId, tenantId), eq(device.siteId, siteId)))
      .orderBy(device.label, device.id),
    tx
      .select({
        deviceId: deviceSetAside.deviceId,
        startsAt: deviceSetAside.startsAt,
        endsAt: deviceSetAside.endsAt,
      })
      .from(deviceSetAside)
      .where(
        and(
          eq(deviceSetAside.tenantId, tenantId),
          eq(deviceSetAside.siteId, siteId),
          lt(deviceSetAside.startsAt, to),
        ),
      ),
    tx
      .select({
        postId: presenceSpan.postId,
        deviceId: presenceSpan.deviceId,
        fromAt: presenceSpan.fromAt,
        toAt: presenceSpan.toAt,
      })
      .from(presenceSpan)
      .where(
        and(
          eq(presenceSpan.tenantId, tenantId),
          eq(presenceSpan.siteId, siteId),
          lt(presenceSpan.fromAt, to),
          or(isNull(presenceSpan.toAt), gt(presenceSpan.toAt, from)),
        ),
      ),
    tx
      .select({ postId: handoverRow.postId, deviceId: handoverRow.deviceId, at: handoverRow.at })
      .from(handoverRow)
      .where(
        and(
          eq(handoverRow.tenantId, tenantId),
          eq(handoverRow.siteId, siteId),
          gte(handoverRow.at, new Date(from.getTime() - handoverBackMs)),
          lte(handoverRow.at, to),
        ),
      ),
    tx
      .select({ postId: shift.postId, startsAt: shift.startsAt, endsAt: shift.endsAt })
      .from(shift)
      .where(
        and(
          eq(shift.tenantId, tenantId),
          eq(shift.siteId, siteId),
          lt(shift.startsAt, to),
          gt(shift.endsAt, from),
        ),
      ),
    tx
      .select()
      .from(recordedAbsence)
      .where(
        and(
          eq(recordedAbsence.tenantId, tenantId),
          eq(recordedAbsence.siteId, siteId),
          lt(recordedAbsence.fromAt, to),
          gt(recordedAbsence.toAt, from),
        ),
      ),
    tx
      .select({
        deviceId: deviceAwayAnswer.deviceId,
        offSince: deviceAwayAnswer.offSince,
        toAt: deviceAwayAnswer.toAt,
      })
      .from(deviceAwayAnswer)
      .where(
        and(
          eq(deviceAwayAnswer.tenantId, tenantId),
          eq(deviceAwayAnswer.siteId, siteId),
          eq(deviceAwayAnswer.answer, 'off'),
          isNotNull(deviceAwayAnswer.offSince),
          gt(deviceAwayAnswer.toAt, from),
        ),
      ),
    tx
      .select({
        deviceId: quarantinedEntry.deviceId,
        claimedAt: quarantinedEntry.claimedAt,
        receivedAt: quarantinedEntry.receivedAt,
        reason: quarantinedEntry.reason,
      })
      .from(quarantinedEntry)
      .leftJoin(
        keptSettlement,
        and(
          eq(keptSettlement.tenantId, quarantinedEntry.tenantId),
          eq(keptSettlement.keptId, quarantinedEntry.id),
        ),
      )
      .where(
        and(
          eq(quarantinedEntry.tenantId, tenantId),
          eq(quarantinedEntry.siteId, siteId),
          gt(quarantinedEntry.receivedAt, from),
          stillDoubted,
        ),
      ),
    deviceVoices(
      ctx,
      siteId,
      windows.map((window) => window.endsAt),
    ),
  ]);
  return {
    devices,
    setAside,
    spans,
    handovers,
    shifts,
    absences,
    kept,
    offAnswers: answers.filter((row): row is typeof row & { offSince: Date } => row.offSince !== null),
    ...voices,
  };
}
