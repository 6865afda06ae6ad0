import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { dutyEntry } from '@zhiqin/duty/schema';
import { client } from '@zhiqin/sites/schema';
import { boolean, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

export * from './equipment/schema.ts';
export * from './fire/schema.ts';
export * from './notices/schema.ts';
export * from './operators/schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * 隐患档案 (S8-2.2.3; 安全生产法 第41条): where one hazard stands. `id` is the entry it was found with; what was said of it lies
 * sealed in the duty log. A client sees the line once it was released to it.
 */
export const hazardFile = tenantTable(
  'hazard_file',
  {
    siteId: uuid('site_id').notNull(),
    /** `<year>-<running number of the site>`. */
    fileNo: text('file_no').notNull(),
    /** phone, patrol, fire-gear, camera; resident, client, office. */
    source: text('source').notNull(),
    matter: text('matter').notNull(),
    level: text('level').notNull(),
    checkpointId: uuid('checkpoint_id'),
    /** What people call the place: the checkpoint, the piece of equipment, the post, or words of the office. */
    place: text('place').notNull(),
    /** The same for the same place, however it was found. */
    placeKey: text('place_key').notNull(),
    postId: uuid('post_id').notNull(),
    foundBy: uuid('found_by'),
    foundAt: instant('found_at').notNull(),
    openedAt: instant('opened_at').notNull(),
    dueAt: instant('due_at').notNull(),
    overdueToldAt: instant('overdue_told_at'),
    /** The newest earlier file of the same place and matter; with how many there were. */
    repeatOf: uuid('repeat_of'),
    repeats: integer('repeats').notNull(),
    // From here on: what its course adds up to (`standing-of.ts`).
    assigneeKind: text('assignee_kind'),
    assigneeName: text('assignee_name'),
    doneAt: instant('done_at'),
    doneBy: uuid('done_by'),
    handedAt: instant('handed_at'),
    verifiedAt: instant('verified_at'),
    verifiedBy: uuid('verified_by'),
    clientId: uuid('client_id'),
    releasedAt: instant('released_at'),
  },
  { scope: 'site', client: { column: 'client_id', when: 'released_at is not null' } },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    unique('hazard_file_no_key').on(t.tenantId, t.siteId, t.fileNo),
    index('hazard_file_due').on(t.tenantId, t.siteId, t.dueAt),
    index('hazard_file_place').on(t.tenantId, t.siteId, t.placeKey, t.foundAt),
  ],
);

/** What happened to a hazard, a notice or a permit, in order: never changed, never taken away. */
export const upkeepEvent = tenantTable(
  'upkeep_event',
  {
    siteId: uuid('site_id').notNull(),
    /** The hazard, notice or permit. No foreign key: a phone's word may come before the file it is about. */
    subjectId: uuid('subject_id').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    /** The duty entry it stands in; null: the office's own act, or a clock. */
    entryId: uuid('entry_id'),
    membershipId: uuid('membership_id'),
    personId: uuid('person_id'),
    byName: text('by_name'),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('upkeep_event_of').on(t.tenantId, t.subjectId, t.at),
  ],
);

/** 隐患告知函: what the contractor cannot put right itself and tells the client's office in writing; each as it was sent. */
export const hazardLetter = tenantTable(
  'hazard_letter',
  {
    siteId: uuid('site_id').notNull(),
    hazardId: uuid('hazard_id').notNull(),
    letterNo: text('letter_no').notNull(),
    /** What was found, in the office's words. */
    what: text('what').notNull(),
    /** What the client is asked to do. */
    ask: text('ask').notNull(),
    answerBy: text('answer_by').notNull(),
    isUrgent: boolean('is_urgent').notNull(),
    writtenBy: uuid('written_by'),
    writtenByName: text('written_by_name').notNull(),
    writtenAt: instant('written_at').notNull(),
    clientId: uuid('client_id').notNull(),
  },
  { scope: 'site', client: { column: 'client_id' }, staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.hazardId, () => hazardFile),
    tenantForeignKey(t, t.clientId, () => client),
    unique('hazard_letter_key').on(t.tenantId, t.hazardId, t.letterNo),
  ],
);

/** What the client's office answered to a letter; the latest counts, each is kept. */
export const hazardLetterAnswer = tenantTable(
  'hazard_letter_answer',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    hazardId: uuid('hazard_id').notNull(),
    letterId: uuid('letter_id').notNull(),
    /** `will-do`, `done` or `declined`. */
    answer: text('answer').notNull(),
    text: text('text').notNull(),
    /** By when it will be put right. */
    doneBy: text('done_by'),
    answererName: text('answerer_name').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  { scope: 'site', client: { column: 'client_id' }, staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.letterId, () => hazardLetter),
    tenantForeignKey(t, t.clientId, () => client),
    index('hazard_letter_answer_of').on(t.tenantId, t.letterId),
  ],
);
