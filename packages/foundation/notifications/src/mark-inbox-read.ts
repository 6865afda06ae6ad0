import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { markReadInput } from './rules.ts';
import { inboxItem } from './schema.ts';

/** One of my notices, or without an id all of them, has been read. */
export const markInboxRead = command({
  action: 'inbox.mark-read',
  input: markReadInput,
  async run({ tx, tenantId, actor, now }, { itemId }) {
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const read = await tx
      .update(inboxItem)
      .set({ readAt: now })
      .where(
        and(
          eq(inboxItem.tenantId, tenantId),
          eq(inboxItem.membershipId, actor.membershipId),
          isNull(inboxItem.readAt),
          itemId ? eq(inboxItem.id, itemId) : undefined,
        ),
      )
      .returning({ id: inboxItem.id });
    return { count: read.length };
  },
});
