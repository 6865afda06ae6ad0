import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
import { integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { DutyPlanContent } from './plan-content.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 执勤方案: a version. Changed while it is a draft; what was sent or put in force lies in append-only rows below. */
export const dutyPlan = tenantTable(
  'duty_plan',
  {
    siteId: uuid('site_id').notNull(),
    versionNo: integer('version_no').notNull(),
    content: jsonb('content').$type<DutyPlanContent>().notNull(),
    /** Why there is a next version. */
    reason: text('reason'),
    createdByName: text('created_by_name'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    /** Set when it went to the client or into force: from then on it is never changed. */
    fixedAt: instant('fixed_at'),
    /** When the job of its first day moved the routes. */
    tookEffectAt: instant('took_effect_at'),
    /** The client's answer the office was last told of. */
    toldAnswerId: uuid('told_answer_id'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('duty_plan_no_key').on(t.tenantId, t.siteId, t.versionNo),
  ],
);

/** A version as it was laid before the client. */
export const dutyPlanRelease = tenantTable(
  'duty_plan_release',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    dutyPlanId: uuid('plan_id').notNull(),
    versionNo: integer('version_no').notNull(),
    content: jsonb('content').$type<DutyPlanContent>().notNull(),
    releasedByName: text('released_by_name'),
    releasedAt: instant('released_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true, client: { column: 'client_id' } },
  (t) => [tenantForeignKey(t, t.dutyPlanId, () => dutyPlan), tenantForeignKey(t, t.clientId, () => client)],
);

/** The client's word on it; the latest counts. */
export const dutyPlanAnswer = tenantTable(
  'duty_plan_answer',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    planReleaseId: uuid('release_id').notNull(),
    dutyPlanId: uuid('plan_id').notNull(),
    /** `approved` or `returned`. */
    answer: text('answer').notNull(),
    remark: text('remark'),
    answererName: text('answerer_name'),
    answeredAt: instant('answered_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true, client: { column: 'client_id' } },
  (t) => [tenantForeignKey(t, t.planReleaseId, () => dutyPlanRelease)],
);

/** A version put in force from a day, as it stood. */
export const dutyPlanAdoption = tenantTable(
  'duty_plan_adoption',
  {
    siteId: uuid('site_id').notNull(),
    dutyPlanId: uuid('plan_id').notNull(),
    versionNo: integer('version_no').notNull(),
    content: jsonb('content').$type<DutyPlanContent>().notNull(),
    effectiveOn: text('effective_on').notNull(),
    /** The day the client approved it; null: put in force without, for the reason beside. */
    approvedOn: text('approved_on'),
    approverName: text('approver_name'),
    skipReason: text('skip_reason'),
    adoptedByName: text('adopted_by_name'),
    adoptedAt: instant('adopted_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.dutyPlanId, () => dutyPlan),
    unique('duty_plan_adoption_key').on(t.tenantId, t.dutyPlanId),
  ],
);
