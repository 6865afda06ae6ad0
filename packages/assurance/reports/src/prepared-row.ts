import type { UseContext } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import { preparedReport } from './schema.ts';

/** A site's month as it is being prepared; undefined when nobody has asked. */
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
