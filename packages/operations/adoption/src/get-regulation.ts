import { query } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { controls } from '@zhiqin/regulations';
import { and, asc, eq } from 'drizzle-orm';
import { versionInput } from './regulation-input.ts';
import { requireVersion } from './require-draft.ts';
import { article, binding, regulation, regulationPublication, regulationVersion } from './schema.ts';

/**
 * A version with its articles in reading order, each with what it binds; the two lists of orphans beside it: clauses
 * that bind nothing, controls that no clause of the version asks for.
 */
export const getRegulation = query({
  action: 'regulation.read',
  input: versionInput,
  async run(ctx, { versionId }) {
    const { tx, tenantId } = ctx;
    const version = await requireVersion(ctx, versionId);
    const [owner] = await tx
      .select()
      .from(regulation)
      .where(and(eq(regulation.tenantId, tenantId), eq(regulation.id, version.regulationId)));
    const [source] = await tx
      .select({
        sourceName: regulationVersion.sourceName,
        sourceSha256: regulationVersion.sourceSha256,
        noise: regulationVersion.noise,
        createdAt: regulationVersion.createdAt,
      })
      .from(regulationVersion)
      .where(and(eq(regulationVersion.tenantId, tenantId), eq(regulationVersion.id, versionId)));
    if (!owner || !source) throw new DomainError('not-found');
    const articles = await tx
      .select()
      .from(article)
      .where(and(eq(article.tenantId, tenantId), eq(article.versionId, versionId)))
      .orderBy(asc(article.position));
    const bound = await tx
      .select()
      .from(binding)
      .where(and(eq(binding.tenantId, tenantId), eq(binding.versionId, versionId)))
      .orderBy(asc(binding.controlCode));
    const [publication] = await tx
      .select({
        effectiveOn: regulationPublication.effectiveOn,
        publishedAt: regulationPublication.publishedAt,
      })
      .from(regulationPublication)
      .where(
        and(eq(regulationPublication.tenantId, tenantId), eq(regulationPublication.versionId, versionId)),
      );
    const byArticle = Map.groupBy(bound, (row) => row.articleId);
    const boundCodes = new Set(bound.map((row) => row.controlCode));
    return {
      ...version,
      ...source,
      code: owner.code,
      title: owner.title,
      titleEn: owner.titleEn,
      publication: publication ?? null,
      articles: articles.map(
        ({
          tenantId: _t,
          siteId: _s,
          versionId: _v,
          sourceStart: _a,
          sourceEnd: _e,
          contentHash: _h,
          ...row
        }) => ({
          ...row,
          bindings: (byArticle.get(row.id) ?? []).map(
            ({ id, controlCode, parameters, postIds, reason, approverName }) => ({
              id,
              controlCode,
              parameters,
              postIds,
              reason,
              approverName,
            }),
          ),
        }),
      ),
      unboundArticleIds: articles
        .filter((row) => row.reference !== null && !byArticle.has(row.id))
        .map((row) => row.id),
      unaskedControlCodes: controls.map((control) => control.code).filter((code) => !boundCodes.has(code)),
    };
  },
});
