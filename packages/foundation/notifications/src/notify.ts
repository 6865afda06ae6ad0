import type { UseContext } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { inboxItem } from './schema.ts';

interface Notice {
  /** Key of the `notifications` words. */
  template: string;
  params: Record<string, string | number>;
  /** Path of the portal it leads to. */
  path?: string;
}

/** Puts a notice into the inboxes of some members, in this transaction. Those who have left get none. */
export async function notify(
  ctx: UseContext,
  membershipIds: readonly string[],
  notice: Notice,
): Promise<void> {
  if (membershipIds.length === 0) return;
  const receivers = await ctx.tx
    .select()
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, ctx.tenantId),
        inArray(membership.id, [...membershipIds]),
        isNull(membership.endedAt),
      ),
    );
  if (receivers.length === 0) return;
  await ctx.tx.insert(inboxItem).values(
    receivers.map((receiver) => ({
      tenantId: ctx.tenantId,
      id: ctx.newId(),
      membershipId: receiver.id,
      personId: receiver.personId,
      clientId: receiver.clientIds[0] ?? null,
      template: notice.template,
      params: notice.params,
      path: notice.path ?? null,
      createdAt: ctx.now,
    })),
  );
  await ctx.publish({ siteId: null, topic: 'inbox' });
}
