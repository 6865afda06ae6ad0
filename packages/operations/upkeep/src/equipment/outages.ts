import { command, query } from '@zhiqin/access';
import { cctvFindingRow } from '@zhiqin/duty/schema';
import { DomainError, monthWindow } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, asc, eq, gt, inArray, isNull, lt, or } from 'drizzle-orm';
import { deviceOutage } from '../schema.ts';
import { type DeviceRow, devicesOf } from './devices-of.ts';
import { beginOutageInput, endOutageInput, uptimeInput } from './equipment-input.ts';

/** 故障停用 from a moment on (S7-3.2.1; M04). Errors: `not-found`, `outage.open` (it is out already), `input.invalid` (a time to come). */
export const beginOutage = command({
  action: 'upkeep.keep',
  input: beginOutageInput,
  async run(ctx, { siteId, pieceId: deviceId, fromAt, cause }): Promise<{ outageId: string }> {
    const { tx, tenantId, now } = ctx;
    await requireSite(ctx, siteId);
    if (!(await devicesOf(ctx, siteId)).some((one) => one.id === deviceId))
      throw new DomainError('not-found');
    if (new Date(fromAt) > now) throw new DomainError('input.invalid', {}, { fromAt: 'field.in-future' });
    const [open] = await tx
      .select({ id: deviceOutage.id })
      .from(deviceOutage)
      .where(
        and(
          eq(deviceOutage.tenantId, tenantId),
          eq(deviceOutage.deviceId, deviceId),
          isNull(deviceOutage.toAt),
        ),
      );
    if (open) throw new DomainError('outage.open');
    const outageId = ctx.newId();
    await tx.insert(deviceOutage).values({
      ...{ tenantId, id: outageId, siteId, deviceId, fromAt: new Date(fromAt), cause, recordedAt: now },
    });
    ctx.audit({ siteId, subjectId: deviceId, outageId });
    return { outageId };
  },
});

/** It works again. Errors: `not-found`, also for one that has ended; `input.invalid` (before it began, or to come). */
export const endOutage = command({
  action: 'upkeep.keep',
  input: endOutageInput,
  async run(ctx, { outageId, toAt, remedy }): Promise<void> {
    const { tx, tenantId, now } = ctx;
    const own = and(
      eq(deviceOutage.tenantId, tenantId),
      eq(deviceOutage.id, outageId),
      isNull(deviceOutage.toAt),
    );
    const [row] = await tx.select().from(deviceOutage).where(own).for('update');
    if (!row) throw new DomainError('not-found');
    const at = new Date(toAt);
    if (at <= row.fromAt) throw new DomainError('input.invalid', {}, { toAt: 'field.before-start' });
    if (at > now) throw new DomainError('input.invalid', {}, { toAt: 'field.in-future' });
    await tx.update(deviceOutage).set({ toAt: at, remedy }).where(own);
    ctx.audit({ siteId: row.siteId, subjectId: row.deviceId, outageId });
  },
});

export interface DeviceUptime extends DeviceRow {
  /** Minutes of the month so far in which it did not work. */
  downMinutes: number;
  /** To a tenth; of the month so far. */
  uptimePercent: number;
  outages: { id: string | null; fromAt: Date; toAt: Date | null; cause: string }[];
}

/**
 * Uptime of each device in a month: what the office recorded as out, and of cameras what the monitors found dark until the
 * next "normal" (the same findings M04 is judged on). Stretches that overlap count once. Errors: `not-found`.
 */
export const deviceUptime = query({
  action: 'upkeep.read',
  input: uptimeInput,
  async run(ctx, { siteId, month }): Promise<DeviceUptime[]> {
    const { tx, tenantId, now } = ctx;
    const { zone } = await requireSite(ctx, siteId);
    const { startsAt, endsAt } = monthWindow(month, zone);
    const end = new Date(Math.min(endsAt.getTime(), now.getTime()));
    const devices = await devicesOf(ctx, siteId);
    const outages = await tx
      .select()
      .from(deviceOutage)
      .where(
        and(
          eq(deviceOutage.tenantId, tenantId),
          eq(deviceOutage.siteId, siteId),
          lt(deviceOutage.fromAt, endsAt),
          or(isNull(deviceOutage.toAt), gt(deviceOutage.toAt, startsAt)),
        ),
      )
      .orderBy(asc(deviceOutage.fromAt));
    const findings = await tx
      .select({
        cameraId: cctvFindingRow.cameraId,
        cameraNo: cctvFindingRow.cameraNo,
        finding: cctvFindingRow.finding,
        at: cctvFindingRow.at,
      })
      .from(cctvFindingRow)
      .where(
        and(
          eq(cctvFindingRow.tenantId, tenantId),
          eq(cctvFindingRow.siteId, siteId),
          inArray(cctvFindingRow.finding, ['offline', 'no-recording', 'normal']),
          gt(cctvFindingRow.at, new Date(startsAt.getTime() - 31 * 86_400_000)),
          lt(cctvFindingRow.at, endsAt),
        ),
      )
      .orderBy(asc(cctvFindingRow.at), asc(cctvFindingRow.id));
    const spanMs = Math.max(1, end.getTime() - startsAt.getTime());
    return devices.map((device) => {
      const told = outages
        .filter((one) => one.deviceId === device.id)
        .map(({ id, fromAt, toAt, cause }) => ({ id: id as string | null, fromAt, toAt, cause }));
      const dark =
        device.register === 'camera'
          ? darkStretches(
              findings.filter((one) =>
                one.cameraId ? one.cameraId === device.id : one.cameraNo === device.no,
              ),
            ).filter((one) => one.toAt === null || one.toAt > startsAt)
          : [];
      const stretches = [...told, ...dark];
      const downMs = unionMs(stretches, startsAt, end);
      return {
        ...device,
        downMinutes: Math.round(downMs / 60_000),
        uptimePercent: Math.floor((1000 * (spanMs - downMs)) / spanMs) / 10,
        outages: stretches,
      };
    });
  },
});

/** From the first dark finding to the next "normal". */
function darkStretches(findings: readonly { finding: string; at: Date }[]) {
  const found: { id: null; fromAt: Date; toAt: Date | null; cause: string }[] = [];
  for (const { finding, at } of findings) {
    const open = found.at(-1)?.toAt === null ? found.at(-1) : undefined;
    if (open && finding === 'normal') open.toAt = at;
    else if (!open && finding !== 'normal') found.push({ id: null, fromAt: at, toAt: null, cause: finding });
  }
  return found;
}

/** Milliseconds of `[from, to)` that any of the stretches covers. */
export function unionMs(
  stretches: readonly { fromAt: Date; toAt: Date | null }[],
  from: Date,
  to: Date,
): number {
  let total = 0;
  let reachedMs = from.getTime();
  const ordered = stretches
    .map(({ fromAt, toAt }) => [fromAt.getTime(), Math.min((toAt ?? to).getTime(), to.getTime())] as const)
    .sort(([a], [b]) => a - b);
  for (const [beginMs, endMs] of ordered) {
    const sinceMs = Math.max(beginMs, reachedMs);
    if (endMs <= sinceMs) continue;
    total += endMs - sinceMs;
    reachedMs = endMs;
  }
  return total;
}
