import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A post to be manned for a while: the planned window. `day` is the site's day it starts on. */
export const shift = tenantTable(
  'shift',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    day: text('day').notNull(),
    code: text('code').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    heads: integer('heads').notNull(),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.postId, () => post),
    unique('shift_day_key').on(t.tenantId, t.postId, t.day, t.code),
    index('shift_starts').on(t.tenantId, t.siteId, t.startsAt),
  ],
);

/** A guard on a shift. No guard stands in two places at once: the exclusion constraint is the referee (R09). */
export const assignment = tenantTable(
  'assignment',
  {
    siteId: uuid('site_id').notNull(),
    shiftId: uuid('shift_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.shiftId, () => shift),
    tenantForeignKey(t, t.guardId, () => guard),
    unique('assignment_shift_guard_key').on(t.tenantId, t.shiftId, t.guardId),
    index('assignment_guard').on(t.tenantId, t.guardId, t.startsAt),
  ],
  [
    'USING gist (tenant_id WITH =, guard_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (withdrawn_at IS NULL)',
  ],
);

/** A site's month made known to its guards. */
export const rosterPublication = tenantTable(
  'roster_publication',
  {
    siteId: uuid('site_id').notNull(),
    month: text('month').notNull(),
    publishedBy: uuid('published_by'),
    publishedAt: instant('published_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('roster_publication_month_key').on(t.tenantId, t.siteId, t.month),
  ],
);
