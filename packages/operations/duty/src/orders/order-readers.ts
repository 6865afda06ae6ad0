import { query } from '@zhiqin/access';
import { shortOrdersFor } from '@zhiqin/adoption';
import { requireSite } from '@zhiqin/sites';
import { siteInput } from '@zhiqin/sites/rules';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { orderReading } from '../schema.ts';
import { namesOfPeople, peopleAtPosts } from './people-at-posts.ts';

/** How far back orders are still looked after. */
const daysBack = 14;

/**
 * Of each short order of the last two weeks that was not taken back: who tapped it as read and when, and who was on
 * duty at its posts in its time and has not. Errors: `not-found`.
 */
export const orderReaders = query({
  action: 'regulation.read-record',
  input: siteInput,
  async run(ctx, { siteId }) {
    const { tx, tenantId, now } = ctx;
    await requireSite(ctx, siteId);
    const since = new Date(now.getTime() - daysBack * 86_400_000);
    const orders = await shortOrdersFor(ctx, siteId, since, now);
    if (orders.length === 0) return [];
    const readings = await tx
      .select({ orderId: orderReading.orderId, personId: orderReading.personId, at: orderReading.at })
      .from(orderReading)
      .where(
        and(
          eq(orderReading.tenantId, tenantId),
          eq(orderReading.siteId, siteId),
          inArray(
            orderReading.orderId,
            orders.map((one) => one.id),
          ),
        ),
      )
      .orderBy(asc(orderReading.at), asc(orderReading.id));
    const readersOf = Map.groupBy(readings, (row) => row.orderId);
    const answer = [];
    for (const order of orders) {
      const until = new Date(Math.min(Date.parse(order.endsAt), now.getTime()));
      const stays = await peopleAtPosts(ctx, siteId, new Date(order.startsAt), until);
      const onDuty = stays.filter((stay) => order.postIds === null || order.postIds.includes(stay.postId));
      const first = new Map<string, Date>();
      for (const { personId, at } of readersOf.get(order.id) ?? [])
        if (personId && !first.has(personId)) first.set(personId, at);
      const unreadIds = [...new Set(onDuty.map((stay) => stay.personId))].filter((id) => !first.has(id));
      const names = await namesOfPeople(ctx, [...first.keys(), ...unreadIds]);
      answer.push({
        orderId: order.id,
        read: [...first].flatMap(([personId, at]) => {
          const named = names.get(personId);
          return named ? { personId, ...named, at } : [];
        }),
        unread: unreadIds.flatMap((personId) => {
          const named = names.get(personId);
          return named ? { personId, ...named } : [];
        }),
      });
    }
    return answer;
  },
});
