import type { UseContext } from '@zhiqin/access';
import { device, deviceRevocation, site } from '@zhiqin/access/schema';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { deviceReport, dutyEntry, quarantinedEntry } from '../schema.ts';

/** Never a list longer than this: a phone that says "two billion" must not cost two billion numbers. */
const missingShown = 50;

export interface DeviceHealth {
  deviceId: string;
  label: string;
  kind: string;
  postId: string | null;
  lastHeardAt: Date | null;
  revokedAt: Date | null;
  /** What the phone last named as the end of its log. */
  statedLastSeq: number;
  accepted: number;
  /** Numbers received but kept for a person, and not accepted under another story. */
  kept: number;
  missing: number;
  /** The first of the missing numbers. */
  missingSeqs: number[];
  /** accepted + kept = the phone's own log: nothing is lost. */
  isWhole: boolean;
  /** Null: the phone has not said yet. */
  dataUsed: DataUsed | null;
}

/** Bytes a phone has used in the month (YYYY-MM) it spoke of last, and by how many guards they are shared. */
export interface DataUsed {
  month: string;
  sentBytes: number;
  receivedBytes: number;
  /** Who recorded something on it in that month; at least one, so that a share can be told. */
  guards: number;
}

/** The logs of a site's phones, theirs against ours. */
export async function deviceHealthOf({ tx, tenantId }: UseContext, siteId: string): Promise<DeviceHealth[]> {
  const [devices, reports, accepted, kept, used] = await Promise.all([
    tx
      .select({ device, revokedAt: deviceRevocation.revokedAt })
      .from(device)
      .leftJoin(
        deviceRevocation,
        and(eq(deviceRevocation.tenantId, device.tenantId), eq(deviceRevocation.deviceId, device.id)),
      )
      .where(and(eq(device.tenantId, tenantId), eq(device.siteId, siteId)))
      .orderBy(asc(device.label), asc(device.id)),
    tx
      .selectDistinctOn([deviceReport.deviceId])
      .from(deviceReport)
      .where(and(eq(deviceReport.tenantId, tenantId), eq(deviceReport.siteId, siteId)))
      .orderBy(deviceReport.deviceId, desc(deviceReport.heardAt), desc(deviceReport.id)),
    tx
      .select({ deviceId: dutyEntry.deviceId, n: sql<number>`count(*)::int` })
      .from(dutyEntry)
      .where(and(eq(dutyEntry.tenantId, tenantId), eq(dutyEntry.siteId, siteId)))
      .groupBy(dutyEntry.deviceId),
    tx
      .select({
        deviceId: quarantinedEntry.deviceId,
        n: sql<number>`count(distinct ${quarantinedEntry.seq})::int`,
      })
      .from(quarantinedEntry)
      .where(
        and(
          eq(quarantinedEntry.tenantId, tenantId),
          eq(quarantinedEntry.siteId, siteId),
          sql`not exists (select 1 from ${dutyEntry} e where e.tenant_id = ${quarantinedEntry.tenantId}
            and e.device_id = ${quarantinedEntry.deviceId} and e.seq = ${quarantinedEntry.seq})`,
        ),
      )
      .groupBy(quarantinedEntry.deviceId),
    tx.execute<{ device_id: string } & Record<'month' | 'sent' | 'received' | 'guards', string>>(sql`
      select r.device_id, r.data_month as month, r.sent_bytes as sent, r.received_bytes as received,
        (select count(distinct e.person_id) from ${dutyEntry} e
          join ${site} s on s.tenant_id = e.tenant_id and s.id = e.site_id
          where e.tenant_id = ${tenantId} and e.device_id = r.device_id
            and to_char(e.occurred_at at time zone s.zone, 'YYYY-MM') = r.data_month) as guards
      from (select distinct on (device_id) device_id, data_month, sent_bytes, received_bytes from ${deviceReport}
        where tenant_id = ${tenantId} and site_id = ${siteId} and data_month is not null
        order by device_id, heard_at desc, id desc) r`),
  ]);
  const gaps = await missingSeqs(
    tx,
    tenantId,
    reports.filter((report) => report.contiguousSeq < report.statedLastSeq),
  );
  return devices.map(({ device: one, revokedAt }) => {
    const report = reports.find((row) => row.deviceId === one.id);
    const ours = accepted.find((row) => row.deviceId === one.id)?.n ?? 0;
    const waiting = kept.find((row) => row.deviceId === one.id)?.n ?? 0;
    const stated = report?.statedLastSeq ?? 0;
    return {
      deviceId: one.id,
      label: one.label,
      kind: one.kind,
      postId: one.postId,
      lastHeardAt: report?.heardAt ?? null,
      revokedAt,
      statedLastSeq: stated,
      accepted: ours,
      kept: waiting,
      missing: Math.max(0, stated - ours - waiting),
      missingSeqs: gaps.get(one.id) ?? [],
      isWhole: ours + waiting === stated,
      dataUsed: dataUsedOf(used.find((row) => row.device_id === one.id)),
    };
  });
}

function dataUsedOf(
  row: Record<'month' | 'sent' | 'received' | 'guards', string> | undefined,
): DataUsed | null {
  if (!row) return null;
  return {
    month: row.month,
    sentBytes: Number(row.sent),
    receivedBytes: Number(row.received),
    guards: Math.max(1, Number(row.guards)),
  };
}

type Report = typeof deviceReport.$inferSelect;

async function missingSeqs(
  tx: UseContext['tx'],
  tenantId: string,
  reports: readonly Report[],
): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  for (const { deviceId, contiguousSeq, statedLastSeq } of reports) {
    const last = Math.min(statedLastSeq, contiguousSeq + 10_000);
    const rows = await tx.execute<{ seq: number }>(sql`
      select s.seq from generate_series(${contiguousSeq + 1}::int, ${last}::int) as s (seq)
      where not exists (select 1 from ${dutyEntry} e where e.tenant_id = ${tenantId} and e.device_id = ${deviceId} and e.seq = s.seq)
        and not exists (select 1 from ${quarantinedEntry} q where q.tenant_id = ${tenantId} and q.device_id = ${deviceId} and q.seq = s.seq)
      order by s.seq limit ${missingShown}`);
    found.set(
      deviceId,
      rows.map((row) => row.seq),
    );
  }
  return found;
}
