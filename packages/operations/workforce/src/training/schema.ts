import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { guard } from '../schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A file a course is taught with, in the words people see it by. */
export interface CourseMaterial {
  fileId: string;
  name: string;
  /** What a phone fetches it by; absent on one from before there were any to fetch. */
  sha256?: string;
  mediaType?: string;
  sizeBytes?: number;
}

/** 培训课程: what is taught, of which kind and on which topic. Guards read it on the phone. */
export const course = tenantTable(
  'course',
  {
    code: text('code').notNull(),
    /** One of `courseKinds`. */
    kind: text('kind').notNull(),
    /** One of `trainingTopics`. */
    topic: text('topic').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    text: text('text').notNull(),
    textEn: text('text_en'),
    materials: jsonb('materials').$type<CourseMaterial[]>().notNull(),
    /** How long it usually takes; a session says its own. */
    minutes: integer('minutes').notNull(),
    /** Whose people read it on their phones; null: those of every site. */
    siteIds: uuid('site_ids').array(),
    retiredAt: instant('retired_at'),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'tenant' },
  (t) => [unique('course_code_key').on(t.tenantId, t.code)],
);

/** 一期培训: when and where a course is held, by whom, for which site's people. */
export const trainingSession = tenantTable(
  'training_session',
  {
    siteId: uuid('site_id').notNull(),
    courseId: uuid('course_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    minutes: integer('minutes').notNull(),
    place: text('place').notNull(),
    trainer: text('trainer').notNull(),
    /** Called off, with a reason; nobody was taught. */
    cancelledAt: instant('cancelled_at'),
    cancelReason: text('cancel_reason'),
    /** The duty entry it was held by, where nobody had planned it. */
    entryId: uuid('entry_id'),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.courseId, () => course),
    index('training_session_time').on(t.tenantId, t.siteId, t.startsAt),
  ],
);

/** 签到: somebody was there, and what came of it. His own, and his captain's and the office's to see. */
export const trainingAttendance = tenantTable(
  'training_attendance',
  {
    siteId: uuid('site_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    /** Day of the session by the site's clock: hours are counted by it. */
    day: text('day').notNull(),
    signedAt: instant('signed_at').notNull(),
    /** `phone`: his own signature; `office`: entered from the paper list. */
    signedBy: text('signed_by').notNull(),
    /** The duty entry that holds the signature. */
    entryId: uuid('entry_id'),
    /** Minutes he is credited: the session's, or fewer. */
    minutes: integer('minutes').notNull(),
    /** One of `attendanceResults`. */
    result: text('result').notNull(),
    /** Of a test held in the room, 0–100. */
    score: integer('score'),
  },
  { scope: 'site', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.sessionId, () => trainingSession),
    tenantForeignKey(t, t.guardId, () => guard),
    unique('training_attendance_key').on(t.tenantId, t.sessionId, t.guardId),
    index('training_attendance_guard').on(t.tenantId, t.guardId, t.day),
  ],
);

/** 上岗应知应会 (S5-7; S9A-1, 3): what somebody was shown at a site before he stood there, signed by both. */
export const siteInduction = tenantTable(
  'site_induction',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    day: text('day').notNull(),
    signedAt: instant('signed_at').notNull(),
    /** `inductionItems` and whether he knows each. */
    items: jsonb('items').$type<{ key: string; ok: boolean }[]>().notNull(),
    /** Who showed him round; null: entered by the office. */
    shownBy: uuid('shown_by'),
    entryId: uuid('entry_id'),
  },
  { scope: 'site', personal: 'guard_id', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    index('site_induction_guard').on(t.tenantId, t.siteId, t.guardId),
  ],
);

/**
 * 考核结果: what came of one topic, in an exam or a test in the room, wherever he was examined. It stands on his present
 * sites, like his papers: a phone of the site he has moved to judges by it without seeing where it is from.
 */
export const topicResult = tenantTable(
  'topic_result',
  {
    guardId: uuid('guard_id').notNull(),
    siteIds: uuid('site_ids').array().notNull(),
    day: text('day').notNull(),
    topic: text('topic').notNull(),
    /** 1, 0; null: the score alone decides. */
    isPassed: integer('is_passed'),
    /** 0–100. */
    score: integer('score'),
    /** The sitting or the session it is from: recorded again it is the same result. */
    sourceId: uuid('source_id').notNull(),
  },
  { scope: 'sites', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.guardId, () => guard),
    unique('topic_result_key').on(t.tenantId, t.guardId, t.sourceId, t.topic),
  ],
);
