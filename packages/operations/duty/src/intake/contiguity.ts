import type { UseContext } from '@zhiqin/access';
import { and, desc, eq, gt } from 'drizzle-orm';
import { deviceReport, dutyEntry, quarantinedEntry } from '../schema.ts';

export interface LastReport {
  heardAt: Date;
  statedLastSeq: number;
  contiguousSeq: number;
}

export async function lastReport(ctx: UseContext, deviceId: string): Promise<LastReport | undefined> {
  const [row] = await ctx.tx
    .select({
      heardAt: deviceReport.heardAt,
      statedLastSeq: deviceReport.statedLastSeq,
      contiguousSeq: deviceReport.contiguousSeq,
    })
    .from(deviceReport)
    .where(and(eq(deviceReport.tenantId, ctx.tenantId), eq(deviceReport.deviceId, deviceId)))
    .orderBy(desc(deviceReport.heardAt), desc(deviceReport.id))
    .limit(1);
  return row;
}

/** Numbers after `seq` that the server has, accepted or kept for a person. */
export async function receivedAfter(ctx: UseContext, deviceId: string, seq: number): Promise<Set<number>> {
  const { tx, tenantId } = ctx;
  const [accepted, kept] = await Promise.all([
    tx
      .select({ seq: dutyEntry.seq })
      .from(dutyEntry)
      .where(and(eq(dutyEntry.tenantId, tenantId), eq(dutyEntry.deviceId, deviceId), gt(dutyEntry.seq, seq))),
    tx
      .select({ seq: quarantinedEntry.seq })
      .from(quarantinedEntry)
      .where(
        and(
          eq(quarantinedEntry.tenantId, tenantId),
          eq(quarantinedEntry.deviceId, deviceId),
          gt(quarantinedEntry.seq, seq),
        ),
      ),
  ]);
  return new Set([...accepted, ...kept].map((row) => row.seq).filter((found) => found !== null));
}

/** The last number of the unbroken run that follows `from`. */
export function contiguousFrom(from: number, received: ReadonlySet<number>): number {
  let seq = from;
  while (received.has(seq + 1)) seq += 1;
  return seq;
}
