import type { UseContext } from '@zhiqin/access';
import { shortOrder, shortOrderEnd } from '@zhiqin/adoption/schema';
import { isAnyOf } from '@zhiqin/db';
import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm';
import { orderReading } from '../schema.ts';
import type { BoardPost } from './posts-now.ts';

export interface UnreadOrder {
  siteId: string;
  orderId: string;
  text: string;
  textEn: string | null;
  startsAt: Date;
  /** Who stands at its posts now and has not tapped it. */
  names: string[];
}

/** Short orders that run now and that somebody on duty at their posts has not read. */
export async function ordersUnread(
  { tx, tenantId, now }: UseContext,
  siteId: string | null,
  posts: readonly BoardPost[],
): Promise<UnreadOrder[]> {
  const orders = await tx
    .select({
      siteId: shortOrder.siteId,
      orderId: shortOrder.id,
      text: shortOrder.text,
      textEn: shortOrder.textEn,
      startsAt: shortOrder.startsAt,
      postIds: shortOrder.postIds,
    })
    .from(shortOrder)
    .leftJoin(
      shortOrderEnd,
      and(eq(shortOrderEnd.tenantId, shortOrder.tenantId), eq(shortOrderEnd.orderId, shortOrder.id)),
    )
    .where(
      and(
        eq(shortOrder.tenantId, tenantId),
        siteId ? eq(shortOrder.siteId, siteId) : undefined,
        lte(shortOrder.startsAt, now),
        gt(shortOrder.endsAt, now),
        isNull(shortOrderEnd.id),
      ),
    )
    .orderBy(asc(shortOrder.startsAt), asc(shortOrder.id));
  if (orders.length === 0) return [];
  const readings = await tx
    .select({ orderId: orderReading.orderId, personId: orderReading.personId })
    .from(orderReading)
    .where(
      and(
        eq(orderReading.tenantId, tenantId),
        isAnyOf(
          orderReading.orderId,
          orders.map((order) => order.orderId),
        ),
      ),
    );
  const read = new Set(readings.map((row) => `${row.orderId} ${row.personId}`));
  return orders.flatMap(({ postIds, ...order }) => {
    const on = posts
      .filter((one) => one.siteId === order.siteId && (postIds === null || postIds.includes(one.postId)))
      .flatMap((one) => one.chain)
      .filter((stand) => stand.to === null && stand.personId !== null);
    const names = on
      .filter((stand) => !read.has(`${order.orderId} ${stand.personId}`))
      .flatMap((stand) => stand.name ?? []);
    return names.length > 0 ? { ...order, names: [...new Set(names)] } : [];
  });
}
