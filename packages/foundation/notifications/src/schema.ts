import { identityTable, tenantTable } from '@zhiqin/db';
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Template and values, not the text: a list shows it in the reader's language, and codes are never kept. */
const messageColumns = () => ({
  channel: text('channel').notNull(),
  /** Masked: the full number is in the job alone, which goes when the message has gone. */
  receiver: text('receiver').notNull(),
  language: text('language').notNull(),
  template: text('template').notNull(),
  params: jsonb('params').notNull(),
  status: text('status').notNull(),
  attempts: integer('attempts').notNull(),
  lastError: text('last_error'),
  /** What the carrier calls it. */
  reference: text('reference'),
  createdAt: instant('created_at').notNull(),
  sentAt: instant('sent_at'),
});

/** The outbox of a tenant: what was sent in its name. */
export const message = tenantTable('message', messageColumns(), { scope: 'tenant', staffOnly: true }, (t) => [
  index('message_at').on(t.tenantId, t.createdAt),
  check('message_status_check', sql`status in ('waiting', 'sent', 'failed')`),
]);

/** Messages that concern an account and no tenant (recovery codes): no tenant sees that they were sent. */
export const accountMessage = identityTable(
  'account_message',
  { id: uuid('id').primaryKey(), ...messageColumns() },
  () => [check('account_message_status_check', sql`status in ('waiting', 'sent', 'failed')`)],
);

/** A notice inside the product, for one member. Guards see their own, clients those of their company. */
export const inboxItem = tenantTable(
  'inbox_item',
  {
    membershipId: uuid('membership_id').notNull(),
    personId: uuid('person_id'),
    clientId: uuid('client_id'),
    template: text('template').notNull(),
    params: jsonb('params').notNull(),
    /** Where it leads, as a path of the portal. */
    path: text('path'),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
  },
  { scope: 'tenant', personal: 'person_id', client: { column: 'client_id' }, appendByAll: true },
  (t) => [index('inbox_item_membership').on(t.tenantId, t.membershipId, t.id)],
);
