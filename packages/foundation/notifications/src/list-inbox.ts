import { query } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { listedText } from './message-text.ts';
import { listMessagesInput } from './rules.ts';
import { inboxItem } from './schema.ts';

/** My own notices, newest first, in my language, and how many I have not read. */
export const listInbox = query({
  action: 'inbox.list',
  input: listMessagesInput,
  async run({ tx, tenantId, actor, language }, { before, limit = 50 }) {
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const mine = and(eq(inboxItem.tenantId, tenantId), eq(inboxItem.membershipId, actor.membershipId));
    const rows = await tx
      .select()
      .from(inboxItem)
      .where(and(mine, before ? isOlderThan(before) : undefined))
      .orderBy(desc(inboxItem.createdAt), desc(inboxItem.id))
      .limit(limit + 1);
    const [unread] = await tx
      .select({ count: count() })
      .from(inboxItem)
      .where(and(mine, isNull(inboxItem.readAt)));
    const page = await Promise.all(
      rows.slice(0, limit).map(async ({ id, template, params, path, createdAt, readAt }) => ({
        id,
        path,
        createdAt,
        readAt,
        ...(await listedText(language, template, params as Record<string, unknown>)),
      })),
    );
    return {
      rows: page,
      unread: unread?.count ?? 0,
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});

const isOlderThan = (id: string) => sql`(${inboxItem.createdAt}, ${inboxItem.id}) < (
  select last.created_at, last.id from inbox_item last
  where last.tenant_id = ${inboxItem.tenantId} and last.id = ${id}::uuid)`;
