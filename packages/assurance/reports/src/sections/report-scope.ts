import type { UseContext } from '@zhiqin/access';
import { site, tenant } from '@zhiqin/access/schema';
import {
  addDays,
  addMonths,
  type Day,
  DomainError,
  daysOfMonth,
  type Month,
  monthWindow,
  type Window,
} from '@zhiqin/kernel';
import { post } from '@zhiqin/sites/schema';
import { and, eq } from 'drizzle-orm';
import type { Named } from '../monthly-report.ts';

/** What every section of a site's month needs. */
export interface ReportScope {
  siteId: string;
  month: Month;
  days: Day[];
  fromDay: Day;
  toDay: Day;
  zone: string;
  window: Window;
  site: typeof site.$inferSelect;
  tenant: typeof tenant.$inferSelect;
  posts: Map<string, Named & { code: string; kind: string; registersVisitors: boolean }>;
}

/** @throws DomainError `not-found` */
export async function loadScope(ctx: UseContext, siteId: string, month: Month): Promise<ReportScope> {
  const [[ownSite], [ownTenant], posts] = await Promise.all([
    ctx.tx
      .select()
      .from(site)
      .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, siteId))),
    ctx.tx.select().from(tenant).where(eq(tenant.id, ctx.tenantId)),
    ctx.tx
      .select()
      .from(post)
      .where(and(eq(post.tenantId, ctx.tenantId), eq(post.siteId, siteId)))
      .orderBy(post.sortOrder, post.code),
  ]);
  if (!ownSite || !ownTenant) throw new DomainError('not-found');
  return {
    siteId,
    month,
    days: daysOfMonth(month),
    fromDay: `${month}-01`,
    toDay: addDays(`${addMonths(month, 1)}-01`, -1),
    zone: ownSite.zone,
    window: monthWindow(month, ownSite.zone),
    site: ownSite,
    tenant: ownTenant,
    posts: new Map(
      posts.map((row) => [
        row.id,
        {
          zh: row.name,
          en: row.nameEn,
          code: row.code,
          kind: row.kind,
          registersVisitors: row.registersVisitors,
        },
      ]),
    ),
  };
}

/** A post by id; a retired one that is gone keeps a dash. */
export function postNamed(scope: ReportScope, postId: string | null): Named | null {
  const found = postId ? scope.posts.get(postId) : undefined;
  return found ? { zh: found.zh, en: found.en } : null;
}
