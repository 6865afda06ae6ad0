import { query } from '@zhiqin/access';
import { DomainError, isUuid } from '@zhiqin/kernel';
import { and, eq, gte, lt, or } from 'drizzle-orm';
import { dutyLogInput } from '../duty-input.ts';
import { dutyEntry } from '../schema.ts';
import { type EntryLine, entryLines } from './entry-line.ts';

export interface LogPage {
  lines: EntryLine[];
  /** Hand it in for the next older page; null: this was the last. */
  nextCursor: string | null;
}

/** 值班记录: the log, newest first, a page at a time. */
export const dutyLog = query({
  action: 'duty.read',
  input: dutyLogInput,
  async run(ctx, input): Promise<LogPage> {
    const limit = input.limit ?? 50;
    const lines = await entryLines(
      ctx,
      and(
        input.siteId ? eq(dutyEntry.siteId, input.siteId) : undefined,
        input.postId ? eq(dutyEntry.postId, input.postId) : undefined,
        input.kind ? eq(dutyEntry.kind, input.kind) : undefined,
        input.personId ? eq(dutyEntry.personId, input.personId) : undefined,
        input.from ? gte(dutyEntry.occurredAt, new Date(input.from)) : undefined,
        input.to ? lt(dutyEntry.occurredAt, new Date(input.to)) : undefined,
        input.cursor ? olderThan(input.cursor) : undefined,
      ),
      limit + 1,
    );
    const page = lines.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = lines.length > limit && last ? `${last.occurredAt.toISOString()}_${last.id}` : null;
    return { lines: page, nextCursor };
  },
});

function olderThan(cursor: string) {
  const [iso = '', id = ''] = cursor.split('_');
  const at = new Date(iso);
  if (Number.isNaN(at.getTime()) || !isUuid(id))
    throw new DomainError('input.invalid', {}, { cursor: 'field.invalid' });
  return or(lt(dutyEntry.occurredAt, at), and(eq(dutyEntry.occurredAt, at), lt(dutyEntry.id, id)));
}
