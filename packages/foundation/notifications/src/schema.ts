import { identityTable, tenantTable } from '@zhiqin/db';
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { NoticeChoices } from './own/notice-choices.ts';

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
export const message = tenantTable(
  'message',
  {
    ...messageColumns(),
    /** Of a notice that goes out (`notice-kinds.ts`); null: a code or an invitation, which cannot be sent again. */
    kind: text('kind'),
    noticeId: uuid('notice_id'),
    /** Whom it goes to, or null for a webhook or a robot. */
    membershipId: uuid('membership_id'),
    /** Push subscription, webhook or robot it goes through. */
    targetId: uuid('target_id'),
    path: text('path'),
    /** When it is tried next: after quiet hours, after a failure, or when whoever was sending it is taken for lost. */
    dueAt: instant('due_at'),
  },
  { scope: 'tenant', staffOnly: true },
  (t) => [
    index('message_at').on(t.tenantId, t.createdAt),
    check('message_status_check', sql`status in ('waiting', 'sent', 'failed', 'dead')`),
  ],
);

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
    kind: text('kind').notNull().default('office'),
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

/** How a member wants to be told beside his inbox. The row's id is the membership. */
export const noticeSetting = tenantTable(
  'notice_setting',
  {
    personId: uuid('person_id'),
    clientId: uuid('client_id'),
    /** "22:00" by the member's site; both null: no quiet hours. */
    quietFrom: text('quiet_from'),
    quietUntil: text('quiet_until'),
    /** When the day's summary goes out. */
    digestAt: text('digest_at').notNull(),
    digestedAt: instant('digested_at'),
    choices: jsonb('choices').$type<NoticeChoices>().notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  { scope: 'tenant', personal: 'person_id', client: { column: 'client_id' } },
);

/** A browser that a member lets wake him (Web Push). */
export const pushSubscription = tenantTable(
  'push_subscription',
  {
    membershipId: uuid('membership_id').notNull(),
    personId: uuid('person_id'),
    clientId: uuid('client_id'),
    /** SHA-256 of the endpoint: the same browser once. */
    endpointHash: text('endpoint_hash').notNull(),
    /** Endpoint and keys as the browser gave them, sealed: whoever has them can write to it. */
    subscriptionSealed: text('subscription_sealed').notNull(),
    label: text('label').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'tenant', personal: 'person_id', client: { column: 'client_id' } },
  (t) => [unique('push_subscription_key').on(t.tenantId, t.membershipId, t.endpointHash)],
);

/** A way out for the company as a whole: a webhook of another system, or a group's robot. */
export const outsideChannel = tenantTable(
  'outside_channel',
  {
    kind: text('kind').notNull(),
    name: text('name').notNull(),
    /** Sealed: a robot's address is its password. */
    addressSealed: text('address_sealed').notNull(),
    /** Host and the last four signs. */
    addressHint: text('address_hint').notNull(),
    /** What a webhook is signed with; null for a robot. */
    secretSealed: text('secret_sealed'),
    noticeKinds: text('notice_kinds').array().notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    removedAt: instant('removed_at'),
  },
  { scope: 'tenant', staffOnly: true },
  () => [check('outside_channel_kind_check', sql`kind in ('webhook', 'robot')`)],
);
