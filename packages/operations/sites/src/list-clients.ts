import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { count, eq } from 'drizzle-orm';
import { inPinyinOrder } from './by-pinyin.ts';
import { noInput } from './client-input.ts';
import { client } from './schema.ts';

/** Clients the actor may see, in pinyin order, with the number of their sites he may see. */
export const listClients = query({
  action: 'client.list',
  input: noInput,
  async run(ctx) {
    const rows = await ctx.tx.select().from(client).where(eq(client.tenantId, ctx.tenantId));
    const sites = await ctx.tx
      .select({ clientId: site.clientId, sites: count() })
      .from(site)
      .where(eq(site.tenantId, ctx.tenantId))
      .groupBy(site.clientId);
    const siteCounts = new Map(sites.map((row) => [row.clientId, row.sites]));
    return inPinyinOrder(rows, (row) => row.name).map(({ tenantId: _, createdAt: __, ...row }) => ({
      ...row,
      siteCount: siteCounts.get(row.id) ?? 0,
    }));
  },
});
