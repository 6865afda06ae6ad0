import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { post } from '../schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const registered = {
  siteId: uuid('site_id').notNull(),
  createdAt: instant('created_at').notNull(),
  /** Null: in use. What was retired stays, so that old entries still say what they meant. */
  retiredAt: instant('retired_at'),
};

/** 保安装备台账 (S9D-3; 保安服务管理条例 第28条): one numbered piece, or so many of a kind, issued to a post or in store. */
export const gear = tenantTable(
  'gear',
  {
    ...registered,
    kind: text('kind').notNull(),
    /** What it is called where the kind is "other". */
    name: text('name'),
    gearNo: text('gear_no'),
    count: integer('count').notNull(),
    /** Null: in store. */
    postId: uuid('post_id'),
    state: text('state').notNull(),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.postId, () => post),
    unique('gear_no_key').on(t.tenantId, t.siteId, t.gearNo),
    index('gear_post').on(t.tenantId, t.siteId, t.postId),
  ],
);

/** 消防器材台账 (S9C-8; GB 50444): extinguishers, hydrants and what else is looked at every month. */
export const fireAsset = tenantTable(
  'fire_asset',
  {
    ...registered,
    assetNo: text('asset_no').notNull(),
    kind: text('kind').notNull(),
    place: text('place').notNull(),
    /** Days of the site's calendar; null: not on the card. */
    madeOn: text('made_on'),
    refilledOn: text('refilled_on'),
    serviceDueOn: text('service_due_on'),
    scrapOn: text('scrap_on'),
    /** What its label says, where it has one to be scanned. */
    labelCode: text('label_code'),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('fire_asset_no_key').on(t.tenantId, t.siteId, t.assetNo),
  ],
);

/** 摄像头台账 (公共安全视频图像信息系统管理条例 第14条、第17条). */
export const camera = tenantTable(
  'camera',
  {
    ...registered,
    cameraNo: text('camera_no').notNull(),
    place: text('place').notNull(),
    retentionDays: integer('retention_days').notNull(),
    /** Taken into use, or last changed; null: not known. */
    usedSince: text('used_since'),
    /** Filed with the police; null: not yet. */
    filedOn: text('filed_on'),
    /** What its label says, where it has one. */
    labelCode: text('label_code'),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('camera_no_key').on(t.tenantId, t.siteId, t.cameraNo),
  ],
);
