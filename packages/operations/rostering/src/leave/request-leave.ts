import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requestLeaveInput } from '../roster-input.ts';
import { askForLeave } from './ask-for-leave.ts';

/**
 * Asks for leave: a guard for himself, whoever leads him for him. Leave that can wait is asked for before a declared
 * period closes.
 * Errors: `not-found`, `input.invalid` (ends before it begins), `leave.overlaps`, `leave.round-closed` ({name}).
 */
export const requestLeave = command({
  action: 'leave.request',
  input: requestLeaveInput,
  async run(ctx, input): Promise<{ id: string }> {
    const { actor } = ctx;
    if (actor.kind === 'member' && actor.role === 'guard' && actor.personId !== input.guardId)
      throw new DomainError('not-found');
    return askForLeave(ctx, { id: ctx.newId(), ...input });
  },
});
