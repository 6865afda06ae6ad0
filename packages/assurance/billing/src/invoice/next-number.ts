import type { UseContext } from '@zhiqin/access';
import { sql } from 'drizzle-orm';
import { invoiceSeries } from './schema.ts';

/**
 * The next number of a series of our own, in this transaction: the row is locked until it commits, and whoever dies before
 * that has taken none. So numbers are without a gap and without a double, however many write (§ 14 Abs. 4 Nr. 4 UStG).
 */
export async function nextNumber(
  ctx: Pick<UseContext, 'tx' | 'tenantId' | 'newId'>,
  series: string,
): Promise<string> {
  const [row] = await ctx.tx
    .insert(invoiceSeries)
    .values({ tenantId: ctx.tenantId, id: ctx.newId(), series, lastNumber: 1 })
    .onConflictDoUpdate({
      target: [invoiceSeries.tenantId, invoiceSeries.series],
      set: { lastNumber: sql`${invoiceSeries.lastNumber} + 1` },
    })
    .returning({ lastNumber: invoiceSeries.lastNumber });
  if (!row) throw new Error(`no number of series ${series}`);
  return `${series}-${String(row.lastNumber).padStart(5, '0')}`;
}
