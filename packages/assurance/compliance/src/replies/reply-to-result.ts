import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireResult } from '../require-result.ts';
import { replyInput } from '../rules.ts';
import { peopleConcerned } from './people-concerned.ts';
import { writeReply } from './write-reply.ts';

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
    return writeReply(ctx, result, { id: ctx.newId(), personId, words });
  },
});
