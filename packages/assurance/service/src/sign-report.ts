import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, desc, eq } from 'drizzle-orm';
import { revisionsOf } from './report-subject.ts';
import { reportIdInput, signReportInput } from './rules.ts';
import { reportReading, reportSignature, serviceReport } from './schema.ts';

/**
 * The client's approver signs the report he has read. Signing twice is refused, also when both come at once.
 * @throws DomainError `not-found`, `report.superseded` (a newer revision was issued), `report.changed` (another
 * digest than the page showed), `report.signed`
 */
export const signReport = command({
  action: 'report.sign',
  input: signReportInput,
  async run(ctx, { reportId, dataSha256, remark }) {
    if (ctx.actor.kind !== 'member') throw new DomainError('access.forbidden');
    const [report] = await ctx.tx
      .select()
      .from(serviceReport)
      .where(and(eq(serviceReport.tenantId, ctx.tenantId), eq(serviceReport.id, reportId)));
    if (!report) throw new DomainError('not-found');
    const [newest] = await ctx.tx
      .select({ id: serviceReport.id })
      .from(serviceReport)
      .where(revisionsOf(ctx.tenantId, report, report.month))
      .orderBy(desc(serviceReport.revision))
      .limit(1);
    if (newest?.id !== reportId) throw new DomainError('report.superseded');
    if (report.dataSha256 !== dataSha256) throw new DomainError('report.changed');
    const id = ctx.newId();
    const inserted = await ctx.tx
      .insert(reportSignature)
      .values({
        tenantId: ctx.tenantId,
        id,
        siteId: report.siteId,
        clientId: report.clientId,
        reportId,
        membershipId: ctx.actor.membershipId,
        signerName: ctx.actor.displayName,
        dataSha256,
        remark: remark?.trim() || null,
        signedAt: ctx.now,
      })
      .onConflictDoNothing()
      .returning({ id: reportSignature.id });
    if (inserted.length === 0) throw new DomainError('report.signed');
    ctx.audit({ siteId: report.siteId, subjectId: reportId });
    await ctx.publish({
      siteId: report.siteId,
      topic: 'report',
      id: reportId,
      clientId: report.clientId,
    });
    return { id, signedAt: ctx.now };
  },
});

/** Somebody of the client has opened the report: the first time counts. */
export const markReportRead = command({
  action: 'report.read',
  input: reportIdInput,
  async run(ctx, { reportId }) {
    if (ctx.actor.kind !== 'member' || !ctx.actor.role.startsWith('client_')) return { recorded: false };
    const [report] = await ctx.tx
      .select()
      .from(serviceReport)
      .where(and(eq(serviceReport.tenantId, ctx.tenantId), eq(serviceReport.id, reportId)));
    if (!report) throw new DomainError('not-found');
    await ctx.tx
      .insert(reportReading)
      .values({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId: report.siteId,
        clientId: report.clientId,
        reportId,
        membershipId: ctx.actor.membershipId,
        readAt: ctx.now,
      })
      .onConflictDoNothing();
    ctx.audit({ siteId: report.siteId, subjectId: reportId });
    return { recorded: true };
  },
});
