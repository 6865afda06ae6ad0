import type { UseContext } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import { isAnyOf } from '@zhiqin/db';
import { sql } from 'drizzle-orm';
import { deviceReport } from '../schema.ts';

export interface Report {
  heardAt: Date;
  statedLastSeq: number;
  contiguousSeq: number;
}

/** When devices of a site were heard, as far as windows with certain ends need it. */
export interface DeviceVoices {
  /** The last report of each device that was ever heard. */
  latestReports: ReadonlyMap<string, Report>;
  /** The last number a device named when it was first heard after one of the ends; undefined: not heard since. */
  firstStatedAfter(deviceId: string, endsAt: Date): number | undefined;
}

/**
 * One walk along the reports since the first of the ends: of those that came between the same two ends the first, and
 * of each device the last. A probe for each device and end would sort what follows every one of them.
 */
export async function deviceVoices(
  ctx: UseContext,
  siteId: string,
  ends: readonly Date[],
): Promise<DeviceVoices> {
  const { tx, tenantId } = ctx;
  const sorted = [...new Set(ends.map((end) => end.getTime()))].sort((a, b) => a - b);
  const instants = sorted.map((at) => new Date(at).toISOString());
  const [first = new Date(0).toISOString()] = instants;
  // `ended`: how many of the ends were over when it was heard; one heard at the very end was not heard after it.
  const walked = await tx.execute<ReportRow & { ended: number | null; isLast: boolean }>(sql`
    select device_id as "deviceId", ended, stated_last_seq as "statedLastSeq", contiguous_seq as "contiguousSeq",
           ${heardMs} as "heardMs", is_last as "isLast"
    from (select r.*, ended is distinct from lag(ended) over w as is_first,
                 row_number() over w = count(*) over (partition by device_id) as is_last
          from (select d.id as device_id, r.id, r.heard_at, r.stated_last_seq, r.contiguous_seq,
                       width_bucket(r.heard_at - interval '1 microsecond', ${`{${instants.join(',')}}`}::timestamptz[]) as ended
                from ${device} d
                left join ${deviceReport} r
                  on r.tenant_id = d.tenant_id and r.device_id = d.id and r.heard_at > ${first}
                where d.tenant_id = ${tenantId} and d.site_id = ${siteId}) r
          window w as (partition by device_id order by heard_at, id)) r
    where is_first or is_last
    order by device_id, heard_at, id`);
  const latestReports = new Map<string, Report>();
  const firsts = new Map<string, { ended: number; stated: number }[]>();
  for (const row of walked) {
    if (row.ended === null) continue;
    const own = firsts.get(row.deviceId) ?? [];
    if (own.at(-1)?.ended !== row.ended) own.push({ ended: row.ended, stated: row.statedLastSeq });
    firsts.set(row.deviceId, own);
    if (row.isLast) latestReports.set(row.deviceId, reportOf(row));
  }
  const unheard = walked.filter((row) => row.ended === null).map((row) => row.deviceId);
  for (const row of await lastReportsOf(ctx, unheard)) latestReports.set(row.deviceId, reportOf(row));
  const order = new Map(sorted.map((at, index) => [at, index + 1]));
  return {
    latestReports,
    firstStatedAfter(deviceId, endsAt) {
      const end = order.get(endsAt.getTime());
      if (end === undefined) throw new Error('nobody asked who was heard after this end');
      return firsts.get(deviceId)?.find((one) => one.ended >= end)?.stated;
    },
  };
}

type ReportRow = {
  deviceId: string;
  heardMs: string;
  statedLastSeq: number;
  contiguousSeq: number;
};

const heardMs = sql.raw('(extract(epoch from heard_at) * 1000)::bigint::text');

function reportOf({ heardMs: at, statedLastSeq, contiguousSeq }: ReportRow): Report {
  return { heardAt: new Date(Number(at)), statedLastSeq, contiguousSeq };
}

async function lastReportsOf(
  { tx, tenantId }: UseContext,
  deviceIds: readonly string[],
): Promise<ReportRow[]> {
  if (deviceIds.length === 0) return [];
  return tx.execute<ReportRow>(sql`
    select distinct on (device_id) device_id as "deviceId", ${heardMs} as "heardMs",
           stated_last_seq as "statedLastSeq", contiguous_seq as "contiguousSeq"
    from ${deviceReport} where tenant_id = ${tenantId} and ${isAnyOf(deviceReport.deviceId, deviceIds)}
    order by device_id, heard_at desc, id desc`);
}
