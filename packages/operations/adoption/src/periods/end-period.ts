import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { declaredPeriod, declaredPeriodEnd } from '../schema.ts';
import { endPeriodInput } from './period-input.ts';

/**
 * Ends a declared period before its time, or takes it back whole, with the reason; once.
 * Errors: `not-found`, `period.ended`, `input.invalid` (a last day outside of it).
 */
export const endPeriod = command({
  action: 'period.declare',
  input: endPeriodInput,
  async run(ctx, { periodId, lastDay, reason }) {
    const [period] = await ctx.tx
      .select()
      .from(declaredPeriod)
      .where(and(eq(declaredPeriod.tenantId, ctx.tenantId), eq(declaredPeriod.id, periodId)));
    if (!period) throw new DomainError('not-found');
    if (lastDay && (lastDay < period.fromDay || lastDay > period.untilDay))
      throw new DomainError('input.invalid', {}, { lastDay: 'field.invalid' });
    const stored = await ctx.tx
      .insert(declaredPeriodEnd)
      .values({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId: period.siteId,
        periodId,
        lastDay: lastDay ?? null,
        reason,
        endedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        endedAt: ctx.now,
      })
      .onConflictDoNothing({ target: [declaredPeriodEnd.tenantId, declaredPeriodEnd.periodId] })
      .returning({ id: declaredPeriodEnd.id });
    if (stored.length === 0) throw new DomainError('period.ended');
    await askToRejudge(ctx, { register: 'period', siteId: period.siteId, fromDay: period.fromDay });
    ctx.audit({ siteId: period.siteId, subjectId: periodId, lastDay: lastDay ?? null });
    await ctx.publish({ siteId: period.siteId, topic: 'regulation', id: periodId });
    return { periodId };
  },
});
