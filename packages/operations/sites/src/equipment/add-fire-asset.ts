import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { textOrNull } from '../field-inputs.ts';
import { requireSite } from '../require-site.ts';
import { addFireAssetInput } from './input.ts';
import { fireAsset } from './schema.ts';

/** Puts a piece of fire equipment into the register. Errors: `not-found`, `fire-asset.no-taken` ({assetNo}). */
export const addFireAsset = command({
  action: 'equipment.keep',
  input: addFireAssetInput,
  async run(ctx, input) {
    await requireSite(ctx, input.siteId);
    const id = ctx.newId();
    const stored = await ctx.tx
      .insert(fireAsset)
      .values({
        tenantId: ctx.tenantId,
        id,
        siteId: input.siteId,
        assetNo: input.assetNo,
        kind: input.kind,
        place: input.place,
        madeOn: textOrNull(input.madeOn),
        refilledOn: textOrNull(input.refilledOn),
        serviceDueOn: textOrNull(input.serviceDueOn),
        scrapOn: textOrNull(input.scrapOn),
        labelCode: textOrNull(input.labelCode),
        createdAt: ctx.now,
      })
      .onConflictDoNothing({ target: [fireAsset.tenantId, fireAsset.siteId, fireAsset.assetNo] })
      .returning({ id: fireAsset.id });
    if (stored.length === 0) {
      const { assetNo } = input;
      throw new DomainError('fire-asset.no-taken', { assetNo }, { assetNo: 'fire-asset.no-taken' });
    }
    ctx.audit({ siteId: input.siteId, subjectId: id, assetNo: input.assetNo });
    await ctx.publish({ siteId: input.siteId, topic: 'site', id: input.siteId });
    return { id };
  },
});
