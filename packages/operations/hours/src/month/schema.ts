import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { guard } from '@zhiqin/workforce/schema';
import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { MonthOvertime } from '../overtime/overtime-of.ts';
import type { PayStatement } from '../pay/statement-of.ts';
import type { CorrectedSpan } from '../worked/correct-day.ts';
import type { WorkedDay } from '../worked/hours-facts.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const ownOfGuard = { scope: 'site', personal: 'guard_id' } as const;

/** How a site counts hours from a month on; of two for one month the one set last holds. */
export const hoursRule = tenantTable(
  'hours_rule',
  {
    siteId: uuid('site_id').notNull(),
    fromMonth: text('from_month').notNull(),
    preShiftMinutes: integer('pre_shift_minutes').notNull(),
    paidBreakMinutes: integer('paid_break_minutes').notNull(),
    restDays: text('rest_days').notNull(),
    setBy: text('set_by'),
    setAt: instant('set_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('hours_rule_month').on(t.tenantId, t.siteId, t.fromMonth),
    check('hours_rule_rest_days_check', sql`rest_days in ('calendar', 'roster')`),
  ],
);

/**
 * A guard's month over all sites, kept at the site that settles it. Worked out from the facts until it is locked; a fact
 * that comes later is a numbered revision.
 */
export const guardMonth = tenantTable(
  'guard_month',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    month: text('month').notNull(),
    state: text('state').notNull(),
    plannedMinutes: integer('planned_minutes').notNull(),
    workedMinutes: integer('worked_minutes').notNull(),
    nightMinutes: integer('night_minutes').notNull(),
    holidayMinutes: integer('holiday_minutes').notNull(),
    overtimeMinutes: integer('overtime_minutes').notNull(),
    overtime: jsonb('overtime').$type<MonthOvertime>().notNull(),
    /** Days on which the hours rest on a rule, or on nothing. */
    openDays: integer('open_days').notNull(),
    /** SHA-256 (hex) of the hours by day: what the guard confirmed is what was approved. */
    hoursHash: text('hours_hash').notNull(),
    /** SHA-256 (hex) of what the facts alone give, before corrections. */
    factsHash: text('facts_hash').notNull(),
    computedAt: instant('computed_at').notNull(),
    confirmedAt: instant('confirmed_at'),
    contestedAt: instant('contested_at'),
    contestWords: text('contest_words'),
    answerWords: text('answer_words'),
    answeredAt: instant('answered_at'),
    approvedBy: text('approved_by'),
    approvedAt: instant('approved_at'),
    lockedBy: text('locked_by'),
    lockedAt: instant('locked_at'),
  },
  ownOfGuard,
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    unique('guard_month_month_key').on(t.tenantId, t.guardId, t.month),
    index('guard_month_site').on(t.tenantId, t.siteId, t.month),
    check('guard_month_state_check', sql`state in ('open', 'confirmed', 'contested', 'approved', 'locked')`),
  ],
);

/** A day of it: as the facts give it, and as it counts where somebody corrected it. */
export const guardDay = tenantTable(
  'guard_day',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    guardMonthId: uuid('guard_month_id').notNull(),
    day: text('day').notNull(),
    workedMinutes: integer('worked_minutes').notNull(),
    nightMinutes: integer('night_minutes').notNull(),
    holidayMinutes: integer('holiday_minutes').notNull(),
    restDayMinutes: integer('rest_day_minutes').notNull(),
    computed: jsonb('computed').$type<WorkedDay>().notNull(),
    /** Null: as computed. */
    corrected: jsonb('corrected').$type<WorkedDay>(),
  },
  ownOfGuard,
  (t) => [
    tenantForeignKey(t, t.guardMonthId, () => guardMonth),
    unique('guard_day_day_key').on(t.tenantId, t.guardMonthId, t.day),
    index('guard_day_guard').on(t.tenantId, t.guardId, t.day),
  ],
);

/** Somebody set a day's hours, with a reason. The last one for a day holds; what was computed stays beside it. */
export const guardDayCorrection = tenantTable(
  'guard_day_correction',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    guardMonthId: uuid('guard_month_id').notNull(),
    day: text('day').notNull(),
    spans: jsonb('spans').$type<CorrectedSpan[]>().notNull(),
    minutesBefore: integer('minutes_before').notNull(),
    minutesAfter: integer('minutes_after').notNull(),
    reason: text('reason').notNull(),
    correctedBy: text('corrected_by'),
    correctedAt: instant('corrected_at').notNull(),
  },
  { ...ownOfGuard, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.guardMonthId, () => guardMonth),
    index('guard_day_correction_month').on(t.tenantId, t.guardMonthId, t.correctedAt),
  ],
);

/** What was said and done about a month: by the guard, by those who settle it, and where facts changed it. */
export const guardMonthEvent = tenantTable(
  'guard_month_event',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    guardMonthId: uuid('guard_month_id').notNull(),
    what: text('what').notNull(),
    words: text('words'),
    /** Of the hours at that moment. */
    hoursHash: text('hours_hash').notNull(),
    workedMinutes: integer('worked_minutes').notNull(),
    byName: text('by_name'),
    at: instant('at').notNull(),
  },
  { ...ownOfGuard, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.guardMonthId, () => guardMonth),
    index('guard_month_event_month').on(t.tenantId, t.guardMonthId, t.at),
  ],
);

/** A locked month’s hours changed all the same: numbered, and settled with a later month. */
export const guardMonthRevision = tenantTable(
  'guard_month_revision',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    guardMonthId: uuid('guard_month_id').notNull(),
    month: text('month').notNull(),
    number: integer('number').notNull(),
    days: jsonb('days').$type<RevisedDay[]>().notNull(),
    workedMinutesBefore: integer('worked_minutes_before').notNull(),
    workedMinutesAfter: integer('worked_minutes_after').notNull(),
    hoursHash: text('hours_hash').notNull(),
    /** What it changes in pay, fen; null where the month had no statement. */
    amountFen: bigint('amount_fen', { mode: 'number' }),
    /** Month whose statement carries it. */
    adjustsMonth: text('adjusts_month').notNull(),
    at: instant('at').notNull(),
  },
  { ...ownOfGuard, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.guardMonthId, () => guardMonth),
    unique('guard_month_revision_number_key').on(t.tenantId, t.guardMonthId, t.number),
    index('guard_month_revision_adjusts').on(t.tenantId, t.guardId, t.adjustsMonth),
  ],
);

export interface RevisedLeave {
  kind: string;
  /** Half of a day; absent: all of it. */
  part?: 'first' | 'second';
}

export interface RevisedDay {
  day: string;
  minutesBefore: number;
  minutesAfter: number;
  /** Leave as it is now, where that changed; null: no longer any. */
  leave?: RevisedLeave | null;
}

/** Hours and pay as they were when the month was locked. Kept two years (工资支付暂行规定 第6条). */
export const payStatement = tenantTable(
  'pay_statement',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    guardMonthId: uuid('guard_month_id').notNull(),
    month: text('month').notNull(),
    statement: jsonb('statement').$type<PayStatement>().notNull(),
    grossFen: bigint('gross_fen', { mode: 'number' }).notNull(),
    madeAt: instant('made_at').notNull(),
  },
  { ...ownOfGuard, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.guardMonthId, () => guardMonth),
    unique('pay_statement_month_key').on(t.tenantId, t.guardMonthId),
    index('pay_statement_site').on(t.tenantId, t.siteId, t.month),
  ],
);

/** A lawful deduction entered for a month; what the law lets it take, the statement says. Taken back: kept, with who and when. */
export const payDeduction = tenantTable(
  'pay_deduction',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    guardMonthId: uuid('guard_month_id').notNull(),
    kind: text('kind').notNull(),
    amountFen: bigint('amount_fen', { mode: 'number' }).notNull(),
    reason: text('reason').notNull(),
    document: text('document').notNull(),
    /** Of damages: the local monthly minimum wage, as named where none is on file or a higher one holds. */
    minimumWageFen: bigint('minimum_wage_fen', { mode: 'number' }),
    recordedBy: text('recorded_by'),
    recordedAt: instant('recorded_at').notNull(),
    withdrawnBy: text('withdrawn_by'),
    withdrawnAt: instant('withdrawn_at'),
  },
  ownOfGuard,
  (t) => [
    tenantForeignKey(t, t.guardMonthId, () => guardMonth),
    index('pay_deduction_month').on(t.tenantId, t.guardMonthId),
    check('pay_deduction_amount_check', sql`amount_fen > 0`),
    check(
      'pay_deduction_kind_check',
      sql`kind in ('socialInsurance', 'housingFund', 'incomeTax', 'courtOrder', 'damages')`,
    ),
  ],
);

/** 调休: time off given for work on a day of rest, in place of its 200 % (劳动法 第44条第2项). */
export const timeOffInLieu = tenantTable(
  'time_off_in_lieu',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    workedOn: text('worked_on').notNull(),
    takenOn: text('taken_on').notNull(),
    minutes: integer('minutes').notNull(),
    grantedBy: text('granted_by'),
    grantedAt: instant('granted_at').notNull(),
  },
  ownOfGuard,
  (t) => [
    tenantForeignKey(t, t.guardId, () => guard),
    unique('time_off_in_lieu_day_key').on(t.tenantId, t.guardId, t.workedOn),
  ],
);
