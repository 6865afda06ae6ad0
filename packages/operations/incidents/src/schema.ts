import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { dutyEntry } from '@zhiqin/duty/schema';
import { client } from '@zhiqin/sites/schema';
import { boolean, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { BriefElement } from './incident-types.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/**
 * 突发事件: where the file of one incident stands. `id` is the entry of the first brief. What anybody said is in the
 * duty log and in `incident_event`; a client sees the line once it was told.
 */
export const incident = tenantTable(
  'incident',
  {
    siteId: uuid('site_id').notNull(),
    postId: uuid('post_id').notNull(),
    personId: uuid('person_id'),
    /** `<year>-<running number of the site>`; given when the file is opened. */
    fileNo: text('file_no'),
    incidentType: text('incident_type').notNull(),
    severity: text('severity').notNull(),
    occurredAt: instant('occurred_at'),
    discoveredAt: instant('discovered_at').notNull(),
    reportedAt: instant('reported_at').notNull(),
    missing: jsonb('missing').$type<BriefElement[]>().notNull(),
    people: integer('people'),
    casualties: integer('casualties'),
    openedAt: instant('opened_at'),
    /** Whether a camera saw it: null until somebody says. */
    hasCamera: boolean('has_camera'),
    clipHeldAt: instant('clip_held_at'),
    writtenAt: instant('written_at'),
    reviewedAt: instant('reviewed_at'),
    closedAt: instant('closed_at'),
    /** The hold on erasure that was placed when the file was opened; lifted when it goes to the archive. */
    holdId: uuid('hold_id'),
    archivedAt: instant('archived_at'),
    archivedBy: uuid('archived_by'),
    /** Last day the archived file is kept, by the site's calendar. */
    keepUntil: text('keep_until'),
    clientId: uuid('client_id'),
    releasedAt: instant('released_at'),
  },
  { scope: 'site', client: { column: 'client_id', when: 'released_at is not null' } },
  (t) => [
    tenantForeignKey(t, t.id, () => dutyEntry),
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    unique('incident_file_no_key').on(t.tenantId, t.siteId, t.fileNo),
    index('incident_reported').on(t.tenantId, t.siteId, t.reportedAt),
  ],
);

/** What happened around an incident, in order: never changed, never taken away. */
export const incidentEvent = tenantTable(
  'incident_event',
  {
    siteId: uuid('site_id').notNull(),
    incidentId: uuid('incident_id').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').notNull(),
    /** The duty entry it stands in, which knows when the house heard of it; null: the office's own act. */
    entryId: uuid('entry_id'),
    membershipId: uuid('membership_id'),
    personId: uuid('person_id'),
    byName: text('by_name'),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
  },
  { scope: 'site', staffOnly: true, appendByAll: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    index('incident_event_of').on(t.tenantId, t.incidentId, t.at),
  ],
);

/** 逐级报告 (S9E-2.1a): one level of the chain, when it was told and who of it answered. */
export const incidentStep = tenantTable(
  'incident_step',
  {
    siteId: uuid('site_id').notNull(),
    incidentId: uuid('incident_id').notNull(),
    step: text('step').notNull(),
    toldAt: instant('told_at').notNull(),
    /** Members in whose inbox it lies; none: nobody of that level has an account. */
    told: integer('told').notNull(),
    answerDueAt: instant('answer_due_at').notNull(),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgedBy: uuid('acknowledged_by'),
    acknowledgedName: text('acknowledged_name'),
    silentAt: instant('silent_at'),
    clientId: uuid('client_id'),
  },
  { scope: 'site', client: { column: 'client_id' } },
  (t) => [
    tenantForeignKey(t, t.incidentId, () => incident),
    unique('incident_step_key').on(t.tenantId, t.incidentId, t.step),
  ],
);

/** 书面报告 (S9E-2.5a): as handed in; a change is the next revision. */
export const incidentWriting = tenantTable(
  'incident_writing',
  {
    siteId: uuid('site_id').notNull(),
    incidentId: uuid('incident_id').notNull(),
    revision: integer('revision').notNull(),
    course: text('course').notNull(),
    handling: text('handling').notNull(),
    opinion: text('opinion'),
    writtenBy: uuid('written_by').notNull(),
    writtenByName: text('written_by_name').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.incidentId, () => incident),
    unique('incident_writing_key').on(t.tenantId, t.incidentId, t.revision),
  ],
);

/** 复盘 三不放过/四不放过 (S9E-2.5b): cause, lesson, prevention, and responsibility where it applies. */
export const incidentReview = tenantTable(
  'incident_review',
  {
    siteId: uuid('site_id').notNull(),
    incidentId: uuid('incident_id').notNull(),
    cause: text('cause').notNull(),
    lesson: text('lesson').notNull(),
    lessonOn: text('lesson_on').notNull(),
    prevention: text('prevention').notNull(),
    responsibility: text('responsibility'),
    reviewedBy: uuid('reviewed_by').notNull(),
    reviewedByName: text('reviewed_by_name').notNull(),
    reviewedAt: instant('reviewed_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.incidentId, () => incident),
    unique('incident_review_key').on(t.tenantId, t.incidentId, t.reviewedAt),
  ],
);

/** A measure that is to prevent the next one: who, until when, done, and whether it helped thirty days on. */
export const incidentAction = tenantTable(
  'incident_action',
  {
    siteId: uuid('site_id').notNull(),
    incidentId: uuid('incident_id').notNull(),
    text: text('text').notNull(),
    owner: text('owner').notNull(),
    dueOn: text('due_on').notNull(),
    addedAt: instant('added_at').notNull(),
    doneAt: instant('done_at'),
    doneBy: uuid('done_by'),
    doneNote: text('done_note'),
    checkDueOn: text('check_due_on'),
    effect: text('effect'),
    effectNote: text('effect_note'),
    checkedAt: instant('checked_at'),
  },
  { scope: 'site', staffOnly: true },
  (t) => [
    tenantForeignKey(t, t.incidentId, () => incident),
    index('incident_action_of').on(t.tenantId, t.incidentId),
  ],
);
