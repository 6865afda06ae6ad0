import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { retireCameraInput } from './input.ts';
import { camera } from './schema.ts';

/** Takes a camera out of use; what was recorded of it stays. Errors: `not-found`. */
export const retireCamera = command({
  action: 'equipment.keep',
  input: retireCameraInput,
  async run(ctx, { cameraId }) {
    const [row] = await ctx.tx
      .update(camera)
      .set({ retiredAt: ctx.now })
      .where(and(eq(camera.tenantId, ctx.tenantId), eq(camera.id, cameraId), isNull(camera.retiredAt)))
      .returning({ siteId: camera.siteId });
    if (!row) throw new DomainError('not-found');
    ctx.audit({ siteId: row.siteId, subjectId: cameraId });
    await ctx.publish({ siteId: row.siteId, topic: 'site', id: row.siteId });
  },
});
