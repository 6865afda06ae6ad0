import { query } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { entryInput } from '../duty-input.ts';
import type { EntryContent } from '../entry-format.ts';
import { dutyEntry } from '../schema.ts';
import { type EntryLine, entryLines } from './entry-line.ts';

export interface EntryRecord extends EntryLine {
  /** What was signed, as it was signed. */
  content: EntryContent;
  hash: string;
  signature: string;
}

/**
 * One entry with its proof.
 * @throws DomainError `not-found`.
 */
export const getEntry = query({
  action: 'duty.read',
  input: entryInput,
  async run(ctx, { entryId }): Promise<EntryRecord> {
    const [line] = await entryLines(ctx, eq(dutyEntry.id, entryId), 1);
    const [proof] = await ctx.tx
      .select({ content: dutyEntry.content, hash: dutyEntry.hash, signature: dutyEntry.signature })
      .from(dutyEntry)
      .where(and(eq(dutyEntry.tenantId, ctx.tenantId), eq(dutyEntry.id, entryId)));
    if (!line || !proof) throw new DomainError('not-found');
    return { ...line, ...proof };
  },
});
