import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
import { index, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 安保动态 (S4-4.6): what residents and client are told; it stands on the poster's page and in the client's portal. */
export const bulletin = tenantTable(
  'bulletin',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id'),
    title: text('title').notNull(),
    text: text('text').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedByName: text('published_by_name'),
    untilDay: text('until_day').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  { scope: 'site', staffOnly: true, client: { column: 'client_id' } },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    index('bulletin_site').on(t.tenantId, t.siteId, t.publishedAt),
  ],
);

/** 与业主委员会、甲方的会议 (S4-4.6): minutes as written; what is left open has rows of its own. */
export const committeeMeeting = tenantTable(
  'committee_meeting',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id'),
    body: text('body').notNull(),
    heldOn: text('held_on').notNull(),
    attendees: jsonb('attendees').$type<string[]>().notNull(),
    minutes: text('minutes').notNull(),
    recordedByName: text('recorded_by_name'),
    recordedAt: instant('recorded_at').notNull(),
  },
  { scope: 'site', staffOnly: true, client: { column: 'client_id' }, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    index('committee_meeting_site').on(t.tenantId, t.siteId, t.heldOn),
  ],
);

/** A point a meeting left open: who does it until when, and what came of it. */
export const meetingPoint = tenantTable(
  'meeting_point',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id'),
    meetingId: uuid('meeting_id').notNull(),
    text: text('text').notNull(),
    owner: text('owner').notNull(),
    dueOn: text('due_on').notNull(),
    doneAt: instant('done_at'),
    doneNote: text('done_note'),
  },
  { scope: 'site', staffOnly: true, client: { column: 'client_id' } },
  (t) => [
    tenantForeignKey(t, t.meetingId, () => committeeMeeting),
    index('meeting_point_of').on(t.tenantId, t.meetingId),
  ],
);
