import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
import { index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { AppraisalItem, Band, ItemAnswer, ItemScore } from './appraisal-items.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 考核细则 of a site: items, weights, standards and deduction bands. A change is the next revision. */
export const appraisalTemplate = tenantTable(
  'appraisal_template',
  {
    siteId: uuid('site_id').notNull(),
    revision: integer('revision').notNull(),
    items: jsonb('items').$type<AppraisalItem[]>().notNull(),
    bands: jsonb('bands').$type<Band[]>().notNull(),
    setBy: uuid('set_by'),
    setByName: text('set_by_name'),
    setAt: instant('set_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('appraisal_template_key').on(t.tenantId, t.siteId, t.revision),
  ],
);

/** 甲方月度考核: one sheet a site and month. Once both have signed it never changes. */
export const appraisal = tenantTable(
  'appraisal',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    month: text('month').notNull(),
    items: jsonb('items').$type<AppraisalItem[]>().notNull(),
    bands: jsonb('bands').$type<Band[]>().notNull(),
    /** Fact of the month by key, counted when the sheet was opened: what stands beside an item. */
    facts: jsonb('facts').$type<Record<string, Record<string, number>>>().notNull(),
    openedAt: instant('opened_at').notNull(),
    dueAt: instant('due_at').notNull(),
    /** Counts each scoring: who signs says which he saw. */
    revision: integer('revision').notNull(),
    scores: jsonb('scores').$type<ItemScore[]>(),
    /** Weighted mean of the scores, in hundredths of a point. */
    totalHundredths: integer('total_hundredths'),
    /** Part of the month's fee the band takes, in basis points: what the statement is billed by. */
    deductionBasisPoints: integer('deduction_basis_points'),
    scoredAt: instant('scored_at'),
    scoredBy: uuid('scored_by'),
    scoredByName: text('scored_by_name'),
    answers: jsonb('answers').$type<ItemAnswer[]>(),
    answeredAt: instant('answered_at'),
    answeredBy: uuid('answered_by'),
    answeredByName: text('answered_by_name'),
    clientSignedAt: instant('client_signed_at'),
    clientSignedBy: uuid('client_signed_by'),
    clientSignedName: text('client_signed_name'),
    contractorSignedAt: instant('contractor_signed_at'),
    contractorSignedBy: uuid('contractor_signed_by'),
    contractorSignedName: text('contractor_signed_name'),
    agreedAt: instant('agreed_at'),
  },
  { scope: 'site', staffOnly: true, client: { column: 'client_id' } },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    unique('appraisal_month_key').on(t.tenantId, t.siteId, t.month),
  ],
);

/** Each scoring, answer and signature of a sheet, as it was then. */
export const appraisalStep = tenantTable(
  'appraisal_step',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    appraisalId: uuid('appraisal_id').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    byName: text('by_name'),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
  },
  { scope: 'site', staffOnly: true, client: { column: 'client_id' }, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.appraisalId, () => appraisal),
    index('appraisal_step_of').on(t.tenantId, t.appraisalId, t.at),
  ],
);
