import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { sql } from 'drizzle-orm';
import { integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A site's regulation 制度, made from a rule document. */
export const regulation = tenantTable(
  'regulation',
  {
    siteId: uuid('site_id').notNull(),
    code: text('code').notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en'),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    unique('regulation_code_key').on(t.tenantId, t.siteId, t.code),
  ],
);

/** A version: its source as it came, its structure, what was kept apart as noise. */
export const regulationVersion = tenantTable(
  'regulation_version',
  {
    siteId: uuid('site_id').notNull(),
    regulationId: uuid('regulation_id').notNull(),
    versionNo: integer('version_no').notNull(),
    language: text('language').notNull(),
    sourceName: text('source_name'),
    sourceText: text('source_text').notNull(),
    sourceSha256: text('source_sha256').notNull(),
    noise: jsonb('noise').notNull(),
    /** The version this one was copied from to be changed; null for an imported document. */
    basedOnId: uuid('based_on_id'),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.regulationId, () => regulation),
    unique('regulation_version_no_key').on(t.tenantId, t.regulationId, t.versionNo),
  ],
);

/** In force from a day until another version of the regulation is published. */
export const regulationPublication = tenantTable(
  'regulation_publication',
  {
    siteId: uuid('site_id').notNull(),
    versionId: uuid('version_id').notNull(),
    effectiveOn: text('effective_on').notNull(),
    /** Steps the law or the contract expects that were left out, and why (劳动合同法 第4条). */
    skipped: text('skipped').array().notNull().default([]),
    skipReason: text('skip_reason'),
    publishedBy: uuid('published_by'),
    publishedAt: instant('published_at').notNull(),
  },
  { scope: 'site', appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.versionId, () => regulationVersion),
    unique('regulation_publication_version_key').on(t.tenantId, t.versionId),
  ],
);

/** Chapter, section, article or item of a version, in order. */
export const article = tenantTable(
  'article',
  {
    siteId: uuid('site_id').notNull(),
    versionId: uuid('version_id').notNull(),
    parentId: uuid('parent_id'),
    kind: text('kind').notNull(),
    label: text('label').notNull(),
    /** Number as people cite it ("12", "3.1") for clauses that controls can be bound to; null for the rest. */
    reference: text('reference'),
    heading: text('heading'),
    headingEn: text('heading_en'),
    body: text('body').notNull(),
    /** Written, not translated by machine; null where the contractor has none. */
    bodyEn: text('body_en'),
    position: integer('position').notNull(),
    sourceStart: integer('source_start').notNull(),
    sourceEnd: integer('source_end').notNull(),
    /** The article of the version before that this one was copied from. */
    originId: uuid('origin_id'),
    /** Of what it says. `published_article` refers to it, so that no published word can be changed. */
    contentHash: text('content_hash').generatedAlwaysAs(
      sql`md5(label || '|' || coalesce(reference, '') || '|' || coalesce(heading, '') || '|' || coalesce(heading_en, '') || '|' || body || '|' || coalesce(body_en, ''))`,
    ),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.versionId, () => regulationVersion),
    unique('article_position_key').on(t.tenantId, t.versionId, t.position),
    unique('article_content_key').on(t.tenantId, t.id, t.contentHash),
  ],
);

/** An article asks for a control with these values; floors are the law's and kept apart. */
export const binding = tenantTable(
  'binding',
  {
    siteId: uuid('site_id').notNull(),
    versionId: uuid('version_id').notNull(),
    articleId: uuid('article_id').notNull(),
    controlCode: text('control_code').notNull(),
    parameters: jsonb('parameters').$type<Record<string, number>>().notNull(),
    /** Posts it applies to; null = every post the control can be judged on. */
    postIds: uuid('post_ids').array(),
    /** Why the site asks for these values, and who agreed to them. */
    reason: text('reason'),
    approverName: text('approver_name'),
    /** Of what it asks for. `published_binding` refers to it, as `published_article` does to an article's. */
    contentHash: text('content_hash').generatedAlwaysAs(sql`md5(control_code || '|' || parameters::text)`),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  { scope: 'site' },
  (t) => [
    tenantForeignKey(t, t.articleId, () => article),
    tenantForeignKey(t, t.versionId, () => regulationVersion),
    unique('binding_article_control_key').on(t.tenantId, t.articleId, t.controlCode),
    unique('binding_content_key').on(t.tenantId, t.id, t.contentHash),
  ],
);
