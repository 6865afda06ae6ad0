import type { UseContext } from '@zhiqin/access';
import { type controlResult, resultReply } from '../schema.ts';
import { signedBy } from '../signed-by.ts';

interface Reply {
  id: string;
  personId: string;
  words: string;
}

/** Keeps what a guard says to a result, once by its id; it moves no verdict and stands in the result's history. */
export async function writeReply(
  ctx: UseContext,
  result: Pick<typeof controlResult.$inferSelect, 'id' | 'siteId'>,
  { id, personId, words }: Reply,
) {
  const by = signedBy(ctx);
  const written = await ctx.tx
    .insert(resultReply)
    .values({
      tenantId: ctx.tenantId,
      id,
      siteId: result.siteId,
      resultId: result.id,
      personId,
      words,
      recordedBy: by.id,
      recorderName: by.name,
      repliedAt: ctx.now,
    })
    .onConflictDoNothing({ target: [resultReply.tenantId, resultReply.id] })
    .returning({ id: resultReply.id });
  if (written.length === 0) return { replyId: id };
  ctx.audit({ siteId: result.siteId, subjectId: result.id, personId });
  await ctx.publish({ siteId: result.siteId, topic: 'result', id: result.id });
  return { replyId: id };
}
