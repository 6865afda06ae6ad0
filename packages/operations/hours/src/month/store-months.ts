import type { UseContext } from '@zhiqin/access';
import { addRows, insertRows } from '@zhiqin/db';
import { canonicalJson, type Month } from '@zhiqin/kernel';
import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { HoursRules, WorkedDay } from '../worked/hours-facts.ts';
import { type CorrectionRow, countedDays } from './counted-days.ts';
import { factsHash, monthTotals } from './month-totals.ts';
import type { PersonOfMonth } from './people-of-month.ts';
import { reviseLocked } from './revise-locked.ts';
import { guardDay, guardMonth, guardMonthEvent } from './schema.ts';

export type MonthRow = typeof guardMonth.$inferSelect;

/** A guard's month as the facts give it now, beside what is stored. */
export interface ComputedMonth {
  person: PersonOfMonth;
  days: WorkedDay[];
  row: MonthRow | undefined;
  corrections: CorrectionRow[];
}

interface SettledAt {
  siteId: string;
  zone: string;
  month: Month;
  rules: HoursRules;
}

/** Writes what came out different. @returns how many months that were */
export async function storeMonths(
  ctx: UseContext,
  at: SettledAt,
  work: readonly ComputedMonth[],
): Promise<number> {
  const { tx, tenantId } = ctx;
  const months: MonthRow[] = [];
  const days: (typeof guardDay.$inferInsert)[] = [];
  const events: (typeof guardMonthEvent.$inferInsert)[] = [];
  let changed = 0;
  for (const { person, days: computed, row, corrections } of work) {
    const facts = await factsHash(computed);
    const pairs = countedDays(computed, corrections, at);
    const counted = pairs.map((pair) => pair.corrected ?? pair.computed);
    const totals = await monthTotals(at.month, counted, person);
    if (row?.state === 'locked') {
      // Leave changes the facts and the pay, not the hours.
      if (totals.hoursHash !== row.hoursHash || facts !== row.factsHash)
        changed += await reviseLocked(ctx, row, counted, person);
      continue;
    }
    const isSame = row && row.factsHash === facts && row.hoursHash === totals.hoursHash;
    if (isSame && sameOvertime(row, totals.overtime)) continue;
    changed += 1;
    const reopened =
      row && row.state !== 'open' && row.state !== 'contested' && row.hoursHash !== totals.hoursHash;
    const id = row?.id ?? ctx.newId();
    const common = { tenantId, siteId: row?.siteId ?? at.siteId, guardId: person.guardId };
    months.push({
      ...(row ?? { ...blank, ...common, id, month: at.month, state: 'open' }),
      ...(reopened ? { ...blank, state: 'open' } : {}),
      ...totals,
      factsHash: facts,
      computedAt: ctx.now,
    });
    for (const pair of pairs) {
      const { day, workedMinutes, nightMinutes, holidayMinutes, restDayMinutes } =
        pair.corrected ?? pair.computed;
      const minutes = { workedMinutes, nightMinutes, holidayMinutes, restDayMinutes };
      days.push({ ...common, id: ctx.newId(), guardMonthId: id, day, ...minutes, ...pair });
    }
    if (reopened) {
      const { hoursHash, workedMinutes } = totals;
      const at = { guardMonthId: id, what: 'changed', words: null, byName: null, at: ctx.now };
      events.push({ ...common, id: ctx.newId(), ...at, hoursHash, workedMinutes });
    }
  }
  const ids = months.map((month) => month.id);
  if (ids.length > 0) {
    await tx
      .delete(guardDay)
      .where(and(eq(guardDay.tenantId, tenantId), inArray(guardDay.guardMonthId, ids)));
    await writeMonths(ctx, months);
    await addRows(tx, guardDay, days);
    await addRows(tx, guardMonthEvent, events);
  }
  return changed;
}

const blank = {
  confirmedAt: null,
  contestedAt: null,
  contestWords: null,
  answerWords: null,
  answeredAt: null,
  approvedBy: null,
  approvedAt: null,
  lockedBy: null,
  lockedAt: null,
};

// The database keeps keys in an order of its own.
const sameOvertime = (row: MonthRow, overtime: MonthRow['overtime']) =>
  canonicalJson(row.overtime) === canonicalJson(overtime);

/** Months' rows in one statement: new ones added, known ones set. */
export async function writeMonths({ tx }: Pick<UseContext, 'tx'>, rows: readonly MonthRow[]): Promise<void> {
  if (rows.length === 0) return;
  const set = Object.values(getTableColumns(guardMonth))
    .filter(({ name }) => name !== 'tenant_id' && name !== 'id')
    .map(({ name }) => `"${name}" = excluded."${name}"`);
  await tx.execute(
    sql`${insertRows(guardMonth, rows)} on conflict (tenant_id, id) do update set ${sql.raw(set.join(', '))}`,
  );
}
