import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { newLabelCode, qrTextOf } from './checkpoint-label.ts';
import { textOrNull } from './field-inputs.ts';
import { requireSite } from './require-site.ts';
import { checkpoint } from './schema.ts';
import { addCheckpointInput } from './site-input.ts';

/** Adds a checkpoint 巡查点 with a label of its own. Errors: `not-found`, `checkpoint.code-taken`. */
export const addCheckpoint = command({
  action: 'site.update',
  input: addCheckpointInput,
  async run(ctx, input) {
    await requireSite(ctx, input.siteId);
    const id = ctx.newId();
    const labelCode = newLabelCode();
    const stored = await ctx.tx
      .insert(checkpoint)
      .values({
        tenantId: ctx.tenantId,
        id,
        siteId: input.siteId,
        code: input.code,
        name: input.name,
        nameEn: textOrNull(input.nameEn),
        labelCode,
        isCritical: input.isCritical ?? false,
        isFireLane: input.isFireLane ?? false,
        isPerimeter: input.isPerimeter ?? false,
        checkItems: input.checkItems ?? [],
        latitude: input.latitude ?? null,
        longitude: input.longitude ?? null,
        datum: input.datum ?? null,
        floor: textOrNull(input.floor),
      })
      .onConflictDoNothing({ target: [checkpoint.tenantId, checkpoint.siteId, checkpoint.code] })
      .returning({ id: checkpoint.id });
    if (stored.length === 0) {
      throw new DomainError('checkpoint.code-taken', { code: input.code }, { code: 'checkpoint.code-taken' });
    }
    ctx.audit({ siteId: input.siteId, subjectId: id, code: input.code });
    await ctx.publish({ siteId: input.siteId, topic: 'site', id: input.siteId });
    return { id, qrText: qrTextOf(labelCode) };
  },
});
