import { query } from '@zhiqin/access';
import { getMonth } from '@zhiqin/hours';
import { buildMonthlyReport } from './build-monthly-report.ts';
import { digestOf } from './digest-of.ts';
import { reportMonthInput } from './rules.ts';

/** The month as the client would read it if it were issued now; nothing is stored. @throws DomainError `not-found` */
export const previewMonthlyReport = query({
  action: 'report.preview',
  input: reportMonthInput,
  async run(ctx, { siteId, month }) {
    const { closedAt } = await ctx.run(getMonth, { siteId, month });
    const report = await buildMonthlyReport(ctx, siteId, month);
    return { report, dataSha256: await digestOf(report), isClosed: closedAt !== null };
  },
});
