import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';

/** Enough of a use's context to read with. */
export type Reading = Pick<UseContext, 'tx' | 'tenantId'>;
export type SiteRow = typeof site.$inferSelect;

/**
 * The bare site, seen through the actor's walls.
 * @throws DomainError `not-found`, the same for absent and foreign ids
 */
export async function requireSite(ctx: Reading, siteId: string): Promise<SiteRow> {
  const [row] = await ctx.tx
    .select()
    .from(site)
    .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, siteId)));
  if (!row) throw new DomainError('not-found');
  return row;
}

/**
 * The site for uses declared `scope: 'tenant'`, whose walls are open to all sites: asks the actor's own site list.
 * @throws DomainError `not-found`
 */
export async function requireOwnSite(
  ctx: Pick<UseContext, 'tx' | 'tenantId' | 'actor'>,
  siteId: string,
): Promise<SiteRow> {
  const { actor } = ctx;
  const allowed =
    actor.kind === 'system' ||
    (actor.kind === 'device' && actor.siteId === siteId) ||
    (actor.kind === 'member' && (actor.sites === 'all' || actor.sites.includes(siteId)));
  if (!allowed) throw new DomainError('not-found');
  return requireSite(ctx, siteId);
}
