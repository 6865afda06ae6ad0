import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { askToRejudge } from '../ask-to-rejudge.ts';
import { textOrNull } from '../field-inputs.ts';
import { requireSite } from '../require-site.ts';
import { addCameraInput } from './input.ts';
import { camera } from './schema.ts';

/** Puts a camera into the register. Errors: `not-found`, `camera.no-taken` ({cameraNo}). */
export const addCamera = command({
  action: 'equipment.keep',
  input: addCameraInput,
  async run(ctx, input) {
    await requireSite(ctx, input.siteId);
    const id = ctx.newId();
    const stored = await ctx.tx
      .insert(camera)
      .values({
        tenantId: ctx.tenantId,
        id,
        siteId: input.siteId,
        cameraNo: input.cameraNo,
        place: input.place,
        retentionDays: input.retentionDays,
        usedSince: textOrNull(input.usedSince),
        filedOn: textOrNull(input.filedOn),
        createdAt: ctx.now,
      })
      .onConflictDoNothing({ target: [camera.tenantId, camera.siteId, camera.cameraNo] })
      .returning({ id: camera.id });
    if (stored.length === 0) {
      const { cameraNo } = input;
      throw new DomainError('camera.no-taken', { cameraNo }, { cameraNo: 'camera.no-taken' });
    }
    // Counted by the police's month from the day it was in use.
    if (input.usedSince)
      await askToRejudge(ctx, { register: 'camera', siteId: input.siteId, fromDay: input.usedSince });
    ctx.audit({ siteId: input.siteId, subjectId: id, cameraNo: input.cameraNo });
    await ctx.publish({ siteId: input.siteId, topic: 'site', id: input.siteId });
    return { id };
  },
});
