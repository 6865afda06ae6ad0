import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { correctEntryInput } from '../duty-input.ts';
import { correction } from '../kinds/log/entry.ts';
import { dutyEntry } from '../schema.ts';
import { recordAtDesk } from './record-at-desk.ts';

/**
 * 更正: says beside an entry what is wrong with it; the entry itself stays as it was signed.
 * @returns the id of the correction.
 * @throws DomainError `not-found`.
 */
export const correctEntry = command({
  action: 'duty.correct',
  input: correctEntryInput,
  async run(ctx, { entryId, text }): Promise<{ entryId: string }> {
    const [cited] = await ctx.tx
      .select({ siteId: dutyEntry.siteId, postId: dutyEntry.postId, shiftId: dutyEntry.shiftId })
      .from(dutyEntry)
      .where(and(eq(dutyEntry.tenantId, ctx.tenantId), eq(dutyEntry.id, entryId)));
    if (!cited) throw new DomainError('not-found');
    const setting = { post: cited.postId, shift: null, person: null, cites: entryId };
    const entry = await recordAtDesk(ctx, cited.siteId, correction, { text }, setting);
    ctx.audit({ siteId: cited.siteId, subjectId: entry.content.id, cites: entryId });
    return { entryId: entry.content.id };
  },
});
