import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { foreignKey, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { QuestionChoice, ReleasedContent } from './life-types.ts';
import { article, binding, regulation, regulationVersion } from './regulation-schema.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** What was done with a version before it was published: one row each, never changed (劳动合同法 第4条). */
export const regulationStep = tenantTable(
  'regulation_step',
  {
    siteId: uuid('site_id').notNull(),
    versionId: uuid('version_id').notNull(),
    /** One of `lifeSteps`. */
    step: text('step').notNull(),
    fromDay: text('from_day'),
    untilDay: text('until_day'),
    /** Who was asked, or whom it was made known to. */
    audience: text('audience'),
    /** How it was discussed or made known, in the words of whoever did. */
    note: text('note'),
    takenBy: uuid('taken_by'),
    takerName: text('taker_name'),
    takenAt: instant('taken_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [tenantForeignKey(t, t.versionId, () => regulationVersion)],
);

/** Somebody's comment in the consultation. */
export const regulationComment = tenantTable(
  'regulation_comment',
  {
    siteId: uuid('site_id').notNull(),
    versionId: uuid('version_id').notNull(),
    /** Null: on the whole. */
    articleId: uuid('article_id'),
    speaker: text('speaker').notNull(),
    saidOn: text('said_on').notNull(),
    text: text('text').notNull(),
    recordedBy: uuid('recorded_by'),
    recordedAt: instant('recorded_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [tenantForeignKey(t, t.versionId, () => regulationVersion)],
);

/** What came of a comment; the latest counts. */
export const regulationCommentAnswer = tenantTable(
  'regulation_comment_answer',
  {
    siteId: uuid('site_id').notNull(),
    commentId: uuid('comment_id').notNull(),
    /** One of `commentOutcomes`. */
    outcome: text('outcome').notNull(),
    text: text('text').notNull(),
    answeredBy: uuid('answered_by'),
    answererName: text('answerer_name'),
    answeredAt: instant('answered_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true },
  (t) => [tenantForeignKey(t, t.commentId, () => regulationComment)],
);

/** A version as it was shown to the client: to be approved, or in force. */
export const regulationRelease = tenantTable(
  'regulation_release',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    regulationId: uuid('regulation_id').notNull(),
    versionId: uuid('version_id').notNull(),
    versionNo: integer('version_no').notNull(),
    /** `approval` or `in-force`. */
    purpose: text('purpose').notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en'),
    /** First day in force; null while it is to be approved. */
    effectiveOn: text('effective_on'),
    content: jsonb('content').$type<ReleasedContent>().notNull(),
    releasedBy: uuid('released_by'),
    releasedAt: instant('released_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true, client: { column: 'client_id' } },
  (t) => [
    tenantForeignKey(t, t.versionId, () => regulationVersion),
    tenantForeignKey(t, t.regulationId, () => regulation),
  ],
);

/** The client's word on a version; the latest counts. */
export const regulationAnswer = tenantTable(
  'regulation_answer',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id').notNull(),
    releaseId: uuid('release_id').notNull(),
    versionId: uuid('version_id').notNull(),
    /** `approved` or `change-wanted`. */
    answer: text('answer').notNull(),
    remark: text('remark'),
    answeredBy: uuid('answered_by'),
    answererName: text('answerer_name'),
    answeredAt: instant('answered_at').notNull(),
  },
  { scope: 'site', staffOnly: true, appendOnly: true, client: { column: 'client_id' } },
  (t) => [tenantForeignKey(t, t.releaseId, () => regulationRelease)],
);

/**
 * An article as published, and what is new about it. It refers to the hash of the article's words, so that the
 * database refuses to change or delete what people were told.
 */
export const publishedArticle = tenantTable(
  'published_article',
  {
    siteId: uuid('site_id').notNull(),
    versionId: uuid('version_id').notNull(),
    articleId: uuid('article_id').notNull(),
    contentHash: text('content_hash').notNull(),
    /** `added`, `changed`, `moved` or `unchanged` against the version in force before. */
    change: text('change').notNull(),
    /** Posts whose guards sign for it; null = all. */
    postIds: uuid('post_ids').array(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    unique('published_article_key').on(t.tenantId, t.versionId, t.articleId),
    foreignKey({
      name: 'published_article_words_fk',
      columns: [t.tenantId, t.articleId, t.contentHash] as never,
      foreignColumns: [article.tenantId, article.id, article.contentHash] as never,
    }),
  ],
);

/** A binding as published: refers to the hash of its control and values, so that neither can be changed. */
export const publishedBinding = tenantTable(
  'published_binding',
  {
    siteId: uuid('site_id').notNull(),
    versionId: uuid('version_id').notNull(),
    bindingId: uuid('binding_id').notNull(),
    contentHash: text('content_hash').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    unique('published_binding_key').on(t.tenantId, t.versionId, t.bindingId),
    foreignKey({
      name: 'published_binding_values_fk',
      columns: [t.tenantId, t.bindingId, t.contentHash] as never,
      foreignColumns: [binding.tenantId, binding.id, binding.contentHash] as never,
    }),
  ],
);

/** What a guard is asked when he signs for an article: up to three each, written while the version is a draft. */
export const acknowledgementQuestion = tenantTable(
  'acknowledgement_question',
  {
    siteId: uuid('site_id').notNull(),
    versionId: uuid('version_id').notNull(),
    articleId: uuid('article_id').notNull(),
    position: integer('position').notNull(),
    text: text('text').notNull(),
    textEn: text('text_en'),
    choices: jsonb('choices').$type<QuestionChoice[]>().notNull(),
    /** Index of the right one. */
    correctChoice: integer('correct_choice').notNull(),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.articleId, () => article),
    unique('acknowledgement_question_key').on(t.tenantId, t.articleId, t.position),
  ],
);
