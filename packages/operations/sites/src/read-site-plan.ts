import { and, asc, eq, isNull } from 'drizzle-orm';
import { type Reading, requireSite } from './require-site.ts';
import { checkpoint, patrolRoute, post } from './schema.ts';

/**
 * What a site consists of today: posts in their order, checkpoints (with label codes) and routes by code; retired
 * ones left out. For other packages, inside their transaction.
 * @throws DomainError `not-found`
 */
export async function readSitePlan(ctx: Reading, siteId: string) {
  const site = await requireSite(ctx, siteId);
  const { tx, tenantId } = ctx;
  const inUse = (table: typeof post | typeof checkpoint | typeof patrolRoute) =>
    and(eq(table.tenantId, tenantId), eq(table.siteId, siteId), isNull(table.retiredAt));
  const posts = await tx.select().from(post).where(inUse(post)).orderBy(asc(post.sortOrder), asc(post.code));
  const checkpoints = await tx
    .select()
    .from(checkpoint)
    .where(inUse(checkpoint))
    .orderBy(asc(checkpoint.code));
  const routes = await tx.select().from(patrolRoute).where(inUse(patrolRoute)).orderBy(asc(patrolRoute.code));
  return { site, posts, checkpoints, routes };
}

export type SitePlan = Awaited<ReturnType<typeof readSitePlan>>;
