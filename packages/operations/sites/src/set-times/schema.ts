import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, text, uuid } from 'drizzle-orm/pg-core';
import { checkpoint, patrolRoute } from '../schema.ts';

/** 定点时间 (S9B-5): when a point of a route is to be scanned, by the site's clock, from a day until another. */
export const patrolSetTime = tenantTable(
  'patrol_set_time',
  {
    siteId: uuid('site_id').notNull(),
    routeId: uuid('route_id').notNull(),
    checkpointId: uuid('checkpoint_id').notNull(),
    /** "22:30". */
    at: text('at').notNull(),
    fromDay: text('from_day').notNull(),
    /** The last day it holds; null: it still does. A day that was judged keeps the times it was judged by. */
    untilDay: text('until_day'),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.routeId, () => patrolRoute),
    tenantForeignKey(t, t.checkpointId, () => checkpoint),
    index('patrol_set_time_route').on(t.tenantId, t.siteId, t.routeId),
  ],
);
