import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
import { boolean, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 意见箱海报: the address that hangs at a site. A new one retires the one before; its token is printed again from here. */
export const feedbackPoster = tenantTable(
  'feedback_poster',
  {
    siteId: uuid('site_id').notNull(),
    token: text('token').notNull(),
    madeBy: uuid('made_by'),
    madeAt: instant('made_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('feedback_poster_site').on(t.tenantId, t.siteId, t.madeAt),
  ],
);

/**
 * 投诉、建议、表扬、求助 (S1-3.3, S5-13). Words and contact are as they were sent and never changed; what was done with it is
 * in `ticket_event`. A client sees it once it was released to him, his own at once.
 */
export const ticket = tenantTable(
  'ticket',
  {
    siteId: uuid('site_id').notNull(),
    /** `<year>-<running number of the site>`; given when it is opened. */
    ticketNo: text('ticket_no'),
    /** What the sender asks by: unguessable. Null where he has an account. */
    trackingNo: text('tracking_no'),
    source: text('source').notNull(),
    kind: text('kind').notNull(),
    text: text('text').notNull(),
    language: text('language').notNull(),
    contactSealed: text('contact_sealed'),
    /** Ids of stored files. */
    photos: jsonb('photos').$type<string[]>().notNull(),
    receivedAt: instant('received_at').notNull(),
    sentBy: uuid('sent_by'),
    sentByName: text('sent_by_name'),
    openedAt: instant('opened_at'),
    /** What it is about, as the office sees it. */
    matter: text('matter'),
    ownerId: uuid('owner_id'),
    ownerName: text('owner_name'),
    replyDueAt: instant('reply_due_at'),
    closeDueAt: instant('close_due_at'),
    repliedAt: instant('replied_at'),
    reply: text('reply'),
    closedAt: instant('closed_at'),
    result: text('result'),
    isUpheld: boolean('is_upheld'),
    /** Whom it concerns: it goes into their month's assessment. */
    guardIds: uuid('guard_ids').array().notNull(),
    /** Short order by which the next muster hears of it. */
    orderId: uuid('order_id'),
    satisfied: text('satisfied'),
    satisfiedAt: instant('satisfied_at'),
    contactErasedAt: instant('contact_erased_at'),
    clientId: uuid('client_id'),
    releasedAt: instant('released_at'),
    reopened: integer('reopened').notNull().default(0),
  },
  { scope: 'site', staffOnly: true, client: { column: 'client_id', when: 'released_at is not null' } },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    unique('ticket_no_key').on(t.tenantId, t.siteId, t.ticketNo),
    index('ticket_received').on(t.tenantId, t.siteId, t.receivedAt),
  ],
);

/** What happened to a ticket, in order: never changed, never taken away. */
export const ticketEvent = tenantTable(
  'ticket_event',
  {
    siteId: uuid('site_id').notNull(),
    ticketId: uuid('ticket_id').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    membershipId: uuid('membership_id'),
    byName: text('by_name'),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
  },
  { scope: 'site', staffOnly: true, appendByAll: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.ticketId, () => ticket),
    index('ticket_event_of').on(t.tenantId, t.ticketId, t.at),
  ],
);
