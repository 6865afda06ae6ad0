import { command, type UseContext } from '@zhiqin/access';
import { releaseFile, storeFile } from '@zhiqin/files';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { askToRejudge, requireSite } from '@zhiqin/sites';
import { and, eq, isNull } from 'drizzle-orm';
import { educationInput, recordEducationInput, withdrawEducationInput } from '../input.ts';
import { safetyEducation } from '../schema.ts';
import { signerOf } from '../site-members.ts';

/**
 * 安全宣传 (S4-4.5; S7-4.1; S3-18): a notice, a talk, a drill for residents or tenants, with its picture and how many it reached.
 * Errors: `not-found`, `file.kind`, `file.too-large`, `input.invalid` (a day to come).
 */
export const recordEducation = command({
  action: 'preparedness.keep',
  input: recordEducationInput,
  async run(ctx, { siteId, heldOn, photoBase64, place, note, ...told }): Promise<{ educationId: string }> {
    const site = await requireSite(ctx, siteId);
    if (heldOn > dayOf(ctx.now, site.zone))
      throw new DomainError('input.invalid', {}, { heldOn: 'field.invalid' });
    const fileIds: string[] = [];
    if (photoBase64) {
      const bytes = Uint8Array.from(Buffer.from(photoBase64, 'base64'));
      const { id, mediaType } = await ctx.run(storeFile, { bytes, purpose: 'education-photo', siteId });
      if (!/^(image\/|application\/pdf$)/.test(mediaType)) throw new DomainError('file.kind');
      fileIds.push(id);
    }
    const by = signerOf(ctx);
    const educationId = ctx.newId();
    await ctx.tx.insert(safetyEducation).values({
      ...{ tenantId: ctx.tenantId, id: educationId, siteId, heldOn, ...told, fileIds },
      place: place || null,
      note: note || null,
      recordedBy: by.id,
      recordedByName: by.name,
      recordedAt: ctx.now,
    });
    await askToRejudge(ctx, { register: 'preparedness', siteId, fromDay: heldOn });
    ctx.audit({ siteId, subjectId: educationId, kind: told.kind, reached: told.reached });
    return { educationId };
  },
});

/** It was entered wrongly: the line stays and says so, and counts no more. Errors: `not-found`. */
export const withdrawEducation = command({
  action: 'preparedness.keep',
  input: withdrawEducationInput,
  async run(ctx, { educationId, reason }): Promise<void> {
    const row = await requireEducation(ctx, educationId);
    await ctx.tx
      .update(safetyEducation)
      .set({ withdrawnAt: ctx.now, withdrawnReason: reason })
      .where(and(eq(safetyEducation.tenantId, ctx.tenantId), eq(safetyEducation.id, educationId)));
    await askToRejudge(ctx, { register: 'preparedness', siteId: row.siteId, fromDay: row.heldOn });
    ctx.audit({ siteId: row.siteId, subjectId: educationId, reason });
  },
});

/** Shows it to the site's client, with its picture. Errors: `not-found`, `emergency-plan.no-client`, `emergency-plan.released`. */
export const releaseEducation = command({
  action: 'preparedness.release',
  input: educationInput,
  async run(ctx, { educationId }): Promise<void> {
    const row = await requireEducation(ctx, educationId);
    if (row.releasedAt) throw new DomainError('emergency-plan.released');
    const { clientId } = await requireSite(ctx, row.siteId);
    if (!clientId) throw new DomainError('emergency-plan.no-client');
    for (const id of row.fileIds) await ctx.run(releaseFile, { id, clientId });
    await ctx.tx
      .update(safetyEducation)
      .set({ clientId, releasedAt: ctx.now })
      .where(and(eq(safetyEducation.tenantId, ctx.tenantId), eq(safetyEducation.id, educationId)));
    ctx.audit({ siteId: row.siteId, subjectId: educationId, clientId });
  },
});

async function requireEducation({ tx, tenantId }: UseContext, educationId: string) {
  const [row] = await tx
    .select()
    .from(safetyEducation)
    .where(
      and(
        eq(safetyEducation.tenantId, tenantId),
        eq(safetyEducation.id, educationId),
        isNull(safetyEducation.withdrawnAt),
      ),
    )
    .for('update');
  if (!row) throw new DomainError('not-found');
  return row;
}
