import { command } from '@zhiqin/access';
import { storeFile } from '@zhiqin/files';
import { textOrNull } from '../field-inputs.ts';
import { requireSite } from '../require-site.ts';
import { imageSizeOf } from './image-size.ts';
import { addPlanInput } from './input.ts';
import { sitePlan } from './schema.ts';

/** Keeps the picture of a floor or of the grounds. Errors: `not-found`, `plan.not-a-picture`, `file.too-large`. */
export const addPlan = command({
  action: 'plan.keep',
  input: addPlanInput,
  async run(ctx, { siteId, name, nameEn, building, floor, imageBase64 }) {
    await requireSite(ctx, siteId);
    const bytes = Uint8Array.from(Buffer.from(imageBase64, 'base64'));
    const size = imageSizeOf(bytes);
    const { id: fileId } = await ctx.run(storeFile, { bytes, purpose: 'plan', siteId, title: name });
    const id = ctx.newId();
    await ctx.tx.insert(sitePlan).values({
      tenantId: ctx.tenantId,
      id,
      siteId,
      name,
      nameEn: textOrNull(nameEn),
      building: textOrNull(building),
      floor: textOrNull(floor),
      fileId,
      ...size,
      createdAt: ctx.now,
    });
    ctx.audit({ siteId, subjectId: id, name });
    await ctx.publish({ siteId, topic: 'site', id: siteId });
    return { id };
  },
});
