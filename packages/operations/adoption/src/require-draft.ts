import { DomainError } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { article, regulationPublication, regulationVersion } from './schema.ts';

/** @throws DomainError `not-found` */
export async function requireVersion({ tx, tenantId }: Reading, versionId: string) {
  const [version] = await tx
    .select({
      id: regulationVersion.id,
      siteId: regulationVersion.siteId,
      regulationId: regulationVersion.regulationId,
      versionNo: regulationVersion.versionNo,
      language: regulationVersion.language,
      basedOnId: regulationVersion.basedOnId,
    })
    .from(regulationVersion)
    .where(and(eq(regulationVersion.tenantId, tenantId), eq(regulationVersion.id, versionId)));
  if (!version) throw new DomainError('not-found');
  return version;
}

/**
 * A version that may still be bound: once published it is what people were told, and changes make a new version.
 * @throws DomainError `not-found`, `regulation.already-published`
 */
export async function requireDraft(ctx: Reading, versionId: string) {
  const version = await requireVersion(ctx, versionId);
  const [publication] = await ctx.tx
    .select({ id: regulationPublication.id })
    .from(regulationPublication)
    .where(
      and(eq(regulationPublication.tenantId, ctx.tenantId), eq(regulationPublication.versionId, versionId)),
    );
  if (publication) throw new DomainError('regulation.already-published', { versionNo: version.versionNo });
  return version;
}

/** A part of a version. @throws DomainError `not-found`, also for a part of another version */
export async function requireArticle({ tx, tenantId }: Reading, versionId: string, articleId: string) {
  const [part] = await tx
    .select()
    .from(article)
    .where(and(eq(article.tenantId, tenantId), eq(article.versionId, versionId), eq(article.id, articleId)));
  if (!part) throw new DomainError('not-found');
  return part;
}
