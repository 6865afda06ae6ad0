import { query } from '@zhiqin/access';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { requireSite } from '../require-site.ts';
import { equipmentInput } from './input.ts';
import { camera } from './schema.ts';

/** 摄像头台账 of a site, by number. Errors: `not-found`. */
export const listCameras = query({
  action: 'equipment.read',
  input: equipmentInput,
  async run(ctx, { siteId, includesRetired = false }) {
    await requireSite(ctx, siteId);
    const rows = await ctx.tx
      .select()
      .from(camera)
      .where(
        and(
          eq(camera.tenantId, ctx.tenantId),
          eq(camera.siteId, siteId),
          includesRetired ? undefined : isNull(camera.retiredAt),
        ),
      )
      .orderBy(asc(camera.cameraNo));
    return rows.map(({ tenantId: _, siteId: __, ...row }) => row);
  },
});
