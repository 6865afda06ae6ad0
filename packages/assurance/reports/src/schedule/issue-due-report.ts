import { command, type UseContext } from '@zhiqin/access';
import { getMonth } from '@zhiqin/hours';
import { notify } from '@zhiqin/notifications';
import { company, listServiceReports, membersOf } from '@zhiqin/service';
import { and, eq } from 'drizzle-orm';
import { issueReport } from '../issue-report.ts';
import { preparedRow } from '../prepared-row.ts';
import { reportMonthInput } from '../rules.ts';
import { isApproved } from './approve-report.ts';
import { dueAt } from './due-at.ts';
import { rulesOfSites } from './rules-of-sites.ts';
import type { HoldReason } from './schedule-input.ts';
import { reportDue } from './schema.ts';

const templates: Record<HoldReason, string> = {
  noClient: 'reportNoClient',
  blocked: 'reportBlocked',
  notClosed: 'reportNotClosed',
  notPrepared: 'reportNotPrepared',
  notApproved: 'reportNotApproved',
};

/**
 * A site's report has fallen due: issued if it is approved, else the company hears why not, once for each reason. What
 * was issued meanwhile by hand stands. Bears a repeat: one report for each site and month, whatever happens to its
 * worker.
 */
export const issueDueReport = command({
  action: 'report.issue-due',
  input: reportMonthInput,
  async run(ctx, { siteId, month }): Promise<{ isIssued: boolean; heldBy: HoldReason | null }> {
    const { tx, tenantId, now } = ctx;
    const site = (await rulesOfSites(ctx)).sites.find((one) => one.siteId === siteId);
    if (!site?.rule) return { isIssued: false, heldBy: null };
    const fellDue = dueAt(month, site.rule, site.zone);
    // The rule was moved while the job waited.
    if (now < fellDue) return { isIssued: false, heldBy: null };
    const own = and(
      eq(reportDue.tenantId, tenantId),
      eq(reportDue.siteId, siteId),
      eq(reportDue.month, month),
    );
    await tx
      .insert(reportDue)
      .values({
        ...{ tenantId, id: ctx.newId(), siteId, month, dueAt: fellDue },
        ...{ isIssued: false, heldBy: null, reportId: null, settledAt: now },
      })
      .onConflictDoNothing();
    // Locked, so that two workers with the same job do not issue two revisions.
    const [row] = await tx.select().from(reportDue).where(own).for('update');
    if (!row || row.isIssued) return { isIssued: true, heldBy: null };
    const issuedByHand = (await ctx.run(listServiceReports, { siteId })).find((one) => one.month === month);
    const held = issuedByHand ? null : await whatHolds(ctx, siteId, month, site.clientId);
    if (held) {
      if (held.reason !== row.heldBy)
        await notify(ctx, await membersOf(ctx, company, siteId), {
          template: templates[held.reason],
          params: { site: site.name, month, open: held.open },
          path: pageOf(held.reason, site.code, month),
        });
      await tx.update(reportDue).set({ heldBy: held.reason, settledAt: now }).where(own);
      ctx.audit({ siteId, month, heldBy: held.reason });
      return { isIssued: false, heldBy: held.reason };
    }
    const { reportId } = issuedByHand
      ? { reportId: issuedByHand.id }
      : await ctx.run(issueReport, { siteId, month });
    await tx.update(reportDue).set({ isIssued: true, heldBy: null, reportId, settledAt: now }).where(own);
    ctx.audit({ siteId, subjectId: reportId, month });
    return { isIssued: true, heldBy: null };
  },
});

async function whatHolds(
  ctx: UseContext,
  siteId: string,
  month: string,
  clientId: string | null,
): Promise<{ reason: HoldReason; open: number } | null> {
  if (!clientId) return { reason: 'noClient', open: 0 };
  const { closedAt, blockers } = await ctx.run(getMonth, { siteId, month });
  if (!closedAt) {
    const open = Object.values(blockers).reduce((sum, count) => sum + count, 0);
    return { reason: open > 0 ? 'blocked' : 'notClosed', open };
  }
  const prepared = await preparedRow(ctx, { siteId, month });
  if (prepared?.state !== 'ready' || !prepared.madeAfterClose || !prepared.dataSha256)
    return { reason: 'notPrepared', open: 0 };
  if (!(await isApproved(ctx, { siteId, month }, prepared.dataSha256)))
    return { reason: 'notApproved', open: 0 };
  return null;
}

function pageOf(reason: HoldReason, code: string, month: string): string {
  const page = reason === 'blocked' || reason === 'notClosed' ? 'months' : 'reports';
  return `/admin/sites/${code}/${page}?month=${month}`;
}
