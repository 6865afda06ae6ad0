import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { guard } from '../schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** What a measure rests on: a line of the duty log, a result, a file, or a paper named in words. */
export interface Evidence {
  kind: 'entry' | 'result' | 'file' | 'paper';
  id: string | null;
  text: string | null;
}

/** 奖惩: one reward or rung of the ladder. It has no column for money: nobody is fined (S9A-12, 13). */
export const conductMeasure = tenantTable(
  'conduct_measure',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    /** One of `measureKinds`. */
    kind: text('kind').notNull(),
    category: text('category').notNull(),
    happenedOn: text('happened_on').notNull(),
    /** What happened, and on which rule it rests. */
    text: text('text').notNull(),
    evidence: jsonb('evidence').$type<Evidence[]>().notNull(),
    /** Why rungs were left out; null: none were. */
    graveReason: text('grave_reason'),
    /** On the month's `discipline` item. */
    points: integer('points').notNull(),
    recordedBy: uuid('recorded_by'),
    recorderName: text('recorder_name'),
    recordedAt: instant('recorded_at').notNull(),
  },
  { scope: 'site', personal: 'guard_id', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    index('conduct_measure_guard').on(t.tenantId, t.guardId, t.happenedOn),
  ],
);

/** 申辩: his own words, from his phone. */
export const conductReply = tenantTable(
  'conduct_reply',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    measureId: uuid('measure_id').notNull(),
    text: text('text').notNull(),
    repliedAt: instant('replied_at').notNull(),
  },
  { scope: 'site', personal: 'guard_id', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.measureId, () => conductMeasure),
    index('conduct_reply_of').on(t.tenantId, t.measureId),
  ],
);

/** Taken back, with the reason: it no longer counts, and stays readable. */
export const conductWithdrawal = tenantTable(
  'conduct_withdrawal',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    measureId: uuid('measure_id').notNull(),
    reason: text('reason').notNull(),
    withdrawnBy: uuid('withdrawn_by'),
    withdrawerName: text('withdrawer_name'),
    withdrawnAt: instant('withdrawn_at').notNull(),
  },
  { scope: 'site', personal: 'guard_id', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.measureId, () => conductMeasure),
    unique('conduct_withdrawal_key').on(t.tenantId, t.measureId),
  ],
);
