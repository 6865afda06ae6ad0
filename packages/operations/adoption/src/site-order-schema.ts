import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 临时指令: a few lines for some posts, from then till then, read and tapped on the phone. */
export const shortOrder = tenantTable(
  'short_order',
  {
    siteId: uuid('site_id').notNull(),
    text: text('text').notNull(),
    textEn: text('text_en'),
    photoFileId: uuid('photo_file_id'),
    /** What the photo shows, for who cannot see it or does not have it yet. */
    photoAlt: text('photo_alt'),
    /** Null: every post. */
    postIds: uuid('post_ids').array(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    issuedBy: uuid('issued_by'),
    issuerName: text('issuer_name'),
    issuedAt: instant('issued_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('short_order_ends').on(t.tenantId, t.siteId, t.endsAt),
  ],
);

/** Taken back before its time. */
export const shortOrderEnd = tenantTable(
  'short_order_end',
  {
    siteId: uuid('site_id').notNull(),
    orderId: uuid('order_id').notNull(),
    reason: text('reason').notNull(),
    endedBy: uuid('ended_by'),
    endedAt: instant('ended_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.orderId, () => shortOrder),
    unique('short_order_end_key').on(t.tenantId, t.orderId),
  ],
);

/** Became an article of a draft. */
export const shortOrderPromotion = tenantTable(
  'short_order_promotion',
  {
    siteId: uuid('site_id').notNull(),
    orderId: uuid('order_id').notNull(),
    versionId: uuid('version_id').notNull(),
    articleId: uuid('article_id').notNull(),
    promotedBy: uuid('promoted_by'),
    promotedAt: instant('promoted_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.orderId, () => shortOrder),
    unique('short_order_promotion_key').on(t.tenantId, t.orderId, t.versionId),
  ],
);

/** A time in which a site's usual rules are different: festival, typhoon, the client's shutdown. */
export const declaredPeriod = tenantTable(
  'declared_period',
  {
    siteId: uuid('site_id').notNull(),
    /** One of `periodKinds`. */
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
    /** Rounds it asks a shift of a patrol post to walk on top of the base ones of T02 (S9B-3a); 0 = none. */
    uplift: integer('uplift').notNull(),
    closedPostIds: uuid('closed_post_ids').array().notNull(),
    extraPostIds: uuid('extra_post_ids').array().notNull(),
    note: text('note'),
    declaredBy: uuid('declared_by'),
    declarerName: text('declarer_name'),
    declaredAt: instant('declared_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('declared_period_until').on(t.tenantId, t.siteId, t.untilDay),
  ],
);

/** Declared by mistake, or over before its time. */
export const declaredPeriodEnd = tenantTable(
  'declared_period_end',
  {
    siteId: uuid('site_id').notNull(),
    periodId: uuid('period_id').notNull(),
    /** Last day it counts; null: it never counted. */
    lastDay: text('last_day'),
    reason: text('reason').notNull(),
    endedBy: uuid('ended_by'),
    endedAt: instant('ended_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.periodId, () => declaredPeriod),
    unique('declared_period_end_key').on(t.tenantId, t.periodId),
  ],
);

/** A level of controls is judged at a site from a day on; until the end of its trial HQ alone sees what came out. */
export const controlLevel = tenantTable(
  'control_level',
  {
    siteId: uuid('site_id').notNull(),
    level: integer('level').notNull(),
    onFrom: text('on_from').notNull(),
    /** Last day of the trial; null: none. */
    trialUntil: text('trial_until'),
    switchedBy: uuid('switched_by'),
    switcherName: text('switcher_name'),
    switchedAt: instant('switched_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('control_level_key').on(t.tenantId, t.siteId, t.level, t.onFrom),
  ],
);
