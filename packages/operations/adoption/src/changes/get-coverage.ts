import { query } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { type Control, controlByCode, controls } from '@zhiqin/regulations';
import { readSitePlan } from '@zhiqin/sites';
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { type BindingInForce, bindingsOf } from '../bindings-in-force.ts';
import { readPublications } from '../read-publications.ts';
import { coverageInput } from '../regulation-input.ts';
import { requireVersion } from '../require-draft.ts';
import { article, citedLabelInSql } from '../schema.ts';
import { versionsInForce } from '../version-in-force.ts';

/** A thing guards do at the site though no article asks for it. */
export interface UnaskedDuty {
  kind: 'patrol-route' | 'visitor-register' | 'fire-lane' | 'check-items';
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
}

/**
 * What a regulation and the site's duties leave open, both ways: articles without a control, controls without an
 * article, duties no article asks for. Of what is in force today, or of one version as if it were, beside the other
 * regulations in force. Errors: `not-found`.
 */
export const getCoverage = query({
  action: 'regulation.read-record',
  input: coverageInput,
  async run(ctx, { siteId, versionId }) {
    const plan = await readSitePlan(ctx, siteId);
    const today = dayOf(ctx.now, plan.site.zone);
    const inForce = versionsInForce(await readPublications(ctx, siteId), today);
    const version = versionId ? await requireVersion(ctx, versionId) : null;
    if (version && version.siteId !== siteId) throw new DomainError('not-found');
    const shown = version ? [version.id] : inForce.map((one) => one.versionId);
    const beside = version
      ? inForce.filter((one) => one.regulationId !== version.regulationId).map((one) => one.versionId)
      : [];
    const byVersion = await bindingsOf(ctx, [...shown, ...beside]);
    const bindings = [...byVersion.values()].flat();
    const clauses = shown.length
      ? await ctx.tx
          .select({
            id: article.id,
            versionId: article.versionId,
            label: sql<string>`${citedLabelInSql}`,
            heading: article.heading,
            headingEn: article.headingEn,
            body: article.body,
            bodyEn: article.bodyEn,
          })
          .from(article)
          .where(
            and(
              eq(article.tenantId, ctx.tenantId),
              inArray(article.versionId, shown),
              isNotNull(article.reference),
            ),
          )
          .orderBy(asc(article.versionId), asc(article.position))
      : [];
    const bound = new Set(bindings.map((one) => one.articleId));
    const asked = new Set(bindings.map((one) => one.controlCode));
    return {
      today,
      versionNo: version?.versionNo ?? null,
      clauses: clauses.length,
      articlesWithoutControl: clauses.filter((row) => !bound.has(row.id)),
      controlsWithoutArticle: controls.map((one) => one.code).filter((code) => !asked.has(code)),
      dutiesNoArticleAsksFor: unaskedDuties(plan, bindings),
    };
  },
});

type Asking = Pick<BindingInForce, 'controlCode' | 'postIds'>;

/** Routes, registers, lanes and check items in use at posts where nothing in force asks for their kind. */
function unaskedDuties(
  { posts, routes, checkpoints }: Awaited<ReturnType<typeof readSitePlan>>,
  bindings: readonly Asking[],
): UnaskedDuty[] {
  const isAsked = (family: Control['family'], postId: string | null) =>
    bindings.some(
      (one) =>
        controlByCode(one.controlCode).family === family &&
        (postId === null || one.postIds === null || one.postIds.includes(postId)),
    );
  const named = (kind: UnaskedDuty['kind'], row: Omit<UnaskedDuty, 'kind'>): UnaskedDuty => {
    const { id, code, name, nameEn } = row;
    return { kind, id, code, name, nameEn };
  };
  return [
    ...routes.filter((row) => !isAsked('patrol', row.postId)).map((row) => named('patrol-route', row)),
    ...posts
      .filter((row) => row.registersVisitors && !isAsked('gate', row.id))
      .map((row) => named('visitor-register', row)),
    ...checkpoints
      .filter((row) => row.isFireLane && !isAsked('fireLane', null))
      .map((row) => named('fire-lane', row)),
    ...checkpoints
      .filter((row) => row.checkItems.length > 0 && !isAsked('patrol', null))
      .map((row) => named('check-items', row)),
  ];
}
