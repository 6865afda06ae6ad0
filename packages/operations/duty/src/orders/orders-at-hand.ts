import type { UseContext } from '@zhiqin/access';
import { acknowledgementsFor, shortOrdersFor } from '@zhiqin/adoption';
import { and, eq, inArray } from 'drizzle-orm';
import { orderReading, ruleAcknowledgement } from '../schema.ts';
import type { OrdersAtHand } from './orders-in-pack.ts';

/** How long a phone may be without a network: 72 hours. */
export const packHoursAhead = 72;

/** What guards of a site sign for and read, now and within the next 72 hours, and who did so already. */
export async function ordersAtHand(ctx: UseContext, siteId: string, today: string): Promise<OrdersAtHand> {
  const { tx, tenantId, now } = ctx;
  const asked = await acknowledgementsFor(ctx, siteId, today, packHoursAhead / 24);
  const until = new Date(now.getTime() + packHoursAhead * 3_600_000);
  const shortOrders = await shortOrdersFor(ctx, siteId, now, until);
  const signatures = asked.length
    ? await tx
        .select({
          versionId: ruleAcknowledgement.versionId,
          personId: ruleAcknowledgement.personId,
          articleIds: ruleAcknowledgement.articleIds,
        })
        .from(ruleAcknowledgement)
        .where(
          and(
            eq(ruleAcknowledgement.tenantId, tenantId),
            eq(ruleAcknowledgement.siteId, siteId),
            inArray(
              ruleAcknowledgement.versionId,
              asked.map((one) => one.versionId),
            ),
          ),
        )
    : [];
  const readings = shortOrders.length
    ? await tx
        .select({ orderId: orderReading.orderId, personId: orderReading.personId })
        .from(orderReading)
        .where(
          and(
            eq(orderReading.tenantId, tenantId),
            eq(orderReading.siteId, siteId),
            inArray(
              orderReading.orderId,
              shortOrders.map((one) => one.id),
            ),
          ),
        )
    : [];
  const known = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))].sort();
  return {
    toSign: asked.map((version) => {
      const own = signatures.filter((row) => row.versionId === version.versionId);
      return {
        ...version,
        signed: known(own.map((row) => row.personId)).map((personId) => {
          const signed = new Set(
            own.filter((row) => row.personId === personId).flatMap((row) => row.articleIds),
          );
          const isWhole = version.articles.every((one) => signed.has(one.articleId));
          return { personId, articleIds: isWhole ? null : [...signed].sort() };
        }),
      };
    }),
    shortOrders: shortOrders.map((order) => ({
      ...order,
      readBy: known(readings.filter((row) => row.orderId === order.id).map((row) => row.personId)),
    })),
  };
}
