import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { dutyEntry } from './schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A named person recorded that nobody was there. `id` is the entry. */
export const recordedAbsence = tenantTable(
  'recorded_absence',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    fromAt: instant('from_at').notNull(),
    toAt: instant('to_at').notNull(),
    /** Membership of whoever recorded it. */
    recordedBy: uuid('recorded_by').notNull(),
    at: instant('at').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('recorded_absence_post').on(t.tenantId, t.siteId, t.postId, t.fromAt),
  ],
);

/** What was answered about a phone that had been silent over a window's end. `id` is the entry. */
export const deviceAwayAnswer = tenantTable(
  'device_away_answer',
  {
    siteId: uuid('site_id').notNull(),
    deviceId: uuid('device_id').notNull(),
    fromAt: instant('from_at').notNull(),
    toAt: instant('to_at').notNull(),
    answer: text('answer').notNull(),
    offSince: instant('off_since'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    index('device_away_answer_device').on(t.tenantId, t.deviceId, t.fromAt),
  ],
);
