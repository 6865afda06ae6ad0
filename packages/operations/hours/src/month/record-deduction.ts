import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { damagesLimitFen } from '../pay/deductions.ts';
import { lastDayOf, minimumWageAt } from './deductions-of.ts';
import { nameOf, openMonth } from './find-month.ts';
import { statementsOf } from './make-statements.ts';
import { recordDeductionInput } from './month-input.ts';
import { payDeduction } from './schema.ts';

/**
 * Enters a lawful deduction of a month, with its reason and the paper it rests on. Compensation for damage only as far
 * as the law lets it: a fifth of the wage, never below the minimum wage; where none is on file, who enters it names it.
 * Errors: `not-found`, `hours.locked`, `deduction.minimum-wage-needed`, `deduction.over-limit` ({limitFen}).
 */
export const recordDeduction = command({
  action: 'pay.deduct',
  input: recordDeductionInput,
  async run(
    ctx,
    { guardMonthId, kind, amountFen, reason, document, minimumWageFen },
  ): Promise<{ id: string }> {
    const row = await openMonth(ctx, guardMonthId);
    const { siteId, guardId, month } = row;
    if (kind === 'damages') {
      const { region } = await requireSite(ctx, siteId);
      const minimum = minimumWageAt(month, region, minimumWageFen ?? null);
      if (minimum === null)
        throw new DomainError('deduction.minimum-wage-needed', {}, { minimumWageFen: 'field.required' });
      const statement = (await statementsOf(ctx, [row])).get(guardMonthId);
      const limitFen = damagesLimitFen(statement?.grossFen ?? 0, lastDayOf(month), minimum);
      const taken = (statement?.deductions ?? [])
        .filter((one) => one.kind === 'damages')
        .reduce((sum, one) => sum + one.takenFen, 0);
      if (amountFen > limitFen - taken)
        throw new DomainError(
          'deduction.over-limit',
          { limit: (Math.max(0, limitFen - taken) / 100).toFixed(2) },
          { amountFen: 'field.invalid' },
        );
    }
    const id = ctx.newId();
    await ctx.tx.insert(payDeduction).values({
      ...{ tenantId: ctx.tenantId, id, siteId, guardId, guardMonthId, kind, amountFen, reason, document },
      minimumWageFen: kind === 'damages' ? (minimumWageFen ?? null) : null,
      recordedBy: nameOf(ctx),
      recordedAt: ctx.now,
    });
    ctx.audit({ siteId, subjectId: guardId, deduction: kind, month });
    return { id };
  },
});
