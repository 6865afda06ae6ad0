import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import type { PlanShowing } from '@zhiqin/sites';
import { client } from '@zhiqin/sites/schema';
import { boolean, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
/** Seen by a client once it was released to it. */
const released = { column: 'client_id', when: 'released_at is not null' } as const;

/** A scenario a site asks for beyond what its kind asks; never fewer. */
export const askedScenario = tenantTable(
  'asked_scenario',
  {
    siteId: uuid('site_id').notNull(),
    scenario: text('scenario').notNull(),
    reason: text('reason').notNull(),
    askedAt: instant('asked_at').notNull(),
    askedByName: text('asked_by_name'),
    endedAt: instant('ended_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('asked_scenario_key').on(t.tenantId, t.siteId, t.scenario, t.askedAt),
  ],
);

/**
 * 应急预案: one version of a site's plan for a scenario. Its words are sealed, as they name people and their numbers; once
 * approved they are fixed by their digest, and a change is the next version.
 */
export const emergencyPlan = tenantTable(
  'emergency_plan',
  {
    siteId: uuid('site_id').notNull(),
    scenario: text('scenario').notNull(),
    version: integer('version').notNull(),
    contentSealed: text('content_sealed').notNull(),
    contentSha256: text('content_sha256').notNull(),
    draftedBy: uuid('drafted_by'),
    draftedByName: text('drafted_by_name'),
    draftedAt: instant('drafted_at').notNull(),
    approvedBy: uuid('approved_by'),
    approvedByName: text('approved_by_name'),
    approvedAt: instant('approved_at'),
    /** Days of the site's calendar: the first on which it held, and the first on which another did. */
    inForceFrom: text('in_force_from'),
    supersededOn: text('superseded_on'),
    /** Day by which somebody looks at it again (I09). */
    reviewOn: text('review_on'),
    /** 平面图 with the assembly points, as they were when the client was shown the version. */
    releasedPlans: jsonb('released_plans').$type<PlanShowing[]>(),
    clientId: uuid('client_id'),
    releasedAt: instant('released_at'),
    clientAnswer: text('client_answer'),
    clientNote: text('client_note'),
    clientAnsweredAt: instant('client_answered_at'),
    clientAnsweredName: text('client_answered_name'),
  },
  { scope: 'site', staffOnly: true, client: released },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    unique('emergency_plan_version_key').on(t.tenantId, t.siteId, t.scenario, t.version),
  ],
);

/** A look at a plan in force, on a day, by somebody: it stays as it is, or what is to change. */
export const planReview = tenantTable(
  'plan_review',
  {
    siteId: uuid('site_id').notNull(),
    planId: uuid('emergency_plan_id').notNull(),
    reviewedOn: text('reviewed_on').notNull(),
    finding: text('finding').notNull(),
    note: text('note'),
    reviewedBy: uuid('reviewed_by'),
    reviewedByName: text('reviewed_by_name'),
    recordedAt: instant('recorded_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.planId, () => emergencyPlan),
    index('plan_review_of').on(t.tenantId, t.planId, t.reviewedOn),
  ],
);

interface ReleasedFacts {
  ranOn: string;
  heads: number | null;
  result: string | null;
}

/**
 * 演练: planned by the office, or begun at a post without a plan. `id` is what a post's entries name. When it ran is in
 * `drill_event`, never here.
 */
export const drill = tenantTable(
  'drill',
  {
    siteId: uuid('site_id').notNull(),
    scenario: text('scenario').notNull(),
    planId: uuid('emergency_plan_id'),
    windowFrom: text('window_from'),
    windowUntil: text('window_until'),
    place: text('place'),
    commander: text('commander'),
    participants: text('participants'),
    expectedHeads: integer('expected_heads'),
    /** Nobody but the commander knew of it. */
    isUnannounced: boolean('is_unannounced').notNull(),
    plannedBy: uuid('planned_by'),
    plannedByName: text('planned_by_name'),
    plannedAt: instant('planned_at').notNull(),
    calledOffAt: instant('called_off_at'),
    calledOffReason: text('called_off_reason'),
    /** What the client sees of it, as it was when it was shown. */
    releasedFacts: jsonb('released_facts').$type<ReleasedFacts>(),
    clientId: uuid('client_id'),
    releasedAt: instant('released_at'),
  },
  { scope: 'site', staffOnly: true, client: released },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    index('drill_of_site').on(t.tenantId, t.siteId, t.windowFrom),
  ],
);

/** What a post recorded of a drill: plain facts of a duty entry, words stay sealed there. */
export const drillEvent = tenantTable(
  'drill_event',
  {
    siteId: uuid('site_id').notNull(),
    drillId: uuid('drill_id').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    /** The duty entry it stands in; null: taken down at the desk by whoever is named. */
    entryId: uuid('entry_id'),
    personId: uuid('person_id'),
    byName: text('by_name'),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
  },
  { scope: 'site', staffOnly: true, appendByAll: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('drill_event_of').on(t.tenantId, t.siteId, t.drillId, t.at),
  ],
);

interface EvaluationItem {
  item: string;
  mark: string;
  note: string | null;
}

/** 演练评估: as written; a later one stands beside the earlier. */
export const drillEvaluation = tenantTable(
  'drill_evaluation',
  {
    siteId: uuid('site_id').notNull(),
    drillId: uuid('drill_id').notNull(),
    result: text('result').notNull(),
    items: jsonb('items').$type<EvaluationItem[]>().notNull(),
    summary: text('summary').notNull(),
    problems: text('problems'),
    evaluatedBy: uuid('evaluated_by'),
    evaluatedByName: text('evaluated_by_name'),
    evaluatedAt: instant('evaluated_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.drillId, () => drill),
    index('drill_evaluation_of').on(t.tenantId, t.drillId, t.evaluatedAt),
  ],
);

/** 整改: what is mended after a drill, by whom, until when, and whether it helped. */
export const drillFix = tenantTable(
  'drill_fix',
  {
    siteId: uuid('site_id').notNull(),
    drillId: uuid('drill_id').notNull(),
    text: text('text').notNull(),
    owner: text('owner').notNull(),
    dueOn: text('due_on').notNull(),
    addedAt: instant('added_at').notNull(),
    doneAt: instant('done_at'),
    doneByName: text('done_by_name'),
    doneNote: text('done_note'),
    checkDueOn: text('check_due_on'),
    effect: text('effect'),
    effectNote: text('effect_note'),
    checkedAt: instant('checked_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.drillId, () => drill), index('drill_fix_of').on(t.tenantId, t.drillId)],
);

/** 微型消防站: where it is, who belongs to it, how many have to be on duty. */
export const fireStation = tenantTable(
  'fire_station',
  {
    siteId: uuid('site_id').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    place: text('place').notNull(),
    crewTarget: integer('crew_target').notNull(),
    leaderId: uuid('leader_id'),
    guardIds: uuid('guard_ids').array().notNull(),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.siteId, () => site), index('fire_station_of').on(t.tenantId, t.siteId)],
);

/** 物资: what is to lie there. What does lie there is what the newest check counted. */
export const stationItem = tenantTable(
  'station_item',
  {
    siteId: uuid('site_id').notNull(),
    stationId: uuid('station_id').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    unit: text('unit'),
    target: integer('target').notNull(),
    expiresOn: text('expires_on'),
    addedAt: instant('added_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.stationId, () => fireStation),
    index('station_item_of').on(t.tenantId, t.stationId),
  ],
);

interface CountedItem {
  item: string;
  actual: number;
  isFit: boolean;
}

/** 每月检查: counted at the post or at the desk. */
export const stationCheck = tenantTable(
  'station_check',
  {
    siteId: uuid('site_id').notNull(),
    stationId: uuid('station_id').notNull(),
    at: instant('at').notNull(),
    entryId: uuid('entry_id'),
    personId: uuid('person_id'),
    byName: text('by_name'),
    onDuty: integer('on_duty').notNull(),
    lines: jsonb('lines').$type<CountedItem[]>().notNull(),
  },
  { scope: 'site', staffOnly: true, appendByAll: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('station_check_of').on(t.tenantId, t.siteId, t.stationId, t.at),
  ],
);

/** 应急联系表: whom one calls. Person and number are sealed; a changed number is another line. */
export const siteContact = tenantTable(
  'site_contact',
  {
    siteId: uuid('site_id').notNull(),
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    contactSealed: text('contact_sealed').notNull(),
    /** On the phones and on the sheet that hangs at the post. */
    isAtPost: boolean('is_at_post').notNull(),
    sortOrder: integer('sort_order').notNull(),
    addedAt: instant('added_at').notNull(),
    endedAt: instant('ended_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.siteId, () => site), index('site_contact_of').on(t.tenantId, t.siteId)],
);

/** Somebody dialled or read a number over, and what he found. */
export const contactCheck = tenantTable(
  'contact_check',
  {
    siteId: uuid('site_id').notNull(),
    contactId: uuid('contact_id').notNull(),
    at: instant('at').notNull(),
    entryId: uuid('entry_id'),
    personId: uuid('person_id'),
    byName: text('by_name'),
    outcome: text('outcome').notNull(),
  },
  { scope: 'site', staffOnly: true, appendByAll: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('contact_check_of').on(t.tenantId, t.siteId, t.contactId, t.at),
  ],
);

/** 安全宣传: what was told to those who live or work there, and how many it reached. */
export const safetyEducation = tenantTable(
  'safety_education',
  {
    siteId: uuid('site_id').notNull(),
    kind: text('kind').notNull(),
    topic: text('topic').notNull(),
    heldOn: text('held_on').notNull(),
    place: text('place'),
    audience: text('audience').notNull(),
    reached: integer('reached').notNull(),
    note: text('note'),
    fileIds: uuid('file_ids').array().notNull(),
    recordedBy: uuid('recorded_by'),
    recordedByName: text('recorded_by_name'),
    recordedAt: instant('recorded_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
    clientId: uuid('client_id'),
    releasedAt: instant('released_at'),
  },
  { scope: 'site', staffOnly: true, client: released },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    index('safety_education_of').on(t.tenantId, t.siteId, t.heldOn),
  ],
);

/** Each word of a clock once: a job that runs again tells nobody twice. */
export const readinessNotice = tenantTable(
  'readiness_notice',
  {
    siteId: uuid('site_id').notNull(),
    what: text('what').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** Day of the site's calendar it was told on. */
    toldOn: text('told_on').notNull(),
    toldAt: instant('told_at').notNull(),
    told: integer('told').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('readiness_notice_key').on(t.tenantId, t.what, t.subjectId, t.toldOn),
  ],
);
