import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { guard } from '@zhiqin/workforce/schema';
import { index, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { shift } from '../schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 备勤: who may be rung first on a day of the site. */
export const onCall = tenantTable(
  'on_call',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    day: text('day').notNull(),
    putBy: uuid('put_by'),
    putAt: instant('put_at').notNull(),
    endedAt: instant('ended_at'),
  },
  { scope: 'site', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    unique('on_call_key').on(t.tenantId, t.siteId, t.guardId, t.day),
  ],
);

/** Somebody is being looked for: since when, when headquarters are woken, and whether they were. */
export const coverCall = tenantTable(
  'cover_call',
  {
    siteId: uuid('site_id').notNull(),
    shiftId: uuid('shift_id').notNull(),
    openedBy: uuid('opened_by'),
    openedAt: instant('opened_at').notNull(),
    wakeAt: instant('wake_at').notNull(),
    wokenAt: instant('woken_at'),
    closedAt: instant('closed_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.shiftId, () => shift),
    unique('cover_call_shift_key').on(t.tenantId, t.shiftId),
    index('cover_call_site').on(t.tenantId, t.siteId),
  ],
);
