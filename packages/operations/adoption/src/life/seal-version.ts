import type { UseContext } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import { articlesDiff, touchedPosts } from '../changes/articles-diff.ts';
import { versionClauses } from '../changes/version-clauses.ts';
import { binding, publishedArticle, publishedBinding } from '../schema.ts';

const rowsPerInsert = 3000;

/**
 * Writes down what a version says and binds as it is published. These rows can only be added, and they refer to the
 * words and values themselves: from here on the database refuses to change or delete either.
 * @param beforeId the version it replaces, whose clauses decide what is new
 */
export async function sealVersion(
  ctx: UseContext,
  version: { id: string; siteId: string },
  beforeId: string | null,
): Promise<void> {
  const { tx, tenantId } = ctx;
  const { rows, clauses, bindingsOf } = await versionClauses(ctx, version.id);
  const before = beforeId ? (await versionClauses(ctx, beforeId)).clauses : [];
  const changes = new Map(articlesDiff(before, clauses).map((one) => [one.after?.id, one.change]));
  const common = { tenantId, siteId: version.siteId, versionId: version.id };
  const articles = rows.map((row) => ({
    ...common,
    id: ctx.newId(),
    articleId: row.id,
    contentHash: row.contentHash as string,
    // What is no clause of its own (a chapter, an item) is signed for with its clause.
    change: changes.get(row.id) ?? 'unchanged',
    postIds: touchedPosts(bindingsOf.get(row.id) ?? []),
  }));
  for (let from = 0; from < articles.length; from += rowsPerInsert)
    await tx.insert(publishedArticle).values(articles.slice(from, from + rowsPerInsert));
  const bindings = await tx
    .select({ bindingId: binding.id, contentHash: binding.contentHash })
    .from(binding)
    .where(and(eq(binding.tenantId, tenantId), eq(binding.versionId, version.id)));
  const bound = bindings.map(({ bindingId, contentHash }) => ({
    ...common,
    id: ctx.newId(),
    bindingId,
    contentHash: contentHash as string,
  }));
  if (bound.length > 0) await tx.insert(publishedBinding).values(bound);
}
