import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { guard } from '@zhiqin/workforce/schema';
import { index, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { shift } from '../schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 备勤: who may be rung first on a day of the site. */
export const onCall = tenantTable(
  'on_call',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    day: text('day').notNull(),
    putBy: uuid('put_by'),
    putAt: instant('put_at').notNull(),
    endedAt: instant('ended_at'),
  },
  { scope: 'site', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    unique('on_call_key').on(t.tenantId, t.siteId, t.guardId, t.day),
  ],
);

/** 借调: a guard of another site who stands in here; while it lasts the site is one of his. */
export const guardLoan = tenantTable(
  'guard_loan',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    /** The site that settles his month. */
    homeSiteId: uuid('home_site_id').notNull(),
    lentBy: uuid('lent_by'),
    lentAt: instant('lent_at').notNull(),
    untilAt: instant('until_at').notNull(),
    endedAt: instant('ended_at'),
  },
  { scope: 'site', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.homeSiteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    unique('guard_loan_key').on(t.tenantId, t.siteId, t.guardId),
  ],
);

/**
 * 借调征求: whether a guard's own site lends him for a shift elsewhere, whoever answers for it. A loan that went without
 * a word stands here as well (`went_at` before any answer): what happened is recorded, and answered afterwards.
 */
export const guardLoanConsent = tenantTable(
  'guard_loan_consent',
  {
    /** Both sites: each of them reads it. */
    siteIds: uuid('site_ids').array().notNull(),
    siteId: uuid('site_id').notNull(),
    homeSiteId: uuid('home_site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    shiftId: uuid('shift_id').notNull(),
    askedBy: uuid('asked_by'),
    askerName: text('asker_name').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** agreed or declined; null while nobody has answered. */
    answer: text('answer'),
    answeredBy: uuid('answered_by'),
    answererName: text('answerer_name'),
    answerReason: text('answer_reason'),
    answeredAt: instant('answered_at'),
    /** When he was put on the shift. */
    wentAt: instant('went_at'),
  },
  { scope: 'sites', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.homeSiteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    tenantForeignKey(t, t.shiftId, () => shift),
    unique('guard_loan_consent_key').on(t.tenantId, t.shiftId, t.guardId),
    index('guard_loan_consent_home').on(t.tenantId, t.homeSiteId, t.askedAt),
    index('guard_loan_consent_site').on(t.tenantId, t.siteId, t.askedAt),
  ],
);

/** Somebody is being looked for: since when, when headquarters are woken, and whether they were. */
export const coverCall = tenantTable(
  'cover_call',
  {
    siteId: uuid('site_id').notNull(),
    shiftId: uuid('shift_id').notNull(),
    openedBy: uuid('opened_by'),
    openedAt: instant('opened_at').notNull(),
    wakeAt: instant('wake_at').notNull(),
    wokenAt: instant('woken_at'),
    closedAt: instant('closed_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.shiftId, () => shift),
    unique('cover_call_shift_key').on(t.tenantId, t.shiftId),
    index('cover_call_site').on(t.tenantId, t.siteId),
  ],
);
