import { query, type UseContext } from '@zhiqin/access';
import { requireWholeClient } from './client/build-client-month.ts';
import type { MonthlyReport } from './monthly-report.ts';
import { preparedRow } from './prepared-row.ts';
import type { MonthSubject } from './report-subject.ts';
import { clientMonthInput, reportMonthInput } from './rules.ts';
import { approvalFor } from './schedule/approve-report.ts';
import { seesMoney, withoutMoney } from './without-money.ts';

/** Where a month's report stands at headquarters: none, asked, ready or failed; with its files once it is ready. */
export const getPreparedReport = query({
  action: 'report.preview',
  input: reportMonthInput,
  async run(ctx, { siteId, month }) {
    const found = await standing(ctx, { siteId, month });
    if (found.state === 'none' || seesMoney(ctx)) return found;
    // The files say what the client is charged.
    return { ...found, files: {}, data: found.data && withoutMoney(found.data as MonthlyReport) };
  },
});

/** The same of a client's report over its sites; who may not read statements may not ask for it. @throws DomainError `not-found` */
export const getPreparedClientReport = query({
  action: 'report.preview-client',
  input: clientMonthInput,
  async run(ctx, { clientId, month }) {
    await requireWholeClient(ctx, clientId);
    return standing(ctx, { clientId, month });
  },
});

async function standing(ctx: UseContext, subject: MonthSubject) {
  const row = await preparedRow(ctx, subject);
  if (!row) return { state: 'none' as const };
  const isReady = row.state === 'ready';
  return {
    state: row.state as 'asked' | 'ready' | 'failed',
    askedAt: row.askedAt,
    readyAt: row.readyAt,
    failure: row.failure,
    madeAfterClose: row.madeAfterClose,
    files: isReady ? row.files : {},
    data: isReady ? row.data : null,
    dataSha256: isReady ? row.dataSha256 : null,
    approval: isReady && row.dataSha256 ? await approvalFor(ctx, subject, row.dataSha256) : null,
  };
}
