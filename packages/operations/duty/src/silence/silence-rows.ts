import type { UseContext } from '@zhiqin/access';
import { device, deviceRevocation, deviceSetAside } from '@zhiqin/access/schema';
import { shift } from '@zhiqin/rostering/schema';
import { and, eq, gt, gte, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm';
import {
  deviceAwayAnswer,
  deviceReport,
  handoverRow,
  keptSettlement,
  presenceSpan,
  quarantinedEntry,
  recordedAbsence,
} from '../schema.ts';
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

export interface SilenceRows {
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
  latestReports: Map<string, { heardAt: Date; statedLastSeq: number; contiguousSeq: number }>;
  /** The last number a device named when it was first heard after an instant; undefined: not heard since. */
  firstStatedAfter(deviceId: string, endsAt: Date): number | undefined;
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
  const [devices, setAside, spans, handovers, shifts, absences, answers, kept, latest, first] =
    await Promise.all([
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
      latestReports(ctx, siteId),
      firstReportsAfter(ctx, siteId, windows),
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
    latestReports: latest,
    firstStatedAfter: (deviceId, endsAt) => first.get(`${deviceId} ${endsAt.getTime()}`),
  };
}

/** One index probe for each device. */
async function latestReports(
  { tx, tenantId }: UseContext,
  siteId: string,
): Promise<SilenceRows['latestReports']> {
  const rows = await tx.execute<{
    device_id: string;
    heard_ms: string;
    stated_last_seq: number;
    contiguous_seq: number;
  }>(sql`
    select d.id as device_id, (extract(epoch from r.heard_at) * 1000)::bigint::text as heard_ms,
           r.stated_last_seq, r.contiguous_seq
    from ${device} d
    cross join lateral (
      select heard_at, stated_last_seq, contiguous_seq from ${deviceReport}
      where tenant_id = ${tenantId} and device_id = d.id
      order by heard_at desc, id desc limit 1
    ) r
    where d.tenant_id = ${tenantId} and d.site_id = ${siteId}`);
  return new Map(
    rows.map((row) => [
      row.device_id,
      {
        heardAt: new Date(Number(row.heard_ms)),
        statedLastSeq: row.stated_last_seq,
        contiguousSeq: row.contiguous_seq,
      },
    ]),
  );
}

/** One index probe for each device and distinct end. */
async function firstReportsAfter(
  { tx, tenantId }: UseContext,
  siteId: string,
  windows: readonly SilenceWindow[],
) {
  const ends = [...new Set(windows.map((window) => window.endsAt.getTime()))];
  const literal = `{${ends.map((ms) => new Date(ms).toISOString()).join(',')}}`;
  const rows = await tx.execute<{ device_id: string; end_ms: string; stated_last_seq: number }>(sql`
    select d.id as device_id, (extract(epoch from e.ends_at) * 1000)::bigint::text as end_ms, r.stated_last_seq
    from ${device} d
    cross join unnest(${literal}::timestamptz[]) as e (ends_at)
    cross join lateral (
      select stated_last_seq from ${deviceReport}
      where tenant_id = ${tenantId} and device_id = d.id and heard_at > e.ends_at
      order by heard_at limit 1
    ) r
    where d.tenant_id = ${tenantId} and d.site_id = ${siteId}`);
  return new Map(rows.map((row) => [`${row.device_id} ${row.end_ms}`, row.stated_last_seq]));
}
