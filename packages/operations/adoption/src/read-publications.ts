import type { Reading } from '@zhiqin/sites';
import { and, asc, eq } from 'drizzle-orm';
import { regulation, regulationPublication, regulationVersion } from './schema.ts';

/** A site's publications, oldest first, with the regulation and version each put in force. */
export async function readPublications({ tx, tenantId }: Reading, siteId: string) {
  return tx
    .select({
      regulationId: regulation.id,
      regulationCode: regulation.code,
      title: regulation.title,
      titleEn: regulation.titleEn,
      versionId: regulationVersion.id,
      versionNo: regulationVersion.versionNo,
      effectiveOn: regulationPublication.effectiveOn,
      publishedAt: regulationPublication.publishedAt,
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
    .where(and(eq(regulationPublication.tenantId, tenantId), eq(regulationPublication.siteId, siteId)))
    .orderBy(asc(regulationPublication.effectiveOn));
}
