import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import {
  bigint,
  boolean,
  doublePrecision,
  integer,
  jsonb,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CheckItem, ShiftTime } from './site-types.ts';

export * from './equipment/schema.ts';
export * from './gate/schema.ts';
export * from './phrases/schema.ts';
export * from './plans/schema.ts';
export * from './set-times/schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 客户单位: whom the contractor serves. `id` is the client. */
export const client = tenantTable(
  'client',
  {
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    contactName: text('contact_name'),
    contactPhone: text('contact_phone'),
    contactEmail: text('contact_email'),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'tenant', client: { column: 'id' } },
  (t) => [unique('client_code_key').on(t.tenantId, t.code)],
);

/** 保安服务合同. Kept at least two years after it ends (保安服务管理条例 第21条). */
export const contract = tenantTable(
  'contract',
  {
    clientId: uuid('client_id').notNull(),
    contractNo: text('contract_no').notNull(),
    title: text('title').notNull(),
    startsOn: text('starts_on').notNull(),
    endsOn: text('ends_on').notNull(),
    siteIds: uuid('site_ids').array().notNull(),
    monthlyFeeFen: bigint('monthly_fee_fen', { mode: 'number' }),
    /** `draft`, `active` or `ended` (`engagement` moves it on); null: recorded before there were states, and active. */
    state: text('state'),
    /** Kinds of service agreed on, as the company's licence names them. */
    services: text('services').array().notNull().default([]),
    activatedOn: text('activated_on'),
    /** The last day, where it ended before or after the day written in it. */
    endedOn: text('ended_on'),
    /** The signed contract as kept. */
    fileId: uuid('file_id'),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'tenant', client: { column: 'client_id' } },
  (t) => [
    tenantForeignKey(t, t.clientId, () => client),
    unique('contract_no_key').on(t.tenantId, t.contractNo),
  ],
);

/** 岗位. Kinds: gate, patrol, control_room, lobby, reception … ; heads are per shift. */
export const post = tenantTable(
  'post',
  {
    siteId: uuid('site_id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    kind: text('kind').notNull(),
    /** Gates register people; a patrol post walks the routes assigned to it. */
    registersVisitors: boolean('registers_visitors').notNull().default(false),
    heads: integer('heads').notNull().default(1),
    /** "08:00-16:00" … the shifts this post is manned in, in order; the month is rostered from them. */
    shiftPattern: jsonb('shift_pattern').$type<ShiftTime[]>().notNull(),
    instructions: text('instructions'),
    instructionsEn: text('instructions_en'),
    retiredAt: instant('retired_at'),
    sortOrder: integer('sort_order').notNull().default(0),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('post_code_key').on(t.tenantId, t.siteId, t.code),
  ],
);

/** 巡查点, with a printable QR label: `labelCode` is what the QR carries. */
export const checkpoint = tenantTable(
  'checkpoint',
  {
    siteId: uuid('site_id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    /** Random, unguessable; printed in the QR as ZQ1:<labelCode>. */
    labelCode: text('label_code').notNull(),
    /** 重点部位 S9B-5: to-and-fro. */
    isCritical: boolean('is_critical').notNull().default(false),
    /** 消防通道/安全出口: asks "clear?" each time and feeds F05. */
    isFireLane: boolean('is_fire_lane').notNull().default(false),
    /** 周界: walls and fences, scanned at night; feeds T08 (S3-11). */
    isPerimeter: boolean('is_perimeter').notNull().default(false),
    checkItems: jsonb('check_items').$type<CheckItem[]>().notNull().default([]),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    datum: text('datum'),
    /** How good the coordinates are; null: drawn on a plan, or none. */
    accuracyMetres: doublePrecision('accuracy_metres'),
    /** When somebody stood there with a phone and said so. */
    placedAt: instant('placed_at'),
    floor: text('floor'),
    retiredAt: instant('retired_at'),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('checkpoint_code_key').on(t.tenantId, t.siteId, t.code),
    unique('checkpoint_label_key').on(t.tenantId, t.labelCode),
  ],
);

/** 巡更路线, walked by a post, so many rounds a shift. */
export const patrolRoute = tenantTable(
  'patrol_route',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    isOrdered: boolean('is_ordered').notNull().default(false),
    roundsPerShift: integer('rounds_per_shift').notNull(),
    checkpointIds: uuid('checkpoint_ids').array().notNull(),
    retiredAt: instant('retired_at'),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.postId, () => post),
    unique('patrol_route_code_key').on(t.tenantId, t.siteId, t.code),
  ],
);
