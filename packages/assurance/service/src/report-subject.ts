import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { client } from '@zhiqin/sites/schema';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { serviceReport } from './schema.ts';

/** What a report is of: a site of a client, or (`siteId` null) all its sites together. */
export interface ReportSubject {
  siteId: string | null;
  clientId: string;
}

/** Its name and whose clock it goes by: of several sites the first one's. @throws DomainError `not-found` */
export async function subjectOf(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  { siteId, clientId }: ReportSubject,
): Promise<{ name: string; zone: string }> {
  if (siteId) return requireSite(ctx, siteId);
  const [found] = await ctx.tx
    .select({ name: client.name, zone: site.zone })
    .from(client)
    .innerJoin(site, and(eq(site.tenantId, client.tenantId), eq(site.clientId, client.id)))
    .where(and(eq(client.tenantId, ctx.tenantId), eq(client.id, clientId)))
    .orderBy(asc(site.code))
    .limit(1);
  if (!found) throw new DomainError('not-found');
  return found;
}

/** Reports of one subject and month: revisions of each other. */
export const revisionsOf = (tenantId: string, { siteId, clientId }: ReportSubject, month: string) =>
  and(
    eq(serviceReport.tenantId, tenantId),
    siteId
      ? eq(serviceReport.siteId, siteId)
      : and(isNull(serviceReport.siteId), eq(serviceReport.clientId, clientId)),
    eq(serviceReport.month, month),
  );
