import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { requireWholeClient } from '../client/build-client-month.ts';
import { preparedRow } from '../prepared-row.ts';
import { type MonthSubject, ofSubject, subjectColumns } from '../report-subject.ts';
import { approveClientReportInput, approveReportInput } from './schedule-input.ts';
import { reportApproval, reportDue } from './schema.ts';
import { askToIssue } from './sweep-due-reports.ts';

const approvalOf = (ctx: UseContext, subject: MonthSubject, dataSha256: string) =>
  and(ofSubject(reportApproval, ctx.tenantId, subject), eq(reportApproval.dataSha256, dataSha256));

/** Who let a prepared report go, and when; null: nobody. */
export async function approvalFor(ctx: UseContext, subject: MonthSubject, dataSha256: string) {
  const [row] = await ctx.tx
    .select({ name: reportApproval.approvedByName, at: reportApproval.approvedAt })
    .from(reportApproval)
    .where(approvalOf(ctx, subject, dataSha256));
  return row ?? null;
}

export const isApproved = async (ctx: UseContext, subject: MonthSubject, dataSha256: string) =>
  (await approvalFor(ctx, subject, dataSha256)) !== null;

/**
 * 审定: lets a prepared report of a closed month go. It is issued when it falls due, or at once where it was due already.
 * Approving twice changes nothing. Errors: `report.not-prepared` (none made since the close), `report.changed`
 * (another digest than the page showed).
 */
export const approveReport = command({
  action: 'report.approve',
  input: approveReportInput,
  async run(ctx, { siteId, month, dataSha256 }): Promise<{ isDue: boolean }> {
    const { tx, tenantId } = ctx;
    await approve(ctx, { siteId, month }, dataSha256);
    const [due] = await tx
      .select({ isIssued: reportDue.isIssued })
      .from(reportDue)
      .where(and(eq(reportDue.tenantId, tenantId), eq(reportDue.siteId, siteId), eq(reportDue.month, month)));
    const isDue = due !== undefined && !due.isIssued;
    if (isDue) await askToIssue(ctx, siteId, month);
    ctx.audit({ siteId, month, dataSha256 });
    await ctx.publish({ siteId, topic: 'report' });
    return { isDue };
  },
});

/**
 * The same for a client's report over its sites: no clock issues that, whoever does so needs it approved first.
 * @throws DomainError `not-found`, `report.not-prepared`, `report.changed`
 */
export const approveClientReport = command({
  action: 'report.approve',
  input: approveClientReportInput,
  async run(ctx, { clientId, month, dataSha256 }): Promise<void> {
    await requireWholeClient(ctx, clientId);
    await approve(ctx, { clientId, month }, dataSha256);
    ctx.audit({ clientId, month, dataSha256 });
    await ctx.publish({ siteId: null, topic: 'report' });
  },
});

async function approve(ctx: UseContext, subject: MonthSubject, dataSha256: string): Promise<void> {
  const { tenantId, now, actor } = ctx;
  const { month } = subject;
  const prepared = await preparedRow(ctx, subject);
  if (prepared?.state !== 'ready' || !prepared.madeAfterClose)
    throw new DomainError('report.not-prepared', { month });
  if (prepared.dataSha256 !== dataSha256) throw new DomainError('report.changed');
  await ctx.tx
    .insert(reportApproval)
    .values({
      ...{ tenantId, id: ctx.newId(), ...subjectColumns(subject), month, dataSha256, approvedAt: now },
      approvedBy: actor.kind === 'member' ? actor.membershipId : null,
      approvedByName: actor.kind === 'member' ? actor.displayName : null,
    })
    .onConflictDoNothing();
}
