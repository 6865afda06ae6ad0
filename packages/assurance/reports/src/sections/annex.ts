import type { UseContext } from '@zhiqin/access';
import { device } from '@zhiqin/access/schema';
import { controlResult, resultCorrection } from '@zhiqin/compliance/schema';
import { deviceReport, dutyEntry } from '@zhiqin/duty/schema';
import { and, asc, count, eq, gte, lt, max, sql } from 'drizzle-orm';
import type { MonthlyReport, ReportVerdict } from '../monthly-report.ts';
import { postNamed, type ReportScope } from './report-scope.ts';

/** The log's index: how many entries of which device. */
export async function logIndex(ctx: UseContext, scope: ReportScope) {
  const rows = await ctx.tx
    .select({
      label: device.label,
      entries: count(),
      lastSeq: max(dutyEntry.seq),
      photos:
        sql<number>`count(*) filter (where ${dutyEntry.content} -> 'body' -> 'photo' ? 'commit')`.mapWith(
          Number,
        ),
    })
    .from(dutyEntry)
    .innerJoin(device, and(eq(device.tenantId, dutyEntry.tenantId), eq(device.id, dutyEntry.deviceId)))
    .where(
      and(
        eq(dutyEntry.tenantId, ctx.tenantId),
        eq(dutyEntry.siteId, scope.siteId),
        gte(dutyEntry.occurredAt, scope.window.startsAt),
        lt(dutyEntry.occurredAt, scope.window.endsAt),
      ),
    )
    .groupBy(device.id, device.label)
    .orderBy(asc(device.label));
  return {
    entries: rows.reduce((sum, row) => sum + row.entries, 0),
    photos: rows.reduce((sum, row) => sum + row.photos, 0),
    devices: rows.map(({ label, entries, lastSeq }) => ({ label, entries, lastSeq: lastSeq ?? 0 })),
  };
}

/** What late entries would have changed after the month was closed. */
export async function correctionSection(
  ctx: UseContext,
  scope: ReportScope,
): Promise<MonthlyReport['corrections']> {
  const rows = await ctx.tx
    .select({
      correction: resultCorrection,
      day: controlResult.day,
      code: controlResult.controlCode,
      postId: controlResult.postId,
    })
    .from(resultCorrection)
    .innerJoin(
      controlResult,
      and(
        eq(controlResult.tenantId, resultCorrection.tenantId),
        eq(controlResult.id, resultCorrection.resultId),
      ),
    )
    .where(
      and(
        eq(resultCorrection.tenantId, ctx.tenantId),
        eq(resultCorrection.siteId, scope.siteId),
        eq(resultCorrection.month, scope.month),
        eq(controlResult.isTrial, false),
      ),
    )
    .orderBy(asc(resultCorrection.noticedAt));
  return rows.map(({ correction, day, code, postId }) => ({
    day,
    controlCode: code,
    post: postNamed(scope, postId),
    from: correction.fromVerdict as ReportVerdict,
    to: correction.toVerdict as ReportVerdict,
    noticedAt: correction.noticedAt.toISOString(),
  }));
}

const gapHours = 4;

/** Stretches of more than four hours in which a phone was not heard: a gap in the record, not a finding. */
export async function gapSection(ctx: UseContext, scope: ReportScope): Promise<MonthlyReport['dataGaps']> {
  const heard = ctx.tx.$with('heard').as(
    ctx.tx
      .select({
        deviceId: deviceReport.deviceId,
        heardAt: deviceReport.heardAt,
        previousAt:
          sql<Date>`lag(${deviceReport.heardAt}) over (partition by ${deviceReport.deviceId} order by ${deviceReport.heardAt})`
            .mapWith(deviceReport.heardAt)
            .as('previous_at'),
        missing: sql<number>`${deviceReport.statedLastSeq} - ${deviceReport.contiguousSeq}`
          .mapWith(Number)
          .as('missing'),
      })
      .from(deviceReport)
      .where(
        and(
          eq(deviceReport.tenantId, ctx.tenantId),
          eq(deviceReport.siteId, scope.siteId),
          gte(deviceReport.heardAt, scope.window.startsAt),
          lt(deviceReport.heardAt, scope.window.endsAt),
        ),
      ),
  );
  const rows = await ctx.tx
    .with(heard)
    .select({ label: device.label, from: heard.previousAt, to: heard.heardAt, missing: heard.missing })
    .from(heard)
    .innerJoin(device, and(eq(device.tenantId, ctx.tenantId), eq(device.id, heard.deviceId)))
    .where(sql`${heard.heardAt} - ${heard.previousAt} > make_interval(hours => ${gapHours})`)
    .orderBy(heard.previousAt);
  const last = await neverHeardAgain(ctx, scope);
  return [
    ...rows.map((row) => ({
      device: row.label,
      from: row.from.toISOString(),
      to: row.to.toISOString(),
      missingEntries: Math.max(0, row.missing),
    })),
    ...last,
  ];
}

/** Phones that fell silent and had not been heard by the end of the month. */
async function neverHeardAgain(ctx: UseContext, scope: ReportScope): Promise<MonthlyReport['dataGaps']> {
  const end = new Date(Math.min(scope.window.endsAt.getTime(), ctx.now.getTime()));
  const rows = await ctx.tx
    .select({ label: device.label, lastAt: max(deviceReport.heardAt) })
    .from(deviceReport)
    .innerJoin(device, and(eq(device.tenantId, deviceReport.tenantId), eq(device.id, deviceReport.deviceId)))
    .where(
      and(
        eq(deviceReport.tenantId, ctx.tenantId),
        eq(deviceReport.siteId, scope.siteId),
        lt(deviceReport.heardAt, end),
        gte(deviceReport.heardAt, scope.window.startsAt),
      ),
    )
    .groupBy(device.id, device.label)
    .having(
      sql`max(${deviceReport.heardAt}) < ${new Date(end.getTime() - gapHours * 3_600_000).toISOString()}::timestamptz`,
    );
  return rows.map((row) => ({
    device: row.label,
    from: (row.lastAt ?? scope.window.startsAt).toISOString(),
    to: end.toISOString(),
    missingEntries: 0,
  }));
}
