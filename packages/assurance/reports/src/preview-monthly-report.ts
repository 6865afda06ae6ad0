import { query } from '@zhiqin/access';
import { getMonth } from '@zhiqin/hours';
import { buildMonthlyReport } from './build-monthly-report.ts';
import { digestOf } from './digest-of.ts';
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
