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
    /** Of all a reader sees (`result-digest.ts`): the same digest, the same result. Null: judged before there was one. */
    digest: text('digest'),
  },
  { scope: 'site' },
  // No foreign key: the one writer has just read the site, and a check for each of a month's rows is a third of storing it.
  (t) => [
    unique('control_result_subject_key').on(t.tenantId, t.siteId, t.bindingId, t.subjectKey),
    index('control_result_day').on(t.tenantId, t.siteId, t.day),
    index('control_result_judged').using('brin', t.judgedAt),
  ],
);

export interface StoredSentence {
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

/**
 * 豁免: HQ decides that something shall not count, with a reason and a name. Either one result (`resultId`), or
 * standing (`resultId` null): every result of a control at the site, of one post or of all, from a day until a day.
 * What "waived" means for a result is said once, in `waiver-in-force.ts`.
 */
export const resultWaiver = tenantTable(
  'result_waiver',
  {
    siteId: uuid('site_id').notNull(),
    resultId: uuid('result_id'),
    controlCode: text('control_code'),
    /** Standing: null means every post. */
    postId: uuid('post_id'),
    fromDay: text('from_day'),
    untilDay: text('until_day'),
    reason: text('reason').notNull(),
    waivedBy: uuid('waived_by'),
    waiverName: text('waiver_name').notNull(),
    waivedAt: instant('waived_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.resultId, () => controlResult),
    index('result_waiver_result').on(t.tenantId, t.resultId),
    index('result_waiver_standing').on(t.tenantId, t.siteId, t.controlCode),
  ],
);

/** A waiver taken back or ended before its time: results from `fromDay` on count again. */
export const resultWaiverEnd = tenantTable(
  'result_waiver_end',
  {
    siteId: uuid('site_id').notNull(),
    waiverId: uuid('waiver_id').notNull(),
    fromDay: text('from_day').notNull(),
    reason: text('reason').notNull(),
    endedBy: uuid('ended_by'),
    enderName: text('ender_name').notNull(),
    endedAt: instant('ended_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.waiverId, () => resultWaiver),
    unique('result_waiver_end_key').on(t.tenantId, t.waiverId),
  ],
);

/** What a result said before it was judged again: the result holds the newest, this all that went before. */
export const resultChange = tenantTable(
  'result_change',
  {
    siteId: uuid('site_id').notNull(),
    resultId: uuid('result_id').notNull(),
    before: jsonb('before').$type<JudgedState>().notNull(),
    after: jsonb('after').$type<JudgedState>().notNull(),
    newEvidence: uuid('new_evidence').array().notNull(),
    lostEvidence: uuid('lost_evidence').array().notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.resultId, () => controlResult),
    index('result_change_result').on(t.tenantId, t.resultId, t.changedAt),
  ],
);

/** What a reader saw of a result at one time. */
export interface JudgedState {
  verdict: string;
  measure: StoredSentence;
  missing: StoredSentence[];
  parameters: Record<string, number>;
  controlVersion: number;
  isTrial: boolean;
  /** ISO instant. */
  judgedAt: string;
}

/**
 * 申辩: what a guard says to a result that concerns him, in his words. Written down by somebody who heard it
 * (`recorderName`), or his own entry on a phone (`entryId`).
 */
export const resultReply = tenantTable(
  'result_reply',
  {
    siteId: uuid('site_id').notNull(),
    resultId: uuid('result_id').notNull(),
    personId: uuid('person_id').notNull(),
    words: text('words').notNull(),
    entryId: uuid('entry_id'),
    recordedBy: uuid('recorded_by'),
    recorderName: text('recorder_name'),
    repliedAt: instant('replied_at').notNull(),
  },
  { scope: 'site', personal: 'person_id', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.resultId, () => controlResult),
    index('result_reply_result').on(t.tenantId, t.resultId),
    // An entry told twice is one reply.
    unique('result_reply_entry_key').on(t.tenantId, t.entryId),
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
