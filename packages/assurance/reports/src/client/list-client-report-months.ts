import { query } from '@zhiqin/access';
import { addMonths, monthOf } from '@zhiqin/kernel';
import { listServiceReports } from '@zhiqin/service';
import { and, eq } from 'drizzle-orm';
import { reportClientInput } from '../rules.ts';
import { preparedReport } from '../schema.ts';
import { requireWholeClient, sitesOfMonth } from './build-client-month.ts';

const monthsShown = 6;

/**
 * The last months of a client over its sites, newest first: which sites have their own report, how far this one is, what the
 * client has of it. A month with fewer than two sites at work is left out. @throws DomainError `not-found`
 */
export const listClientReportMonths = query({
  action: 'report.preview-client',
  input: reportClientInput,
  async run(ctx, { clientId }) {
    await requireWholeClient(ctx, clientId);
    const [issued, prepared] = await Promise.all([
      ctx.run(listServiceReports, { clientId }),
      ctx.tx
        .select({ month: preparedReport.month, state: preparedReport.state })
        .from(preparedReport)
        .where(and(eq(preparedReport.tenantId, ctx.tenantId), eq(preparedReport.clientId, clientId))),
    ]);
    const newest = monthOf(ctx.now, 'UTC');
    const months = [];
    for (let back = 0; back < monthsShown; back++) {
      const month = addMonths(newest, -back);
      const { sites, issued: own } = await sitesOfMonth(ctx, clientId, month);
      const [first] = sites;
      if (!first || sites.length < 2) continue;
      const report = issued.find((one) => one.month === month);
      months.push({
        month,
        zone: first.zone,
        sites: sites.map(({ id, code, name, nameEn }) => {
          const found = own.get(id);
          return {
            ...{ siteId: id, code, name, nameEn },
            report: found ? { id: found.id, revision: found.revision, issuedAt: found.issuedAt } : null,
          };
        }),
        prepared: (prepared.find((row) => row.month === month)?.state ?? 'none') as
          | 'none'
          | 'asked'
          | 'ready'
          | 'failed',
        issued: report
          ? {
              reportId: report.id,
              revision: report.revision,
              issuedAt: report.issuedAt,
              signedAt: report.signedAt,
              score: report.score,
              dataSha256: report.dataSha256,
            }
          : null,
      });
    }
    return months;
  },
});
