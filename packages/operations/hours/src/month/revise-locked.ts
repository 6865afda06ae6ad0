import type { UseContext } from '@zhiqin/access';
import { addMonths, canonicalJson, type Month } from '@zhiqin/kernel';
import { and, asc, eq } from 'drizzle-orm';
import { statementOf } from '../pay/statement-of.ts';
import type { WorkedDay } from '../worked/hours-facts.ts';
import { payBasisOf } from './make-statements.ts';
import { dayMinutesOf, monthTotals } from './month-totals.ts';
import type { PersonOfMonth } from './people-of-month.ts';
import {
  guardDay,
  guardMonth,
  guardMonthEvent,
  guardMonthRevision,
  payStatement,
  type RevisedDay,
  type RevisedLeave,
} from './schema.ts';

/** What a day of a settled month was taken to be. */
interface SettledDay {
  minutes: number;
  leave: RevisedLeave | null;
}

/**
 * The facts of a locked month came out different, hours or leave: what changed is written down with a number, and its
 * pay goes to the next month that is still open. Written already: nothing. @returns how many revisions
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
  const changed = changedDays(await settledDays(ctx, guardMonthId, earlier), days);
  if (changed.length === 0 && (earlier.at(-1)?.hoursHash ?? row.hoursHash) === totals.hoursHash) return 0;
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

const none: SettledDay = { minutes: 0, leave: null };

const leaveOf = ({ leave }: WorkedDay): RevisedLeave | null =>
  leave ? { kind: leave.kind, ...(leave.part ? { part: leave.part } : {}) } : null;

/** Days whose minutes or leave are not what they were; leave is named only where it changed. */
function changedDays(before: ReadonlyMap<string, SettledDay>, days: readonly WorkedDay[]): RevisedDay[] {
  const after = new Map<string, SettledDay>(
    days.map((day) => [day.day, { minutes: day.workedMinutes, leave: leaveOf(day) }]),
  );
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((day) => {
    const [was, is] = [before.get(day) ?? none, after.get(day) ?? none];
    const hasOtherLeave = canonicalJson(was.leave) !== canonicalJson(is.leave);
    if (was.minutes === is.minutes && !hasOtherLeave) return [];
    const minutes = { minutesBefore: was.minutes, minutesAfter: is.minutes };
    return [{ day, ...minutes, ...(hasOtherLeave ? { leave: is.leave } : {}) }];
  });
}

/** A month's days as they were locked, and as its revisions have made them since. */
async function settledDays(
  { tx, tenantId }: UseContext,
  guardMonthId: string,
  revisions: readonly (typeof guardMonthRevision.$inferSelect)[],
): Promise<Map<string, SettledDay>> {
  const rows = await tx
    .select({ day: guardDay.day, computed: guardDay.computed, corrected: guardDay.corrected })
    .from(guardDay)
    .where(and(eq(guardDay.tenantId, tenantId), eq(guardDay.guardMonthId, guardMonthId)));
  const settled = new Map<string, SettledDay>(
    rows.map(({ day, computed, corrected }) => {
      const counted = corrected ?? computed;
      return [day, { minutes: counted.workedMinutes, leave: leaveOf(counted) }];
    }),
  );
  for (const { days } of revisions)
    for (const { day, minutesAfter, leave } of days) {
      const was = settled.get(day) ?? none;
      settled.set(day, { minutes: minutesAfter, leave: leave === undefined ? was.leave : leave });
    }
  return settled;
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
