import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { QuestionAnswer } from './projected-types.ts';
import { dutyEntry } from './schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Somebody signed for articles of a version and answered what was asked. `id` is the entry. */
export const ruleAcknowledgement = tenantTable(
  'rule_acknowledgement',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    shiftId: uuid('shift_id'),
    personId: uuid('person_id'),
    versionId: uuid('version_id').notNull(),
    articleIds: uuid('article_ids').array().notNull(),
    answers: jsonb('answers').$type<QuestionAnswer[]>().notNull(),
    /** Language it was read in. */
    language: text('language').notNull(),
    at: instant('at').notNull(),
  },
  { scope: 'site', personal: 'person_id' },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('rule_acknowledgement_version').on(t.tenantId, t.siteId, t.versionId),
  ],
);

/** 临时指令 read and tapped. `id` is the entry. */
export const orderReading = tenantTable(
  'order_reading',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    shiftId: uuid('shift_id'),
    personId: uuid('person_id'),
    orderId: uuid('order_id').notNull(),
    at: instant('at').notNull(),
  },
  { scope: 'site', personal: 'person_id' },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('order_reading_order').on(t.tenantId, t.siteId, t.orderId),
  ],
);
