import { query } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { guardInput } from '../guard-input.ts';
import { termsInForce } from './employment-terms.ts';
import { recordedTermsOf } from './employment-terms-of.ts';

/**
 * A guard's terms, newest first, and those a later record replaced. A guard reads his own alone.
 * Errors: `not-found`.
 */
export const listEmploymentTerms = query({
  action: 'employment.read-terms',
  input: guardInput,
  async run(ctx, { guardId }) {
    const { actor } = ctx;
    if (actor.kind === 'member' && actor.role === 'guard' && actor.personId !== guardId)
      throw new DomainError('not-found');
    const recorded = (await recordedTermsOf(ctx, [guardId])).get(guardId) ?? [];
    const inForce = termsInForce(recorded);
    const holding = new Set(inForce.map((row) => row.id));
    return {
      inForce: inForce.toReversed(),
      replaced: recorded
        .filter((row) => !holding.has(row.id))
        .sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime()),
    };
  },
});
