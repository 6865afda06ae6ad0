import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { articlesOf, parseRuleDocument } from '@zhiqin/regulations';
import { textOrNull } from '@zhiqin/sites/rules';
import { and, asc, eq, gte, sql } from 'drizzle-orm';
import { requireDraft } from '../require-draft.ts';
import { article } from '../schema.ts';
import { addArticleInput } from './life-input.ts';

/** More than any version has: parts step aside over it, so that no two ever stand at one position. */
const aside = 1_000_000;

export interface NewArticle {
  label: string;
  heading?: string | null;
  headingEn?: string | null;
  body: string;
  bodyEn?: string | null;
}

/** Puts an article into a draft. Errors: `not-found`, `regulation.already-published`. */
export const addArticle = command({
  action: 'regulation.draft',
  input: addArticleInput,
  async run(ctx, { versionId, afterArticleId, ...words }) {
    const version = await requireDraft(ctx, versionId);
    const articleId = await insertArticle(ctx, version, afterArticleId, words);
    ctx.audit({ siteId: version.siteId, subjectId: versionId, article: articleId });
    return { articleId };
  },
});

/**
 * @param afterId the part it follows, with all that stands under that one; a chapter takes it as its first
 * @throws DomainError `not-found`
 */
export async function insertArticle(
  { tx, tenantId, newId }: UseContext,
  version: { id: string; siteId: string },
  afterId: string | null,
  words: NewArticle,
): Promise<string> {
  const parts = await tx
    .select({
      id: article.id,
      parentId: article.parentId,
      kind: article.kind,
      reference: article.reference,
      position: article.position,
    })
    .from(article)
    .where(and(eq(article.tenantId, tenantId), eq(article.versionId, version.id)))
    .orderBy(asc(article.position));
  const after = afterId ? parts.find((part) => part.id === afterId) : null;
  if (after === undefined) throw new DomainError('not-found');
  const isHolder = after !== null && after.reference === null;
  let position = 0;
  if (after) {
    const under = isHolder ? new Set([after.id]) : partsUnder(parts, after.id);
    position = (parts.findLast((part) => under.has(part.id))?.position ?? after.position) + 1;
  }
  const from = and(
    eq(article.tenantId, tenantId),
    eq(article.versionId, version.id),
    gte(article.position, position),
  );
  await tx
    .update(article)
    .set({ position: sql`${article.position} + ${aside}` })
    .where(from);
  await tx
    .update(article)
    .set({ position: sql`${article.position} - ${aside - 1}` })
    .where(from);
  const id = newId();
  await tx.insert(article).values({
    tenantId,
    id,
    siteId: version.siteId,
    versionId: version.id,
    parentId: isHolder ? after.id : (after?.parentId ?? null),
    kind: 'article',
    label: words.label,
    reference: referenceOf(words.label),
    heading: textOrNull(words.heading),
    headingEn: textOrNull(words.headingEn),
    body: words.body,
    bodyEn: textOrNull(words.bodyEn),
    position,
    sourceStart: 0,
    sourceEnd: 0,
  });
  return id;
}

/** A part and all that stands under it. `parts`: in reading order. */
export function partsUnder(
  parts: readonly { id: string; parentId: string | null }[],
  id: string,
): Set<string> {
  const under = new Set([id]);
  for (const part of parts) if (part.parentId && under.has(part.parentId)) under.add(part.id);
  return under;
}

/** "第十二条" → "12", as the importer reads it; a label it cannot read stands for itself. */
function referenceOf(label: string): string {
  const [first] = articlesOf(parseRuleDocument(`${label} 。\n`));
  return first?.reference ?? label;
}
