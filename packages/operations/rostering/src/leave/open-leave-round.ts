import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { memberIdOf } from '../change/record-changes.ts';
import { leaveRoundInput } from '../roster-input.ts';
import { leaveRound } from './schema.ts';

/**
 * Declares a period with so many people off a day at most, to be asked for by a day. Errors: `not-found`,
 * `input.invalid` (ends before it begins).
 */
export const openLeaveRound = command({
  action: 'leave.decide',
  input: leaveRoundInput,
  async run(ctx, round): Promise<{ id: string }> {
    await requireSite(ctx, round.siteId);
    if (round.untilDay < round.fromDay)
      throw new DomainError('input.invalid', {}, { untilDay: 'field.before-start' });
    const id = ctx.newId();
    await ctx.tx.insert(leaveRound).values({
      tenantId: ctx.tenantId,
      id,
      ...round,
      declaredBy: memberIdOf(ctx),
      declaredAt: ctx.now,
    });
    ctx.audit({ siteId: round.siteId, fromDay: round.fromDay, untilDay: round.untilDay });
    return { id };
  },
});
