import type { UseContext } from '@zhiqin/access';
import { DomainError, dayOf, isDomainError } from '@zhiqin/kernel';
import { checkBinding, type SiteCircumstances } from '@zhiqin/regulations';
import { requireSite } from '@zhiqin/sites';
import { circumstancesOf } from '@zhiqin/sites/rules';
import { post } from '@zhiqin/sites/schema';
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { article, binding } from './schema.ts';

export interface WantedBinding {
  articleId: string;
  controlCode: string;
  parameters?: Record<string, number>;
  postIds?: string[] | null;
  /** Why these values, and who agreed to them. */
  reason?: string | null;
  approverName?: string | null;
}

/**
 * Checks bindings against the law of today and stores them; binding an article to the same control again replaces
 * its values. All or none.
 * @throws DomainError `not-found` (article of another version, post of another site), `control.unknown`,
 *   `binding.unknown-parameter`, `binding.out-of-range`, `binding.below-floor`
 */
export async function storeBindings(
  ctx: UseContext,
  version: { id: string; siteId: string },
  wanted: readonly WantedBinding[],
): Promise<void> {
  const { tx, tenantId } = ctx;
  const site = await requireSite(ctx, version.siteId);
  const circumstances = circumstancesOf(site, dayOf(ctx.now, site.zone));
  for (const one of wanted) checkAtField(one, circumstances);

  const articleIds = [...new Set(wanted.map((one) => one.articleId))];
  const articles = await tx
    .select({ id: article.id })
    .from(article)
    .where(
      and(
        eq(article.tenantId, tenantId),
        eq(article.versionId, version.id),
        inArray(article.id, articleIds),
        isNotNull(article.reference),
      ),
    );
  const postIds = [...new Set(wanted.flatMap((one) => one.postIds ?? []))];
  const posts = postIds.length
    ? await tx
        .select({ id: post.id })
        .from(post)
        .where(and(eq(post.tenantId, tenantId), eq(post.siteId, version.siteId), inArray(post.id, postIds)))
    : [];
  if (articles.length < articleIds.length || posts.length < postIds.length)
    throw new DomainError('not-found');

  // One statement cannot touch a row twice: of two bindings of an article to one control the last counts.
  const last = new Map(wanted.map((one) => [`${one.articleId} ${one.controlCode}`, one]));
  await tx
    .insert(binding)
    .values(
      [...last.values()].map((one) => ({
        tenantId,
        id: ctx.newId(),
        siteId: version.siteId,
        versionId: version.id,
        articleId: one.articleId,
        controlCode: one.controlCode,
        parameters: one.parameters ?? {},
        postIds: one.postIds ?? null,
        reason: one.reason || null,
        approverName: one.approverName || null,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: ctx.now,
      })),
    )
    .onConflictDoUpdate({
      target: [binding.tenantId, binding.articleId, binding.controlCode],
      set: {
        parameters: sql`excluded.parameters`,
        postIds: sql`excluded.post_ids`,
        reason: sql`excluded.reason`,
        approverName: sql`excluded.approver_name`,
      },
    });
}

/** What the law refuses stands at the field it was typed in. */
function checkAtField(one: WantedBinding, circumstances: SiteCircumstances): void {
  try {
    checkBinding({ code: one.controlCode, values: one.parameters ?? {} }, circumstances);
  } catch (error) {
    if (!isDomainError(error) || typeof error.params.parameter !== 'string') throw error;
    throw new DomainError(error.code, error.params, { [`parameters.${error.params.parameter}`]: error.code });
  }
}
