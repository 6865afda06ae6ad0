import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { preparedRow } from '../prepared-row.ts';
import { approveReportInput } from './schedule-input.ts';
import { reportApproval, reportDue } from './schema.ts';
import { askToIssue } from './sweep-due-reports.ts';

const approvalOf = (ctx: UseContext, siteId: string, month: string, dataSha256: string) =>
  and(
    eq(reportApproval.tenantId, ctx.tenantId),
    eq(reportApproval.siteId, siteId),
    eq(reportApproval.month, month),
    eq(reportApproval.dataSha256, dataSha256),
  );

/** Who let a prepared report go, and when; null: nobody. */
export async function approvalFor(ctx: UseContext, siteId: string, month: string, dataSha256: string) {
  const [row] = await ctx.tx
    .select({ name: reportApproval.approvedByName, at: reportApproval.approvedAt })
    .from(reportApproval)
    .where(approvalOf(ctx, siteId, month, dataSha256));
  return row ?? null;
}

export const isApproved = async (ctx: UseContext, siteId: string, month: string, dataSha256: string) =>
  (await approvalFor(ctx, siteId, month, dataSha256)) !== null;

/**
 * 审定: lets a prepared report of a closed month go. It is issued when it falls due, or at once where it was due already.
 * Approving twice changes nothing. Errors: `report.not-prepared` (none made since the close), `report.changed`
 * (another digest than the page showed).
 */
export const approveReport = command({
  action: 'report.approve',
  input: approveReportInput,
  async run(ctx, { siteId, month, dataSha256 }): Promise<{ isDue: boolean }> {
    const { tx, tenantId, now, actor } = ctx;
    const prepared = await preparedRow(ctx, siteId, month);
    if (prepared?.state !== 'ready' || !prepared.madeAfterClose)
      throw new DomainError('report.not-prepared', { month });
    if (prepared.dataSha256 !== dataSha256) throw new DomainError('report.changed');
    await tx
      .insert(reportApproval)
      .values({
        ...{ tenantId, id: ctx.newId(), siteId, month, dataSha256, approvedAt: now },
        approvedBy: actor.kind === 'member' ? actor.membershipId : null,
        approvedByName: actor.kind === 'member' ? actor.displayName : null,
      })
      .onConflictDoNothing();
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
