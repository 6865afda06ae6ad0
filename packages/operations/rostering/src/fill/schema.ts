import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { doublePrecision, index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { FillAccount, FilledCell, GoalLevels } from './fill-types.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A search for a roster of a month of a site, or of several at once: what was asked, how far it is, the best it has. Nothing of it is the roster. */
export const rosterRun = tenantTable(
  'roster_run',
  {
    siteId: uuid('site_id').notNull(),
    /** Sites filled in one with it: guards of several stand where they are needed. */
    alongSiteIds: uuid('along_site_ids').array().notNull().default([]),
    month: text('month').notNull(),
    startedBy: uuid('started_by'),
    startedAt: instant('started_at').notNull(),
    seconds: integer('seconds').notNull(),
    maxHours: integer('max_hours').notNull(),
    levels: jsonb('levels').$type<GoalLevels>().notNull(),
    /** waiting, running, done, stopped, failed; then accepted or discarded. */
    state: text('state').notNull(),
    stopAskedAt: instant('stop_asked_at'),
    penalty: doublePrecision('penalty'),
    lowerBound: doublePrecision('lower_bound'),
    openPlaces: integer('open_places'),
    /** Of the seconds: 0 … 1. */
    used: doublePrecision('used').notNull(),
    cells: jsonb('cells').$type<FilledCell[]>(),
    account: jsonb('account').$type<FillAccount>(),
    updatedAt: instant('updated_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('roster_run_month').on(t.tenantId, t.siteId, t.month, t.startedAt),
  ],
);
