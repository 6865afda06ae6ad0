import { clientRoles, query, roleOf } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { and, count, eq, isNull } from 'drizzle-orm';
import { inPinyinOrder } from './by-pinyin.ts';
import { noInput } from './client-input.ts';
import { checkpoint, client, patrolRoute, post } from './schema.ts';

export interface SiteCounts {
  posts: number;
  checkpoints: number;
  routes: number;
}

/** The actor's sites in pinyin order. `counts` is null for clients: posts and checkpoints are not shown to them. */
export const listSites = query({
  action: 'site.list',
  input: noInput,
  async run(ctx) {
    const rows = await ctx.tx
      .select({ site, clientName: client.name, clientNameEn: client.nameEn })
      .from(site)
      .leftJoin(client, and(eq(client.tenantId, site.tenantId), eq(client.id, site.clientId)))
      .where(eq(site.tenantId, ctx.tenantId));
    const showsCounts = !clientRoles.includes(roleOf(ctx.actor));
    const perSite = async (table: typeof post | typeof checkpoint | typeof patrolRoute) => {
      const counted = await ctx.tx
        .select({ siteId: table.siteId, rows: count() })
        .from(table)
        .where(and(eq(table.tenantId, ctx.tenantId), isNull(table.retiredAt)))
        .groupBy(table.siteId);
      return new Map(counted.map((row) => [row.siteId, row.rows]));
    };
    const [posts, checkpoints, routes] = showsCounts
      ? await Promise.all([perSite(post), perSite(checkpoint), perSite(patrolRoute)])
      : [];
    return inPinyinOrder(rows, (row) => row.site.name).map(
      ({ site: { tenantId: _, createdAt: __, ...row }, ...names }) => ({
        ...row,
        ...names,
        counts: showsCounts
          ? ({
              posts: posts?.get(row.id) ?? 0,
              checkpoints: checkpoints?.get(row.id) ?? 0,
              routes: routes?.get(row.id) ?? 0,
            } satisfies SiteCounts)
          : null,
      }),
    );
  },
});
