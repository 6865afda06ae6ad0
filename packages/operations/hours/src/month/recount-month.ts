import type { UseContext } from '@zhiqin/access';
import { and, asc, eq } from 'drizzle-orm';
import { monthTotals } from './month-totals.ts';
import { peopleOfMonth } from './people-of-month.ts';
import { guardDay } from './schema.ts';
import { type MonthRow, writeMonths } from './store-months.ts';

/** A month's totals anew from its stored days. Hours that changed ask for the guard's word again. */
export async function recountMonth(ctx: UseContext, row: MonthRow): Promise<MonthRow> {
  const { tx, tenantId } = ctx;
  const stored = await tx
    .select()
    .from(guardDay)
    .where(and(eq(guardDay.tenantId, tenantId), eq(guardDay.guardMonthId, row.id)))
    .orderBy(asc(guardDay.day));
  const person = (await peopleOfMonth(ctx, [row.guardId], row.month)).get(row.guardId);
  if (!person) return row;
  const totals = await monthTotals(
    row.month,
    stored.map((day) => day.corrected ?? day.computed),
    person,
  );
  const isSame = totals.hoursHash === row.hoursHash;
  const asked = {
    state: row.state === 'contested' ? 'contested' : 'open',
    confirmedAt: null,
    approvedAt: null,
    approvedBy: null,
  };
  const after: MonthRow = { ...row, ...totals, ...(isSame ? {} : asked), computedAt: ctx.now };
  await writeMonths(ctx, [after]);
  return after;
}
