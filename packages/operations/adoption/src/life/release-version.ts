import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { controlByCode } from '@zhiqin/regulations';
import { type Reading, requireSite } from '@zhiqin/sites';
import { and, asc, eq } from 'drizzle-orm';
import { signedBy } from '../actor-name.ts';
import type { ReleasedContent } from '../life-types.ts';
import type { requireVersion } from '../require-draft.ts';
import { article, binding, regulation, regulationRelease } from '../schema.ts';

/** What the client reads of a version. Controls about pay, hours or a person's file stay out. */
async function releasedContent({ tx, tenantId }: Reading, versionId: string): Promise<ReleasedContent> {
  const rows = await tx
    .select()
    .from(article)
    .where(and(eq(article.tenantId, tenantId), eq(article.versionId, versionId)))
    .orderBy(asc(article.position));
  const bound = await tx
    .select({ articleId: binding.articleId, code: binding.controlCode, parameters: binding.parameters })
    .from(binding)
    .where(and(eq(binding.tenantId, tenantId), eq(binding.versionId, versionId)))
    .orderBy(asc(binding.controlCode));
  const byArticle = Map.groupBy(
    bound.filter((one) => !controlByCode(one.code).isInternal),
    (one) => one.articleId,
  );
  return {
    articles: rows.map(({ id, kind, label, reference, heading, headingEn, body, bodyEn }) => ({
      kind,
      label,
      reference,
      heading,
      headingEn,
      body,
      bodyEn,
      controls: (byArticle.get(id) ?? []).map(({ code, parameters }) => ({ code, parameters })),
    })),
  };
}

/**
 * Shows a version to the site's client as it is now: a row of that client, which no later change touches.
 * @returns its id, or null where the site has no client
 * @throws DomainError `not-found`
 */
export async function releaseVersion(
  ctx: UseContext,
  version: Awaited<ReturnType<typeof requireVersion>>,
  purpose: 'approval' | 'in-force',
  effectiveOn: string | null,
): Promise<string | null> {
  const { tx, tenantId } = ctx;
  const { clientId } = await requireSite(ctx, version.siteId);
  if (!clientId) return null;
  const [owner] = await tx
    .select({ title: regulation.title, titleEn: regulation.titleEn })
    .from(regulation)
    .where(and(eq(regulation.tenantId, tenantId), eq(regulation.id, version.regulationId)));
  if (!owner) throw new DomainError('not-found');
  const id = ctx.newId();
  await tx.insert(regulationRelease).values({
    tenantId,
    id,
    siteId: version.siteId,
    clientId,
    regulationId: version.regulationId,
    versionId: version.id,
    versionNo: version.versionNo,
    purpose,
    ...owner,
    effectiveOn,
    content: await releasedContent(ctx, version.id),
    releasedBy: signedBy(ctx).id,
    releasedAt: ctx.now,
  });
  await ctx.publish({ siteId: version.siteId, topic: 'regulation', id: version.regulationId, clientId });
  return id;
}
