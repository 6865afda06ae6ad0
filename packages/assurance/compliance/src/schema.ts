import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { boolean, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * A verdict: one control, asked for by one article, on one subject in one window. Kept with the version of the
 * control, the parameters and the legal bounds of that day, and the entries it rests on.
 */
export const controlResult = tenantTable(
  'control_result',
  {
    siteId: uuid('site_id').notNull(),
    bindingId: uuid('binding_id').notNull(),
    articleId: uuid('article_id').notNull(),
    controlCode: text('control_code').notNull(),
    controlVersion: integer('control_version').notNull(),
    /** What was judged: "post-shift:<shift id>", "site-day:<day>", "guard-month:<guard id>:<month>" … */
    subjectKey: text('subject_key').notNull(),
    postId: uuid('post_id'),
    shiftId: uuid('shift_id'),
    personId: uuid('person_id'),
    /** The site's day the window belongs to; for a month its last day. */
    day: text('day').notNull(),
    windowStartsAt: instant('window_starts_at').notNull(),
    windowEndsAt: instant('window_ends_at').notNull(),
    verdict: text('verdict').notNull(),
    /** { key, values }: a sentence of i18n context `controls`. */
    measure: jsonb('measure').$type<StoredSentence>().notNull(),
    missing: jsonb('missing').$type<StoredSentence[]>().notNull(),
    parameters: jsonb('parameters').$type<Record<string, number>>().notNull(),
    bounds: jsonb('bounds').notNull(),
    evidence: uuid('evidence').array().notNull(),
    judgedAt: instant('judged_at').notNull(),
    /** Judged while its level was on trial at the site: for HQ's eyes, in no report, score or closing. */
    isTrial: boolean('is_trial').notNull().default(false),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('control_result_subject_key').on(t.tenantId, t.siteId, t.bindingId, t.subjectKey),
    index('control_result_day').on(t.tenantId, t.siteId, t.day),
  ],
);

interface StoredSentence {
  key: string;
  values: Record<string, unknown>;
}

/** HQ has looked at a breach and lets it stand. */
export const resultReview = tenantTable(
  'result_review',
  {
    siteId: uuid('site_id').notNull(),
    resultId: uuid('result_id').notNull(),
    reviewedBy: uuid('reviewed_by'),
    note: text('note'),
    reviewedAt: instant('reviewed_at').notNull(),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.resultId, () => controlResult),
    unique('result_review_result_key').on(t.tenantId, t.resultId),
  ],
);

/** 豁免: HQ decides that a result shall not count, with a reason and a name. */
export const resultWaiver = tenantTable(
  'result_waiver',
  {
    siteId: uuid('site_id').notNull(),
    resultId: uuid('result_id').notNull(),
    reason: text('reason').notNull(),
    waivedBy: uuid('waived_by'),
    waiverName: text('waiver_name').notNull(),
    waivedAt: instant('waived_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.resultId, () => controlResult),
    unique('result_waiver_result_key').on(t.tenantId, t.resultId),
  ],
);

/** After a month was closed, late entries would have changed a verdict: kept for the next revision's corrections. */
export const resultCorrection = tenantTable(
  'result_correction',
  {
    siteId: uuid('site_id').notNull(),
    resultId: uuid('result_id').notNull(),
    month: text('month').notNull(),
    fromVerdict: text('from_verdict').notNull(),
    toVerdict: text('to_verdict').notNull(),
    measure: jsonb('measure').$type<StoredSentence>().notNull(),
    noticedAt: instant('noticed_at').notNull(),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.resultId, () => controlResult),
    unique('result_correction_result_key').on(t.tenantId, t.resultId, t.toVerdict),
  ],
);
