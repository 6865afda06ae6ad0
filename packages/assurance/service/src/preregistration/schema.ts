import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A unit's address for announcing its visitors; good until a day, or until it is taken back. */
export const hostLink = tenantTable(
  'host_link',
  {
    siteId: uuid('site_id').notNull(),
    unit: text('unit').notNull(),
    token: text('token').notNull(),
    untilDay: text('until_day').notNull(),
    madeBy: uuid('made_by'),
    madeAt: instant('made_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('host_link_site').on(t.tenantId, t.siteId, t.madeAt),
  ],
);

/** 访客预约 by the host: who is expected. It opens no gate: the guard sees that the host has said so (S9A-5). */
export const visitInvitation = tenantTable(
  'visit_invitation',
  {
    siteId: uuid('site_id').notNull(),
    hostLinkId: uuid('host_link_id').notNull(),
    unit: text('unit').notNull(),
    /** Name, plate and purpose. */
    visitorSealed: text('visitor_sealed').notNull(),
    heads: integer('heads').notNull(),
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
    madeAt: instant('made_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.hostLinkId, () => hostLink),
    index('visit_invitation_days').on(t.tenantId, t.siteId, t.untilDay),
  ],
);
