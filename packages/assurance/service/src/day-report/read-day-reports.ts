import { command, query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, asc, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { dayReport, dayReportReading } from './schema.ts';

const dayReportInput = z.object({ dayReportId: z.uuid('field.invalid') });
const listInput = z.object({
  siteId: z.optional(z.nullable(z.uuid('field.invalid'))),
  /** One day only; all without. */
  day: z.optional(z.nullable(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'field.not-a-day')))),
});

const columns = {
  id: dayReport.id,
  siteId: dayReport.siteId,
  siteCode: site.code,
  siteName: site.name,
  siteNameEn: site.nameEn,
  zone: site.zone,
  day: dayReport.day,
  revision: dayReport.revision,
  files: dayReport.files,
  dataSha256: dayReport.dataSha256,
  issuedAt: dayReport.issuedAt,
};

/** Issued daily reports, newest day first, at most 400; a client sees those of its own contracts (the walls see to it). */
export const listDayReports = query({
  action: 'report.read',
  input: listInput,
  async run({ tx, tenantId }, { siteId, day }) {
    return tx
      .select(columns)
      .from(dayReport)
      .innerJoin(site, and(eq(site.tenantId, dayReport.tenantId), eq(site.id, dayReport.siteId)))
      .where(
        and(
          eq(dayReport.tenantId, tenantId),
          siteId ? eq(dayReport.siteId, siteId) : undefined,
          day ? eq(dayReport.day, day) : undefined,
        ),
      )
      .orderBy(desc(dayReport.day), site.code, desc(dayReport.revision))
      .limit(400);
  },
});

/** One issued daily report with its data, and whether it is the day's newest. @throws DomainError `not-found` */
export const getDayReport = query({
  action: 'report.read',
  input: dayReportInput,
  async run({ tx, tenantId }, { dayReportId }) {
    const [found] = await tx
      .select({ ...columns, data: dayReport.data })
      .from(dayReport)
      .innerJoin(site, and(eq(site.tenantId, dayReport.tenantId), eq(site.id, dayReport.siteId)))
      .where(and(eq(dayReport.tenantId, tenantId), eq(dayReport.id, dayReportId)));
    if (!found) throw new DomainError('not-found');
    const [newest] = await tx
      .select({ id: dayReport.id })
      .from(dayReport)
      .where(
        and(
          eq(dayReport.tenantId, tenantId),
          eq(dayReport.siteId, found.siteId),
          eq(dayReport.day, found.day),
        ),
      )
      .orderBy(desc(dayReport.revision))
      .limit(1);
    return { ...found, newestId: newest?.id ?? found.id };
  },
});

/** Who of the client has opened a daily report, and when first. @throws DomainError `not-found` */
export const listDayReportReadings = query({
  action: 'report.read-delivery',
  input: dayReportInput,
  async run(ctx, { dayReportId }) {
    await ctx.run(getDayReport, { dayReportId });
    return ctx.tx
      .select({
        membershipId: dayReportReading.membershipId,
        name: dayReportReading.readerName,
        readAt: dayReportReading.readAt,
      })
      .from(dayReportReading)
      .where(and(eq(dayReportReading.tenantId, ctx.tenantId), eq(dayReportReading.dayReportId, dayReportId)))
      .orderBy(asc(dayReportReading.readAt));
  },
});

/** Somebody of the client has opened it: the first time counts. @throws DomainError `not-found` */
export const markDayReportRead = command({
  action: 'report.read',
  input: dayReportInput,
  async run(ctx, { dayReportId }) {
    const { tx, tenantId, actor, now } = ctx;
    if (actor.kind !== 'member' || !actor.role.startsWith('client_')) return { recorded: false };
    const [found] = await tx
      .select({ siteId: dayReport.siteId, clientId: dayReport.clientId })
      .from(dayReport)
      .where(and(eq(dayReport.tenantId, tenantId), eq(dayReport.id, dayReportId)));
    if (!found) throw new DomainError('not-found');
    await tx
      .insert(dayReportReading)
      .values({
        ...{ tenantId, id: ctx.newId(), ...found, dayReportId },
        ...{ membershipId: actor.membershipId, readerName: actor.displayName, readAt: now },
      })
      .onConflictDoNothing();
    ctx.audit({ siteId: found.siteId, subjectId: dayReportId });
    return { recorded: true };
  },
});
