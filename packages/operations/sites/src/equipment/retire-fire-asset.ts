import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { retireFireAssetInput } from './input.ts';
import { fireAsset } from './schema.ts';

/** Takes a piece of fire equipment off the register (报废、拆除); what was recorded of it stays. Errors: `not-found`. */
export const retireFireAsset = command({
  action: 'equipment.keep',
  input: retireFireAssetInput,
  async run(ctx, { assetId }) {
    const [row] = await ctx.tx
      .update(fireAsset)
      .set({ retiredAt: ctx.now })
      .where(
        and(eq(fireAsset.tenantId, ctx.tenantId), eq(fireAsset.id, assetId), isNull(fireAsset.retiredAt)),
      )
      .returning({ siteId: fireAsset.siteId });
    if (!row) throw new DomainError('not-found');
    ctx.audit({ siteId: row.siteId, subjectId: assetId });
    await ctx.publish({ siteId: row.siteId, topic: 'site', id: row.siteId });
  },
});
