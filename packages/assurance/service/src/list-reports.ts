import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { reportIdInput } from './rules.ts';
import { reportSignature, serviceReport } from './schema.ts';

const columns = {
  id: serviceReport.id,
  siteId: serviceReport.siteId,
  siteCode: site.code,
  siteName: site.name,
  siteNameEn: site.nameEn,
  zone: site.zone,
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
  input: z.object({ siteId: z.optional(z.uuid('field.invalid')) }),
  async run(ctx, { siteId }) {
    return ctx.tx
      .select(columns)
      .from(serviceReport)
      .innerJoin(site, and(eq(site.tenantId, serviceReport.tenantId), eq(site.id, serviceReport.siteId)))
      .leftJoin(
        reportSignature,
        and(
          eq(reportSignature.tenantId, serviceReport.tenantId),
          eq(reportSignature.reportId, serviceReport.id),
        ),
      )
      .where(
        and(eq(serviceReport.tenantId, ctx.tenantId), siteId ? eq(serviceReport.siteId, siteId) : undefined),
      )
      .orderBy(desc(serviceReport.month), site.code, desc(serviceReport.revision))
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
      .innerJoin(site, and(eq(site.tenantId, serviceReport.tenantId), eq(site.id, serviceReport.siteId)))
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
