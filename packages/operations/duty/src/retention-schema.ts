import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { sql } from 'drizzle-orm';
import { check, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** How long personal values of a class are kept at every site of the contractor; without a row the house's default. */
export const retentionPolicy = tenantTable(
  'retention_policy',
  {
    dataClass: text('data_class').notNull(),
    days: integer('days').notNull(),
    setBy: uuid('set_by').notNull(),
    setAt: instant('set_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true },
  (t) => [
    unique('retention_policy_class_key').on(t.tenantId, t.dataClass),
    check('retention_policy_days_check', sql`days between 1 and 3650`),
  ],
);

/** Nothing of a site, within these days, is erased while this stands: an incident, a dispute, a request of the police. */
export const erasureHold = tenantTable(
  'erasure_hold',
  {
    siteId: uuid('site_id').notNull(),
    /** Days of the site that it covers, both included. */
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
    /** Only entries of this guard; null: everybody's. */
    personId: uuid('person_id'),
    reason: text('reason').notNull(),
    placedBy: uuid('placed_by').notNull(),
    placedAt: instant('placed_at').notNull(),
    /** The hold ends by itself on this day; it is never without an end. */
    expiresOn: text('expires_on').notNull(),
    liftedBy: uuid('lifted_by'),
    liftedAt: instant('lifted_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.siteId, () => site), index('erasure_hold_site').on(t.tenantId, t.siteId)],
);

/** What was erased, when and by which rule. Never what it said. */
export const erasure = tenantTable(
  'erasure',
  {
    siteId: uuid('site_id').notNull(),
    dataClass: text('data_class').notNull(),
    entryId: uuid('entry_id'),
    /** Body paths whose values went; empty for a file alone. */
    paths: text('paths').array().notNull(),
    fileId: uuid('file_id'),
    /** The period it had outlived, in days. */
    days: integer('days').notNull(),
    erasedAt: instant('erased_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('erasure_entry').on(t.tenantId, t.entryId),
    index('erasure_at').on(t.tenantId, t.siteId, t.erasedAt),
  ],
);
