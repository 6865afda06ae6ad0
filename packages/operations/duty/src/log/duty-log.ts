import { query } from '@zhiqin/access';
import { DomainError, isUuid } from '@zhiqin/kernel';
import { and, eq, gte, inArray, lt, or } from 'drizzle-orm';
import { dutyLogInput } from '../duty-input.ts';
import { dutyEntry } from '../schema.ts';
import { type EntryLine, entryLines } from './entry-line.ts';
import { type LogPoint, searchLog } from './search-log.ts';

export interface LogPage {
  lines: EntryLine[];
  /** Hand it in for the next older page; null: this was the last. */
  nextCursor: string | null;
}

/** 值班记录: the log, newest first, a page at a time. A page of a search may be short, or empty, with more behind it. */
export const dutyLog = query({
  action: 'duty.read',
  input: dutyLogInput,
  async run(ctx, input): Promise<LogPage> {
    const limit = input.limit ?? 50;
    const where = and(
      input.siteId ? eq(dutyEntry.siteId, input.siteId) : undefined,
      input.postId ? eq(dutyEntry.postId, input.postId) : undefined,
      input.kind ? eq(dutyEntry.kind, input.kind) : undefined,
      input.personId ? eq(dutyEntry.personId, input.personId) : undefined,
      input.from ? gte(dutyEntry.occurredAt, new Date(input.from)) : undefined,
      input.to ? lt(dutyEntry.occurredAt, new Date(input.to)) : undefined,
      input.cursor ? olderThan(pointOf(input.cursor)) : undefined,
    );
    if (input.search) {
      const { ids, reached } = await searchLog(ctx, input.search, where, olderThan, limit);
      const found = ids.length === 0 ? [] : await entryLines(ctx, inArray(dutyEntry.id, ids), limit);
      return { lines: found, nextCursor: reached && cursorOf(reached) };
    }
    const lines = await entryLines(ctx, where, limit + 1);
    const page = lines.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = lines.length > limit && last ? cursorOf(last) : null;
    return { lines: page, nextCursor };
  },
});

const cursorOf = ({ occurredAt, id }: LogPoint) => `${occurredAt.toISOString()}_${id}`;

function pointOf(cursor: string): LogPoint {
  const [iso = '', id = ''] = cursor.split('_');
  const at = new Date(iso);
  if (Number.isNaN(at.getTime()) || !isUuid(id))
    throw new DomainError('input.invalid', {}, { cursor: 'field.invalid' });
  return { occurredAt: at, id };
}

function olderThan({ occurredAt, id }: LogPoint) {
  return or(
    lt(dutyEntry.occurredAt, occurredAt),
    and(eq(dutyEntry.occurredAt, occurredAt), lt(dutyEntry.id, id)),
  );
}
