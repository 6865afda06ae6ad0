import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { client } from '@zhiqin/sites/schema';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { reportIdInput } from './rules.ts';
import { reportSignature, serviceReport } from './schema.ts';

const columns = {
  id: serviceReport.id,
  siteId: serviceReport.siteId,
  clientId: serviceReport.clientId,
  // A report over all sites bears its client's name, and goes by the clock its data name.
  siteCode: sql<string>`coalesce(${site.code}, ${client.code})`,
  siteName: sql<string>`coalesce(${site.name}, ${client.name})`,
  siteNameEn: sql<string | null>`case when ${site.id} is null then ${client.nameEn} else ${site.nameEn} end`,
  zone: sql<string>`coalesce(${site.zone}, ${serviceReport.data} -> 'cover' ->> 'zone')`,
  month: serviceReport.month,
  revision: serviceReport.revision,
  files: serviceReport.files,
  score: serviceReport.score,
  dataSha256: serviceReport.dataSha256,
  issuedAt: serviceReport.issuedAt,
  signedAt: reportSignature.signedAt,
  signerName: reportSignature.signerName,
  remark: reportSignature.remark,
};

/** Issued reports, newest first; a client sees those of its own contracts (the walls see to it). */
export const listServiceReports = query({
  action: 'report.read',
  input: z.object({
    siteId: z.optional(z.uuid('field.invalid')),
    /** Only those over all sites of this client. */
    clientId: z.optional(z.uuid('field.invalid')),
  }),
  async run(ctx, { siteId, clientId }) {
    return ctx.tx
      .select(columns)
      .from(serviceReport)
      .leftJoin(site, and(eq(site.tenantId, serviceReport.tenantId), eq(site.id, serviceReport.siteId)))
      .innerJoin(
        client,
        and(eq(client.tenantId, serviceReport.tenantId), eq(client.id, serviceReport.clientId)),
      )
      .leftJoin(
        reportSignature,
        and(
          eq(reportSignature.tenantId, serviceReport.tenantId),
          eq(reportSignature.reportId, serviceReport.id),
        ),
      )
      .where(
        and(
          eq(serviceReport.tenantId, ctx.tenantId),
          siteId ? eq(serviceReport.siteId, siteId) : undefined,
          clientId ? and(eq(serviceReport.clientId, clientId), isNull(serviceReport.siteId)) : undefined,
        ),
      )
      .orderBy(desc(serviceReport.month), sql`${site.code} nulls first`, desc(serviceReport.revision))
      .limit(500);
  },
});

/** One issued report with the data it was made from. @throws DomainError `not-found` */
export const getServiceReport = query({
  action: 'report.read',
  input: reportIdInput,
  async run(ctx, { reportId }) {
    const [found] = await ctx.tx
      .select({ ...columns, data: serviceReport.data })
      .from(serviceReport)
      .leftJoin(site, and(eq(site.tenantId, serviceReport.tenantId), eq(site.id, serviceReport.siteId)))
      .innerJoin(
        client,
        and(eq(client.tenantId, serviceReport.tenantId), eq(client.id, serviceReport.clientId)),
      )
      .leftJoin(
        reportSignature,
        and(
          eq(reportSignature.tenantId, serviceReport.tenantId),
          eq(reportSignature.reportId, serviceReport.id),
        ),
      )
      .where(and(eq(serviceReport.tenantId, ctx.tenantId), eq(serviceReport.id, reportId)));
    if (!found) throw new DomainError('not-found');
    return found;
  },
});
