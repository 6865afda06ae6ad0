import { query } from '@zhiqin/access';
import { preparedRow } from './prepared-row.ts';
import { reportMonthInput } from './rules.ts';
import { approvalFor } from './schedule/approve-report.ts';
import { seesMoney, withoutMoney } from './without-money.ts';

/** Where a month's report stands at headquarters: none, asked, ready or failed; with its files once it is ready. */
export const getPreparedReport = query({
  action: 'report.preview',
  input: reportMonthInput,
  async run(ctx, { siteId, month }) {
    const row = await preparedRow(ctx, siteId, month);
    if (!row) return { state: 'none' as const };
    const isReady = row.state === 'ready';
    return {
      state: row.state as 'asked' | 'ready' | 'failed',
      askedAt: row.askedAt,
      readyAt: row.readyAt,
      failure: row.failure,
      madeAfterClose: row.madeAfterClose,
      // The files say what the client is charged.
      files: isReady && seesMoney(ctx) ? row.files : {},
      data: isReady && row.data ? (seesMoney(ctx) ? row.data : withoutMoney(row.data)) : null,
      dataSha256: isReady ? row.dataSha256 : null,
      approval: isReady && row.dataSha256 ? await approvalFor(ctx, siteId, month, row.dataSha256) : null,
    };
  },
});
