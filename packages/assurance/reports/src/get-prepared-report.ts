import { query, type UseContext } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import { reportMonthInput } from './rules.ts';
import { preparedReport } from './schema.ts';

export async function preparedRow(ctx: UseContext, siteId: string, month: string) {
  const [row] = await ctx.tx
    .select()
    .from(preparedReport)
    .where(
      and(
        eq(preparedReport.tenantId, ctx.tenantId),
        eq(preparedReport.siteId, siteId),
        eq(preparedReport.month, month),
      ),
    );
  return row;
}

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
      files: isReady ? row.files : {},
      data: isReady ? row.data : null,
      dataSha256: isReady ? row.dataSha256 : null,
    };
  },
});
