import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireResult } from '../require-result.ts';
import { replyInput } from '../rules.ts';
import { resultReply } from '../schema.ts';
import { signedBy } from '../signed-by.ts';
import { peopleConcerned } from './people-concerned.ts';

/**
 * 申辩: writes down what a guard says to a result that concerns him, as told by who writes. It moves no verdict; it
 * stands in the result's history, also after the month was closed.
 * @throws DomainError `not-found`, `input.invalid` (a person it does not concern)
 */
export const replyToResult = command({
  action: 'result.reply',
  input: replyInput,
  async run(ctx, { resultId, personId, words }) {
    const result = await requireResult(ctx, resultId);
    const concerned = await peopleConcerned(ctx, result);
    if (!concerned.some((person) => person.id === personId))
      throw new DomainError('input.invalid', {}, { personId: 'result.not-concerned' });
    const by = signedBy(ctx);
    const id = ctx.newId();
    await ctx.tx.insert(resultReply).values({
      tenantId: ctx.tenantId,
      id,
      siteId: result.siteId,
      resultId,
      personId,
      words,
      recordedBy: by.id,
      recorderName: by.name,
      repliedAt: ctx.now,
    });
    ctx.audit({ siteId: result.siteId, subjectId: resultId, personId });
    await ctx.publish({ siteId: result.siteId, topic: 'result', id: resultId });
    return { replyId: id };
  },
});
