import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { guard } from '../schema.ts';
import type {
  Answers,
  KeyItem,
  PaperQuestion,
  PaperRule,
  QuestionChoice,
  TopicScores,
} from './exam-types.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 题库: the right answers stand here, so no guard's transaction sees a row. */
export const examQuestion = tenantTable(
  'exam_question',
  {
    /** One of `questionKinds`. */
    kind: text('kind').notNull(),
    topic: text('topic').notNull(),
    text: text('text').notNull(),
    textEn: text('text_en'),
    /** Picture questions ask about it. */
    pictureFileId: uuid('picture_file_id'),
    /** What it shows, for who cannot see it. */
    pictureAlt: text('picture_alt'),
    choices: jsonb('choices').$type<QuestionChoice[]>().notNull(),
    /** Indices of the right choices; for an order question all of them, first to last. */
    right: jsonb('right').$type<number[]>().notNull(),
    /** The article's question it was taken over from: taking over again adds nothing. */
    sourceId: uuid('source_id'),
    retiredAt: instant('retired_at'),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'tenant', staffOnly: true },
  (t) => [unique('exam_question_source_key').on(t.tenantId, t.sourceId)],
);

/** 考试: how a paper is drawn, how long it may take, and what passes. */
export const exam = tenantTable(
  'exam',
  {
    name: text('name').notNull(),
    nameEn: text('name_en'),
    /** A course kind: what the exam is for. */
    kind: text('kind').notNull(),
    rules: jsonb('rules').$type<PaperRule[]>().notNull(),
    minutes: integer('minutes').notNull(),
    passPercent: integer('pass_percent').notNull(),
    /** Sittings a person has, the first among them. */
    attempts: integer('attempts').notNull(),
    /** Null: people of every site. */
    siteIds: uuid('site_ids').array(),
    opensOn: text('opens_on').notNull(),
    closesOn: text('closes_on'),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'tenant' },
);

/** One person at one paper. The paper is kept as he saw it; what is right stands in `exam_key`. */
export const examSitting = tenantTable(
  'exam_sitting',
  {
    siteId: uuid('site_id').notNull(),
    guardId: uuid('guard_id').notNull(),
    examId: uuid('exam_id').notNull(),
    attempt: integer('attempt').notNull(),
    seed: text('seed').notNull(),
    paper: jsonb('paper').$type<PaperQuestion[]>().notNull(),
    answers: jsonb('answers').$type<Answers>().notNull(),
    startedAt: instant('started_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    savedAt: instant('saved_at').notNull(),
    /** Handed in, or closed when his time was over. */
    closedAt: instant('closed_at'),
    /** By the site's clock; certificates and controls go by it. */
    closedOn: text('closed_on'),
    percent: integer('percent'),
    isPassed: integer('is_passed'),
    topicScores: jsonb('topic_scores').$type<TopicScores>(),
  },
  { scope: 'site', personal: 'guard_id' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.guardId, () => guard),
    tenantForeignKey(t, t.examId, () => exam),
    unique('exam_sitting_key').on(t.tenantId, t.examId, t.guardId, t.attempt),
  ],
);

/** What is right on a sitting's paper. No guard's transaction sees it, before or after the end. */
export const examKey = tenantTable(
  'exam_key',
  {
    sittingId: uuid('sitting_id').notNull(),
    items: jsonb('items').$type<KeyItem[]>().notNull(),
  },
  { scope: 'tenant', staffOnly: true, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.sittingId, () => examSitting),
    unique('exam_key_sitting_key').on(t.tenantId, t.sittingId),
  ],
);
