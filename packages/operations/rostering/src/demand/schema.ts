import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { post } from '@zhiqin/sites/schema';
import { integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

/**
 * How many a post needs in one of its shifts from a day on, and what each of them has to bring: the newest row counts,
 * the one for the kind of day before the one for any day. Without a row the post's own heads hold.
 */
export const postDemand = tenantTable(
  'post_demand',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    code: text('code').notNull(),
    /** any, workday, restDay or holiday, by the calendar of the site's region. */
    dayType: text('day_type').notNull(),
    /** 0: not manned then. */
    heads: integer('heads').notNull(),
    /** `fire_control`, `woman`, or a skill as the file's papers name it. */
    skills: text('skills').array().notNull(),
    /** How many of the heads have to bring them; null: each of them. */
    skillHeads: integer('skill_heads'),
    fromDay: text('from_day').notNull(),
    recordedBy: uuid('recorded_by'),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.postId, () => post),
    unique('post_demand_key').on(t.tenantId, t.postId, t.code, t.dayType, t.fromDay),
  ],
);
