import { query } from '@zhiqin/access';
import { noInput } from '@zhiqin/access/rules';
import { desc, eq } from 'drizzle-orm';
import { dueMonths, type IssueRule } from './due-at.ts';
import { rulesOfSites, usualRule } from './rules-of-sites.ts';
import type { HoldReason } from './schedule-input.ts';
import { reportDue } from './schema.ts';

/** The company's rule, and of every site in reach its own, when its next report falls due, and how the last one went. */
export const listReportSchedules = query({
  action: 'report.preview',
  input: noInput,
  async run(ctx) {
    const { usual, sites } = await rulesOfSites(ctx);
    const last = await ctx.tx
      .select({
        siteId: reportDue.siteId,
        month: reportDue.month,
        dueAt: reportDue.dueAt,
        isIssued: reportDue.isIssued,
        heldBy: reportDue.heldBy,
        reportId: reportDue.reportId,
        settledAt: reportDue.settledAt,
      })
      .from(reportDue)
      .where(eq(reportDue.tenantId, ctx.tenantId))
      .orderBy(desc(reportDue.month))
      .limit(2000);
    const said = (rule: IssueRule) => ({
      isOn: rule.isOn,
      dayOfMonth: rule.dayOfMonth,
      hour: rule.hour,
      remindAfterDays: rule.remindAfterDays,
    });
    return {
      usual: usual ? said(usual) : usualRule,
      sites: sites.map(({ siteId, code, name, nameEn, zone, openedAt, own, rule }) => {
        const newest = last.find((row) => row.siteId === siteId);
        return {
          ...{ siteId, code, name, nameEn, zone },
          own: own ? said(own) : null,
          rule: rule ? said(rule) : null,
          nextAt: rule ? dueMonths(rule, { zone, openedAt }, ctx.now).next : null,
          last: newest ? { ...newest, heldBy: newest.heldBy as HoldReason | null } : null,
        };
      }),
    };
  },
});
