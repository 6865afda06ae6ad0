import { command } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { textOrNull } from '@zhiqin/sites/rules';
import { camera } from '@zhiqin/sites/schema';
import { and, eq, isNull } from 'drizzle-orm';
import { keepPicture } from '../keep-picture.ts';
import { cameraLook } from '../schema.ts';
import { lookAtCameraInput } from './equipment-input.ts';

/** The quarter's look: is there a sign, and does it look where none may (M06; 视频条例 第8条、第13条). Errors: `not-found`, `input.invalid`, those of a file. */
export const lookAtCamera = command({
  action: 'upkeep.keep',
  input: lookAtCameraInput,
  async run(ctx, { cameraId, lookedOn, photoBase64, ...saw }): Promise<{ lookId: string }> {
    const { tx, tenantId, now, actor } = ctx;
    const [row] = await tx
      .select({ siteId: camera.siteId, cameraNo: camera.cameraNo, zone: site.zone })
      .from(camera)
      .innerJoin(site, and(eq(site.tenantId, camera.tenantId), eq(site.id, camera.siteId)))
      .where(and(eq(camera.tenantId, tenantId), eq(camera.id, cameraId), isNull(camera.retiredAt)));
    if (!row) throw new DomainError('not-found');
    if (lookedOn > dayOf(now, row.zone))
      throw new DomainError('input.invalid', {}, { lookedOn: 'field.in-future' });
    const photo = await keepPicture(ctx, row.siteId, photoBase64, row.cameraNo);
    const lookId = ctx.newId();
    await tx.insert(cameraLook).values({
      ...{ tenantId, id: lookId, siteId: row.siteId, cameraId, lookedOn, fileId: photo?.id ?? null },
      ...{ hasSign: saw.hasSign, isForbiddenPlace: saw.isForbiddenPlace, note: textOrNull(saw.note) },
      ...{ byName: actor.kind === 'member' ? actor.displayName : null, recordedAt: now },
    });
    await askToRejudge(ctx, { register: 'cameraLook', siteId: row.siteId, fromDay: lookedOn });
    ctx.audit({ siteId: row.siteId, subjectId: cameraId, lookId });
    return { lookId };
  },
});
