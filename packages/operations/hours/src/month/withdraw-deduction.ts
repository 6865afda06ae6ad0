import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { nameOf, openMonth } from './find-month.ts';
import { withdrawDeductionInput } from './month-input.ts';
import { payDeduction } from './schema.ts';

/** Takes a deduction back while the month is open; the row stays on file. Errors: `not-found`, `hours.locked`. */
export const withdrawDeduction = command({
  action: 'pay.deduct',
  input: withdrawDeductionInput,
  async run(ctx, { deductionId }): Promise<void> {
    const { tx, tenantId } = ctx;
    const own = and(
      eq(payDeduction.tenantId, tenantId),
      eq(payDeduction.id, deductionId),
      isNull(payDeduction.withdrawnAt),
    );
    const [row] = await tx.select().from(payDeduction).where(own).for('update');
    if (!row) throw new DomainError('not-found');
    await openMonth(ctx, row.guardMonthId);
    await tx
      .update(payDeduction)
      .set({ withdrawnAt: ctx.now, withdrawnBy: nameOf(ctx) })
      .where(own);
    ctx.audit({ siteId: row.siteId, subjectId: row.guardId, deduction: row.kind });
  },
});
