import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { asc, count, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { type Lack, type Preparedness, readPreparedness } from './overview.ts';

interface SiteReadiness {
  site: Preparedness['site'];
  asked: number;
  inForce: number;
  lacks: Lack[];
}

/** A site is read whole, some fifteen questions: a page of them at a time. */
const sitesPerPage = 30;

/** What sites in reach lack today, thirty a page by their codes, the neediest of a page first. Errors: none. */
export const listPreparedness = query({
  action: 'preparedness.read',
  input: z.object({ page: z.optional(z.int().check(z.gte(1), z.lte(1000))) }),
  async run(ctx, { page = 1 }): Promise<{ rows: SiteReadiness[]; page: number; pages: number }> {
    const own = eq(site.tenantId, ctx.tenantId);
    const [all] = await ctx.tx.select({ sites: count() }).from(site).where(own);
    const sites = await ctx.tx
      .select()
      .from(site)
      .where(own)
      .orderBy(asc(site.code))
      .limit(sitesPerPage)
      .offset((page - 1) * sitesPerPage);
    const found: SiteReadiness[] = [];
    for (const one of sites) {
      const ready = await readPreparedness(ctx, one, ctx.now);
      const asked = ready.scenarios.filter((standing) => standing.isAsked);
      found.push({
        site: ready.site,
        asked: asked.length,
        inForce: asked.filter((standing) => standing.inForce !== null).length,
        lacks: ready.lacks,
      });
    }
    return {
      rows: found.sort((a, b) => b.lacks.length - a.lacks.length),
      page,
      pages: Math.max(1, Math.ceil((all?.sites ?? 0) / sitesPerPage)),
    };
  },
});
