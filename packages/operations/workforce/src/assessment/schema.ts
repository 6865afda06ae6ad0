import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { guard } from '../schema.ts';
import type { FactScore, ItemKey, Scores } from './assessment-items.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 月度考核: one person's month, with what the facts suggest. What was said of it stands in `assessment_step`. */
export const assessment = tenantTable(
  'assessment',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    month: text('month').notNull(),
    facts: jsonb('facts').$type<Partial<Record<ItemKey, FactScore>>>().notNull(),
    /** One of `stages`. */
    stage: text('stage').notNull(),
    attitude: integer('attitude'),
    ability: integer('ability'),
    result: integer('result'),
    total: integer('total'),
    grade: text('grade'),
    /** Day the office decided, by the site's clock; controls go by it. */
    decidedOn: text('decided_on'),
    signedAt: instant('signed_at'),
    openedAt: instant('opened_at').notNull(),
  },
  { scope: 'site', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    unique('assessment_month_key').on(t.tenantId, t.guardId, t.month),
    index('assessment_site').on(t.tenantId, t.siteId, t.month),
  ],
);

/** Each word on a month: who, which scores, why. Never changed, so that the facts' score and the captain's both stay. */
export const assessmentStep = tenantTable(
  'assessment_step',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    assessmentId: uuid('assessment_id').notNull(),
    /** One of `stepKinds`. */
    kind: text('kind').notNull(),
    scores: jsonb('scores').$type<Scores>().notNull(),
    /** Item → why it is not what it was. */
    reasons: jsonb('reasons').$type<Partial<Record<ItemKey, string>>>().notNull(),
    text: text('text'),
    takenBy: uuid('taken_by'),
    takerName: text('taker_name'),
    takenAt: instant('taken_at').notNull(),
  },
  { scope: 'site', personal: 'guard_id', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.assessmentId, () => assessment),
    index('assessment_step_of').on(t.tenantId, t.assessmentId),
  ],
);

/** 年度考核 (S8-5.1.2): the year's months rolled up, and what the office says of them. */
export const annualAssessment = tenantTable(
  'annual_assessment',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    year: text('year').notNull(),
    /** Months that were decided, and their mean. */
    months: integer('months').notNull(),
    total: integer('total').notNull(),
    grade: text('grade').notNull(),
    remark: text('remark'),
    givenOn: text('given_on').notNull(),
    givenBy: uuid('given_by'),
    giverName: text('giver_name'),
    givenAt: instant('given_at').notNull(),
  },
  { scope: 'site', personal: 'guard_id', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    unique('annual_assessment_key').on(t.tenantId, t.guardId, t.year),
  ],
);
