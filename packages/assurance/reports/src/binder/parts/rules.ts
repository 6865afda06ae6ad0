import { site } from '@zhiqin/access/schema';
import { article, regulation, regulationPublication, regulationVersion } from '@zhiqin/adoption/schema';
import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm';
import { type BinderPart, nameIn } from '../binder-part.ts';

/** 现行制度: the versions in force on the last day, and of a site every word of them (保安服务管理条例 第10、25条). */
export const rulesPart: BinderPart = {
  key: 'rules',
  title: ['portalBinder', 'parts.rules'],
  scope: 'both',
  async read({ tx, tenantId }, { site: own, untilDay, language, say }) {
    const t = (key: string) => say('portalBinder', `heads.${key}`);
    const published = await tx
      .select({
        regulationId: regulation.id,
        title: regulation.title,
        titleEn: regulation.titleEn,
        siteName: site.name,
        siteNameEn: site.nameEn,
        versionId: regulationVersion.id,
        versionNo: regulationVersion.versionNo,
        effectiveOn: regulationPublication.effectiveOn,
      })
      .from(regulationPublication)
      .innerJoin(
        regulationVersion,
        and(
          eq(regulationVersion.tenantId, regulationPublication.tenantId),
          eq(regulationVersion.id, regulationPublication.versionId),
        ),
      )
      .innerJoin(
        regulation,
        and(
          eq(regulation.tenantId, regulationVersion.tenantId),
          eq(regulation.id, regulationVersion.regulationId),
        ),
      )
      .innerJoin(site, and(eq(site.tenantId, regulation.tenantId), eq(site.id, regulation.siteId)))
      .where(
        and(
          eq(regulationPublication.tenantId, tenantId),
          own ? eq(regulationPublication.siteId, own.id) : undefined,
          lte(regulationPublication.effectiveOn, untilDay),
        ),
      )
      .orderBy(desc(regulationPublication.effectiveOn), desc(regulationVersion.versionNo));
    const inForce = [...new Map(published.toReversed().map((row) => [row.regulationId, row])).values()];
    const versions = {
      columns: ['site', 'regulation', 'version', 'effectiveOn'].map((key) => ({ header: t(key) })),
      rows: inForce.map((row) => [
        nameIn(language, row.siteName, row.siteNameEn),
        nameIn(language, row.title, row.titleEn),
        String(row.versionNo),
        row.effectiveOn,
      ]),
    };
    if (!own || inForce.length === 0) return { tables: [versions] };
    const articles = await tx
      .select()
      .from(article)
      .where(
        and(
          eq(article.tenantId, tenantId),
          inArray(
            article.versionId,
            inForce.map((row) => row.versionId),
          ),
        ),
      )
      .orderBy(asc(article.position));
    return {
      tables: [
        versions,
        ...inForce.map((row) => ({
          title: nameIn(language, row.title, row.titleEn),
          columns: [
            { header: '', width: 12 },
            { header: '', width: 80 },
          ],
          rows: articles
            .filter((one) => one.versionId === row.versionId)
            .map((one) => [
              one.label,
              [nameIn(language, one.heading ?? '', one.headingEn), nameIn(language, one.body, one.bodyEn)]
                .filter(Boolean)
                .join(' '),
            ]),
        })),
      ],
    };
  },
};
