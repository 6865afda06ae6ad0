import { cancelDeadline, command, setDeadline, type UseContext } from '@zhiqin/access';
import { addMonths, monthOf } from '@zhiqin/kernel';
import { and, eq, gte } from 'drizzle-orm';
import * as z from 'zod/mini';
import { dueMonths } from './due-at.ts';
import { rulesOfSites } from './rules-of-sites.ts';
import { reportDue } from './schema.ts';

export const sweepDueReportsTask = 'reports.sweep-due';
export const issueDueReportTask = 'reports.issue-due';
/** At least so often it is looked what falls due: sites are opened and moved to other zones without asking here. */
const lookEveryMs = 24 * 3_600_000;

/** Sets the clock by which the contractor's reports fall due; none where every report is issued by hand. */
export async function setReportClock(ctx: UseContext): Promise<void> {
  const { usual, sites } = await rulesOfSites(ctx);
  const latest = new Date(ctx.now.getTime() + lookEveryMs);
  const coming = sites.flatMap((site) => (site.rule ? [dueMonths(site.rule, site, ctx.now).next] : []));
  const dueAt = [...coming, latest].sort((a, b) => a.getTime() - b.getTime())[0] ?? latest;
  if (coming.length > 0 || usual?.isOn)
    await setDeadline(ctx, { task: sweepDueReportsTask, key: 'reports', payload: {}, dueAt });
  else await cancelDeadline(ctx, sweepDueReportsTask, 'reports');
}

/** Asks for each report that has fallen due and was not looked at yet, and sets the clock anew. Bears a repeat. */
export const sweepDueReports = command({
  action: 'report.issue-due',
  input: z.object({}),
  async run(ctx): Promise<{ asked: number }> {
    const { sites } = await rulesOfSites(ctx);
    const seen = await ctx.tx
      .select({ siteId: reportDue.siteId, month: reportDue.month })
      .from(reportDue)
      .where(
        and(
          eq(reportDue.tenantId, ctx.tenantId),
          gte(reportDue.month, addMonths(monthOf(ctx.now, 'UTC'), -5)),
        ),
      );
    const known = new Set(seen.map((row) => `${row.siteId} ${row.month}`));
    let asked = 0;
    for (const site of sites) {
      if (!site.rule) continue;
      for (const { month } of dueMonths(site.rule, site, ctx.now).due) {
        if (known.has(`${site.siteId} ${month}`)) continue;
        await askToIssue(ctx, site.siteId, month);
        asked += 1;
      }
    }
    await setReportClock(ctx);
    ctx.audit({ asked });
    return { asked };
  },
});

/** Queues the job that issues a site's due report or says why not. */
export async function askToIssue(ctx: UseContext, siteId: string, month: string): Promise<void> {
  await ctx.enqueue(issueDueReportTask, { siteId, month }, `${issueDueReportTask}:${siteId}:${month}`);
}
