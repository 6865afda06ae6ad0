import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { inPinyinOrder } from '@zhiqin/sites/rules';
import { and, count, desc, eq, isNotNull } from 'drizzle-orm';
import { listRegulationsInput } from './regulation-input.ts';
import { article, binding, regulation, regulationPublication, regulationVersion } from './schema.ts';
import { versionsInForce } from './version-in-force.ts';

/** Regulations of the actor's sites (or one), each with its versions, newest first; `isInForce` on the site's today. */
export const listRegulations = query({
  action: 'regulation.read',
  input: listRegulationsInput,
  async run(ctx, { siteId }) {
    const { tx, tenantId } = ctx;
    if (siteId) await requireSite(ctx, siteId);
    const rows = await tx
      .select({ regulation, siteName: site.name, siteNameEn: site.nameEn, zone: site.zone })
      .from(regulation)
      .innerJoin(site, and(eq(site.tenantId, regulation.tenantId), eq(site.id, regulation.siteId)))
      .where(and(eq(regulation.tenantId, tenantId), siteId ? eq(regulation.siteId, siteId) : undefined));
    const versions = await tx
      .select({
        id: regulationVersion.id,
        regulationId: regulationVersion.regulationId,
        versionNo: regulationVersion.versionNo,
        language: regulationVersion.language,
        createdAt: regulationVersion.createdAt,
        effectiveOn: regulationPublication.effectiveOn,
      })
      .from(regulationVersion)
      .leftJoin(
        regulationPublication,
        and(
          eq(regulationPublication.tenantId, regulationVersion.tenantId),
          eq(regulationPublication.versionId, regulationVersion.id),
        ),
      )
      .where(
        and(
          eq(regulationVersion.tenantId, tenantId),
          siteId ? eq(regulationVersion.siteId, siteId) : undefined,
        ),
      )
      .orderBy(desc(regulationVersion.versionNo));
    const clauses = await tx
      .select({ versionId: article.versionId, clauses: count() })
      .from(article)
      .where(and(eq(article.tenantId, tenantId), isNotNull(article.reference)))
      .groupBy(article.versionId);
    const bound = await tx
      .select({ versionId: binding.versionId, bindings: count() })
      .from(binding)
      .where(eq(binding.tenantId, tenantId))
      .groupBy(binding.versionId);
    const clauseCounts = new Map(clauses.map((row) => [row.versionId, row.clauses]));
    const bindingCounts = new Map(bound.map((row) => [row.versionId, row.bindings]));
    const published = versions.flatMap((version) =>
      version.effectiveOn ? [{ ...version, versionId: version.id, effectiveOn: version.effectiveOn }] : [],
    );
    return inPinyinOrder(rows, (row) => row.siteName).map(({ regulation: owner, zone, ...names }) => {
      const today = dayOf(ctx.now, zone);
      const inForce = new Set(versionsInForce(published, today).map((version) => version.versionId));
      return {
        id: owner.id,
        siteId: owner.siteId,
        code: owner.code,
        title: owner.title,
        titleEn: owner.titleEn,
        ...names,
        versions: versions
          .filter((version) => version.regulationId === owner.id)
          .map(({ regulationId: _, ...version }) => ({
            ...version,
            isInForce: inForce.has(version.id),
            clauses: clauseCounts.get(version.id) ?? 0,
            bindings: bindingCounts.get(version.id) ?? 0,
          })),
      };
    });
  },
});
