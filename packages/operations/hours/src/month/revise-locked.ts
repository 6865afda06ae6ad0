import type { UseContext } from '@zhiqin/access';
import { addMonths, type Month } from '@zhiqin/kernel';
import { and, asc, eq } from 'drizzle-orm';
import { statementOf } from '../pay/statement-of.ts';
import type { WorkedDay } from '../worked/hours-facts.ts';
import { payBasisOf } from './make-statements.ts';
import { dayMinutesOf, monthTotals } from './month-totals.ts';
import type { PersonOfMonth } from './people-of-month.ts';
import { guardDay, guardMonth, guardMonthEvent, guardMonthRevision, payStatement } from './schema.ts';

/**
 * The facts of a locked month came out different: what changed is written down with a number, and its pay goes to the
 * next month that is still open. Written already: nothing. @returns how many revisions
 */
export async function reviseLocked(
  ctx: UseContext,
  row: typeof guardMonth.$inferSelect,
  days: readonly WorkedDay[],
  person: PersonOfMonth,
): Promise<number> {
  const { tx, tenantId } = ctx;
  const { month, guardId, siteId, id: guardMonthId } = row;
  const earlier = await tx
    .select()
    .from(guardMonthRevision)
    .where(and(eq(guardMonthRevision.tenantId, tenantId), eq(guardMonthRevision.guardMonthId, guardMonthId)))
    .orderBy(asc(guardMonthRevision.number));
  const totals = await monthTotals(month, days, person);
  if ((earlier.at(-1)?.hoursHash ?? row.hoursHash) === totals.hoursHash) return 0;
  const before = await minutesByDay(ctx, guardMonthId, earlier);
  const after = new Map(days.map((day) => [day.day, day.workedMinutes]));
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((day) => ({ day, minutesBefore: before.get(day) ?? 0, minutesAfter: after.get(day) ?? 0 }))
    .filter((day) => day.minutesBefore !== day.minutesAfter);
  const [paid] = await tx
    .select()
    .from(payStatement)
    .where(and(eq(payStatement.tenantId, tenantId), eq(payStatement.guardMonthId, guardMonthId)));
  const now = statementOf({
    ...{ ...person, month, days: days.map(dayMinutesOf), overtime: totals.overtime },
    ...(await payBasisOf(ctx, row)),
    leave: new Map(days.flatMap(({ day, leave }) => (leave ? [[day, leave] as const] : []))),
  });
  const adjusted = paid?.statement.lines
    .filter((line) => line.kind === 'adjustment')
    .reduce((sum, line) => sum + line.amountFen, 0);
  const settled = earlier.reduce((sum, one) => sum + (one.amountFen ?? 0), 0);
  const amountFen = paid ? now.grossFen + (adjusted ?? 0) - paid.grossFen - settled : null;
  const common = { tenantId, siteId, guardId, guardMonthId };
  const { hoursHash, workedMinutes } = totals;
  await tx.insert(guardMonthRevision).values({
    ...common,
    id: ctx.newId(),
    month,
    number: earlier.length + 1,
    days: changed,
    workedMinutesBefore: earlier.at(-1)?.workedMinutesAfter ?? row.workedMinutes,
    workedMinutesAfter: workedMinutes,
    hoursHash,
    amountFen,
    adjustsMonth: await firstOpenMonth(ctx, guardId, month),
    at: ctx.now,
  });
  const event = { what: 'revised', words: null, byName: null, at: ctx.now, hoursHash, workedMinutes };
  await tx.insert(guardMonthEvent).values({ ...common, id: ctx.newId(), ...event });
  return 1;
}

async function minutesByDay(
  { tx, tenantId }: UseContext,
  guardMonthId: string,
  revisions: readonly (typeof guardMonthRevision.$inferSelect)[],
): Promise<Map<string, number>> {
  const rows = await tx
    .select({ day: guardDay.day, workedMinutes: guardDay.workedMinutes })
    .from(guardDay)
    .where(and(eq(guardDay.tenantId, tenantId), eq(guardDay.guardMonthId, guardMonthId)));
  const minutes = new Map(rows.map((row) => [row.day, row.workedMinutes]));
  for (const revision of revisions) for (const day of revision.days) minutes.set(day.day, day.minutesAfter);
  return minutes;
}

/** The month whose statement carries a change of a locked one: the first after it that is not locked itself. */
async function firstOpenMonth({ tx, tenantId }: UseContext, guardId: string, after: Month): Promise<Month> {
  const rows = await tx
    .select({ month: guardMonth.month })
    .from(guardMonth)
    .where(
      and(eq(guardMonth.tenantId, tenantId), eq(guardMonth.guardId, guardId), eq(guardMonth.state, 'locked')),
    );
  const locked = new Set(rows.map((row) => row.month));
  let month = addMonths(after, 1);
  while (locked.has(month)) month = addMonths(month, 1);
  return month;
}
