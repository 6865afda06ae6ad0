import type { UseContext } from '@zhiqin/access';
import { site, tenant } from '@zhiqin/access/schema';
import { addDays, addMonths, DomainError, type Month } from '@zhiqin/kernel';
import { shift } from '@zhiqin/rostering/schema';
import { serviceReport } from '@zhiqin/service/schema';
import { client } from '@zhiqin/sites/schema';
import { and, asc, desc, eq, gte, isNotNull, isNull, lte } from 'drizzle-orm';
import type { MonthlyReport } from '../monthly-report.ts';
import { statementMoney } from '../sections/service-level.ts';
import { type ClientMonth, type SiteOfClient, scoreOfClient, siteOfClient } from './client-month.ts';
import { addUp } from './site-sums.ts';

/**
 * A client's month from the reports issued for its sites, each in its newest revision, and the statements sent to it.
 * @throws DomainError `not-found` (also for who does not see all sites: sums of some would be read as sums of all),
 * `report.one-site` (a single site has its own report), `report.sites-not-issued` (codes of those that lack theirs)
 */
export async function buildClientMonth(
  ctx: UseContext,
  clientId: string,
  month: Month,
): Promise<ClientMonth> {
  const { tx, tenantId, now } = ctx;
  const own = await requireWholeClient(ctx, clientId);
  const [[contractor], { sites, issued }, before] = await Promise.all([
    tx.select().from(tenant).where(eq(tenant.id, tenantId)),
    sitesOfMonth(ctx, clientId, month),
    lastScore(ctx, clientId, addMonths(month, -1)),
  ]);
  if (!contractor) throw new DomainError('not-found');
  const [first] = sites;
  if (!first || sites.length < 2) throw new DomainError('report.one-site');
  const missing = sites.filter(({ id }) => !issued.has(id));
  if (missing.length > 0)
    throw new DomainError('report.sites-not-issued', {
      month,
      sites: missing.map(({ name, code }) => `${name}（${code}）`).join('、'),
    });
  const rows: SiteOfClient[] = [];
  for (const { id } of sites) {
    const row = issued.get(id) as typeof serviceReport.$inferSelect;
    const { revision, dataSha256, issuedAt } = row;
    const said = { reportId: row.id, revision, issuedAt: issuedAt.toISOString(), dataSha256 };
    const statement = await statementMoney(ctx, { siteId: id, month });
    rows.push(siteOfClient(said, row.data as MonthlyReport, statement));
  }
  const totals = addUp(rows.map((row) => row.sums));
  const contracts = [...issued.values()].map(({ data }) => (data as MonthlyReport).cover.contractNo);
  return {
    v: 1,
    kind: 'client',
    cover: {
      contractor: { zh: contractor.name, en: contractor.nameEn },
      licenceNo: contractor.licenceNo,
      client: { zh: own.name, en: own.nameEn, code: own.code },
      contractNos: [...new Set(contracts)].filter((one) => one !== null),
      month,
      zone: first.zone,
      periodFrom: `${month}-01`,
      periodTo: addDays(`${addMonths(month, 1)}-01`, -1),
    },
    verdict: { ...scoreOfClient(totals), lastMonthScore: before },
    totals,
    sites: rows,
    generatedAt: now.toISOString(),
  };
}

/** The client, for who sees all of the contractor's sites. @throws DomainError `not-found` */
export async function requireWholeClient({ tx, tenantId, actor }: UseContext, clientId: string) {
  const [found] = await tx
    .select()
    .from(client)
    .where(and(eq(client.tenantId, tenantId), eq(client.id, clientId)));
  const seesAll = actor.kind === 'system' || (actor.kind === 'member' && actor.sites === 'all');
  if (!found || !seesAll) throw new DomainError('not-found');
  return found;
}

/** The client's sites at which somebody was to be on duty in the month, and the newest report issued for each. */
export async function sitesOfMonth({ tx, tenantId }: UseContext, clientId: string, month: Month) {
  const [all, worked, reports] = await Promise.all([
    tx
      .select({ id: site.id, code: site.code, name: site.name, nameEn: site.nameEn, zone: site.zone })
      .from(site)
      .where(and(eq(site.tenantId, tenantId), eq(site.clientId, clientId)))
      .orderBy(asc(site.code)),
    tx
      .selectDistinct({ siteId: shift.siteId })
      .from(shift)
      .where(
        and(
          eq(shift.tenantId, tenantId),
          gte(shift.day, `${month}-01`),
          lte(shift.day, addDays(`${addMonths(month, 1)}-01`, -1)),
        ),
      ),
    tx
      .select()
      .from(serviceReport)
      .where(
        and(
          eq(serviceReport.tenantId, tenantId),
          eq(serviceReport.clientId, clientId),
          eq(serviceReport.month, month),
          isNotNull(serviceReport.siteId),
        ),
      )
      .orderBy(asc(serviceReport.revision)),
  ]);
  // In order of revision: the newest one stays.
  const issued = new Map(reports.flatMap((row) => (row.siteId ? [[row.siteId, row] as const] : [])));
  const atWork = new Set(worked.map((row) => row.siteId));
  return { sites: all.filter(({ id }) => issued.has(id) || atWork.has(id)), issued };
}

async function lastScore({ tx, tenantId }: UseContext, clientId: string, month: Month) {
  const [row] = await tx
    .select({ score: serviceReport.score })
    .from(serviceReport)
    .where(
      and(
        eq(serviceReport.tenantId, tenantId),
        eq(serviceReport.clientId, clientId),
        eq(serviceReport.month, month),
        isNull(serviceReport.siteId),
      ),
    )
    .orderBy(desc(serviceReport.revision))
    .limit(1);
  return row?.score ?? null;
}
