import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { sql } from 'drizzle-orm';
import { check, doublePrecision, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { checkpoint } from '../schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 平面图: the picture of a floor or of the grounds. The picture itself is a stored file. */
export const sitePlan = tenantTable(
  'site_plan',
  {
    siteId: uuid('site_id').notNull(),
    /** 楼栋; null: the grounds. */
    building: text('building'),
    floor: text('floor'),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    fileId: uuid('file_id').notNull(),
    /** As the file says: they keep its place while it loads, spots never depend on them. */
    widthPixels: integer('width_pixels').notNull(),
    heightPixels: integer('height_pixels').notNull(),
    createdAt: instant('created_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [tenantForeignKey(t, t.siteId, () => site)],
);

/** Where a checkpoint is drawn: one place for each, as fractions of the picture's width and height from its top left. */
export const planSpot = tenantTable(
  'plan_spot',
  {
    siteId: uuid('site_id').notNull(),
    planId: uuid('plan_id').notNull(),
    checkpointId: uuid('checkpoint_id').notNull(),
    x: doublePrecision('x').notNull(),
    y: doublePrecision('y').notNull(),
    putAt: instant('put_at').notNull(),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.planId, () => sitePlan),
    tenantForeignKey(t, t.checkpointId, () => checkpoint),
    unique('plan_spot_checkpoint_key').on(t.tenantId, t.checkpointId),
    check('plan_spot_inside', sql`x between 0 and 1 and y between 0 and 1`),
  ],
);
