import type { UseContext } from '@zhiqin/access';
import { and, eq, min } from 'drizzle-orm';
import { reportSignature, serviceReport } from '../schema.ts';

/** When a site's monthly report first reached the client and was first acknowledged (feeds K09). */
export async function deliveryOf(ctx: UseContext, siteId: string, month: string) {
  const [found] = await ctx.tx
    .select({
      deliveredAt: min(serviceReport.issuedAt),
      signedAt: min(reportSignature.signedAt),
      id: serviceReport.id,
    })
    .from(serviceReport)
    .leftJoin(
      reportSignature,
      and(
        eq(reportSignature.tenantId, serviceReport.tenantId),
        eq(reportSignature.reportId, serviceReport.id),
      ),
    )
    .where(
      and(
        eq(serviceReport.tenantId, ctx.tenantId),
        eq(serviceReport.siteId, siteId),
        eq(serviceReport.month, month),
      ),
    )
    .groupBy(serviceReport.id, serviceReport.revision)
    .orderBy(serviceReport.revision)
    .limit(1);
  return found ?? null;
}
