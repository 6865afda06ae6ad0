import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { monthClosed } from '@zhiqin/hours/schema';
import { addMonths, DomainError, type Month, monthOf } from '@zhiqin/kernel';
import { listServiceReports } from '@zhiqin/service';
import { and, eq } from 'drizzle-orm';
import { reportSiteInput } from './rules.ts';
import { preparedReport } from './schema.ts';

const mostMonths = 24;

/**
 * The months of a site, newest first, from its opening: closed or not, how far the report is, what the client has of
 * it. @throws DomainError `not-found`
 */
export const listReportMonths = query({
  action: 'report.preview',
  input: reportSiteInput,
  async run(ctx, { siteId }) {
    const [found] = await ctx.tx
      .select({ zone: site.zone, createdAt: site.createdAt })
      .from(site)
      .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, siteId)));
    if (!found) throw new DomainError('not-found');
    const closed = await ctx.tx
      .select({ month: monthClosed.month, closedAt: monthClosed.closedAt })
      .from(monthClosed)
      .where(and(eq(monthClosed.tenantId, ctx.tenantId), eq(monthClosed.siteId, siteId)));
    const prepared = await ctx.tx
      .select({
        month: preparedReport.month,
        state: preparedReport.state,
        madeAfterClose: preparedReport.madeAfterClose,
      })
      .from(preparedReport)
      .where(and(eq(preparedReport.tenantId, ctx.tenantId), eq(preparedReport.siteId, siteId)));
    const issued = await ctx.run(listServiceReports, { siteId });
    const opened = [
      monthOf(found.createdAt, found.zone),
      ...closed.map((row) => row.month),
    ].sort()[0] as Month;
    return monthsBack(monthOf(ctx.now, found.zone), opened).map((month) => {
      const newest = issued
        .filter((report) => report.month === month)
        .sort((a, b) => b.revision - a.revision)[0];
      const own = prepared.find((row) => row.month === month);
      return {
        month,
        closedAt: closed.find((row) => row.month === month)?.closedAt ?? null,
        prepared: (own?.state ?? 'none') as 'none' | 'asked' | 'ready' | 'failed',
        madeAfterClose: own?.madeAfterClose ?? false,
        issued: newest
          ? {
              reportId: newest.id,
              revision: newest.revision,
              issuedAt: newest.issuedAt,
              signedAt: newest.signedAt,
              score: newest.score,
            }
          : null,
      };
    });
  },
});

function monthsBack(from: Month, until: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month >= until && months.length < mostMonths; month = addMonths(month, -1))
    months.push(month);
  return months;
}
