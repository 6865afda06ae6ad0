import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, asc, eq, sql } from 'drizzle-orm';
import { requireDraft } from '../require-draft.ts';
import { article } from '../schema.ts';
import { partsUnder } from './add-article.ts';
import { moveArticleInput } from './life-input.ts';

/** More than any version has: parts step aside over it, so that no two ever stand at one position. */
const aside = 1_000_000;

/**
 * Puts an article of a draft behind another one, or as the first of a chapter, with its items, what it binds and its
 * questions; behind itself it stays where it is. Errors: `not-found` (also for a place among its own items, and for
 * anything but an article), `regulation.already-published`.
 */
export const moveArticle = command({
  action: 'regulation.draft',
  input: moveArticleInput,
  async run(ctx, { versionId, articleId, afterArticleId }) {
    const { tx, tenantId } = ctx;
    const version = await requireDraft(ctx, versionId);
    const inVersion = and(eq(article.tenantId, tenantId), eq(article.versionId, versionId));
    const parts = await tx
      .select({
        id: article.id,
        parentId: article.parentId,
        reference: article.reference,
        position: article.position,
      })
      .from(article)
      .where(inVersion)
      .orderBy(asc(article.position));
    const moved = parts.find((part) => part.id === articleId);
    const after = parts.find((part) => part.id === afterArticleId);
    if (!moved || moved.reference === null || !after) throw new DomainError('not-found');
    if (after.id === moved.id) return { articleId };
    const own = partsUnder(parts, moved.id);
    if (own.has(after.id)) throw new DomainError('not-found');

    const rest = parts.filter((part) => !own.has(part.id));
    const isHolder = after.reference === null;
    const before = isHolder ? new Set([after.id]) : partsUnder(rest, after.id);
    const at = rest.findLastIndex((part) => before.has(part.id)) + 1;
    const order = [...rest.slice(0, at), ...parts.filter((part) => own.has(part.id)), ...rest.slice(at)];
    const places = JSON.stringify(order.map(({ id }, position) => ({ id, position })));
    await tx
      .update(article)
      .set({ position: sql`${article.position} + ${aside}` })
      .where(inVersion);
    await tx.execute(sql`
      update ${article} set position = placed.position
      from jsonb_to_recordset(${places}::jsonb) as placed(id uuid, position integer)
      where ${article.tenantId} = ${tenantId} and ${article.versionId} = ${versionId} and ${article.id} = placed.id`);
    await tx
      .update(article)
      .set({ parentId: isHolder ? after.id : after.parentId })
      .where(and(inVersion, eq(article.id, articleId)));
    ctx.audit({ siteId: version.siteId, subjectId: versionId, article: articleId, after: after.id });
    return { articleId };
  },
});
