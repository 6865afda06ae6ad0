import { query, type UseContext } from '@zhiqin/access';
import { getMonth } from '@zhiqin/hours';
import { buildMonthlyReport } from './build-monthly-report.ts';
import { buildClientMonth } from './client/build-client-month.ts';
import { digestOf } from './digest-of.ts';
import type { ReportData } from './report-data.ts';
import type { MonthSubject } from './report-subject.ts';
import { reportMonthInput } from './rules.ts';
import { seesMoney, withoutMoney } from './without-money.ts';

/**
 * The month as the client would read it if it were issued now; nothing is stored. Who may not read statements sees
 * no money in it. @throws DomainError `not-found`
 */
export const previewMonthlyReport = query({
  action: 'report.preview',
  input: reportMonthInput,
  async run(ctx, { siteId, month }) {
    const { closedAt } = await ctx.run(getMonth, { siteId, month });
    const whole = await buildMonthlyReport(ctx, siteId, month);
    const report = seesMoney(ctx) ? whole : withoutMoney(whole);
    return { report, dataSha256: await digestOf(report), isClosed: closedAt !== null };
  },
});

/** The same of whichever subject: what is made of issued reports is of a closed month. */
export async function readMonth(
  ctx: UseContext,
  { siteId, clientId, month }: MonthSubject,
): Promise<{ report: ReportData; dataSha256: string; isClosed: boolean }> {
  if (siteId) return ctx.run(previewMonthlyReport, { siteId, month });
  const report = await buildClientMonth(ctx, clientId as string, month);
  return { report, dataSha256: await digestOf(report), isClosed: true };
}
