import { query } from '@zhiqin/access';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { requireSite } from '../require-site.ts';
import { equipmentInput } from './input.ts';
import { fireAsset } from './schema.ts';

/** 消防器材台账 of a site, by number. Errors: `not-found`. */
export const listFireAssets = query({
  action: 'equipment.read',
  input: equipmentInput,
  async run(ctx, { siteId, includesRetired = false }) {
    await requireSite(ctx, siteId);
    const rows = await ctx.tx
      .select()
      .from(fireAsset)
      .where(
        and(
          eq(fireAsset.tenantId, ctx.tenantId),
          eq(fireAsset.siteId, siteId),
          includesRetired ? undefined : isNull(fireAsset.retiredAt),
        ),
      )
      .orderBy(asc(fireAsset.assetNo));
    return rows.map(({ tenantId: _, siteId: __, ...row }) => row);
  },
});
