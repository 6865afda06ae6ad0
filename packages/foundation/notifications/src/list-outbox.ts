import { query } from '@zhiqin/access';
import { and, desc, eq, lt } from 'drizzle-orm';
import { listedText } from './message-text.ts';
import { listOutboxInput } from './rules.ts';
import { message } from './schema.ts';

/** What was sent in the tenant's name or could not be, newest first, in the reader's language; receivers masked, codes never. */
export const listOutbox = query({
  action: 'message.list-outbox',
  input: listOutboxInput,
  async run({ tx, tenantId, language }, { before, limit = 50, isDead = false }) {
    const rows = await tx
      .select()
      .from(message)
      .where(
        and(
          eq(message.tenantId, tenantId),
          isDead ? eq(message.status, 'dead') : undefined,
          before ? lt(message.id, before) : undefined,
        ),
      )
      .orderBy(desc(message.id))
      .limit(limit + 1);
    const page = await Promise.all(
      rows.slice(0, limit).map(async ({ tenantId: _own, template, params, ...row }) => ({
        ...row,
        template,
        ...(await listedText(language, template, params as Record<string, unknown>)),
      })),
    );
    return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  },
});
