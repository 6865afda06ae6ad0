import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import * as z from 'zod/mini';
import { requireResult } from '../require-result.ts';
import { replyInput } from '../rules.ts';
import { ownPerson } from './own-person.ts';
import { peopleConcerned } from './people-concerned.ts';
import { writeReply } from './write-reply.ts';

/**
 * 申辩 in the guard's own words, from his phone. `replyId` is made there: the same sent twice is one reply.
 * @throws DomainError `not-found`: also for a result that does not concern him
 */
export const replyToOwnResult = command({
  action: 'result.reply-own',
  input: z.extend(z.omit(replyInput, { personId: true }), { replyId: z.uuid('field.invalid') }),
  async run(ctx, { resultId, replyId, words }) {
    const personId = ownPerson(ctx);
    const result = await requireResult(ctx, resultId);
    const concerned = result.isTrial ? [] : await peopleConcerned(ctx, result);
    if (!concerned.some((person) => person.id === personId)) throw new DomainError('not-found');
    return writeReply(ctx, result, { id: replyId, personId, words });
  },
});
