import type { UseContext } from '@zhiqin/access';
import { regulation, regulationPublication, regulationVersion } from '@zhiqin/adoption/schema';
import { client, contract } from '@zhiqin/sites/schema';
import { and, arrayContains, desc, eq, lte } from 'drizzle-orm';
import type { MonthlyReport } from '../monthly-report.ts';
import type { ReportScope } from './report-scope.ts';

export async function coverSection(ctx: UseContext, scope: ReportScope): Promise<MonthlyReport['cover']> {
  const { site, tenant } = scope;
  const [[ownClient], [ownContract], publications] = await Promise.all([
    site.clientId
      ? ctx.tx
          .select()
          .from(client)
          .where(and(eq(client.tenantId, ctx.tenantId), eq(client.id, site.clientId)))
      : Promise.resolve([]),
    ctx.tx
      .select()
      .from(contract)
      .where(
        and(
          eq(contract.tenantId, ctx.tenantId),
          arrayContains(contract.siteIds, [scope.siteId]),
          lte(contract.startsOn, scope.toDay),
        ),
      )
      .orderBy(desc(contract.startsOn))
      .limit(1),
    ctx.tx
      .select({
        regulationId: regulation.id,
        title: regulation.title,
        titleEn: regulation.titleEn,
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
      .where(
        and(
          eq(regulationPublication.tenantId, ctx.tenantId),
          eq(regulationPublication.siteId, scope.siteId),
          lte(regulationPublication.effectiveOn, scope.toDay),
        ),
      )
      .orderBy(desc(regulationPublication.effectiveOn), desc(regulationVersion.versionNo)),
  ]);
  const newest = new Map(publications.toReversed().map((row) => [row.regulationId, row]));
  return {
    contractor: { zh: tenant.name, en: tenant.nameEn },
    licenceNo: tenant.licenceNo,
    client: ownClient ? { zh: ownClient.name, en: ownClient.nameEn } : null,
    contractNo: ownContract?.contractNo ?? null,
    site: { zh: site.name, en: site.nameEn, code: site.code, type: site.siteType, address: site.address },
    month: scope.month,
    zone: scope.zone,
    periodFrom: scope.fromDay,
    periodTo: scope.toDay,
    regulations: [...newest.values()].map((row) => ({
      title: { zh: row.title, en: row.titleEn },
      versionNo: row.versionNo,
      effectiveOn: row.effectiveOn,
    })),
  };
}
