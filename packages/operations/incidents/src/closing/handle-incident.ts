import { command } from '@zhiqin/access';
import { and, eq } from 'drizzle-orm';
import { recordEvent } from '../file/record-event.ts';
import { requireIncident } from '../file/require-incident.ts';
import { holdClipInput, reclassifyInput } from '../incident-input.ts';
import { incident } from '../schema.ts';

/**
 * Another type or severity than the first brief said; both stay in the course, with the reason. Errors: `not-found`,
 * `incident.closed`, `input.invalid`.
 */
export const reclassifyIncident = command({
  action: 'incident.handle',
  input: reclassifyInput,
  async run(ctx, { incidentId, incidentType, severity, reason }): Promise<void> {
    const file = await requireIncident(ctx, incidentId, 'open');
    await ctx.tx
      .update(incident)
      .set({ incidentType, severity })
      .where(and(eq(incident.tenantId, ctx.tenantId), eq(incident.id, incidentId)));
    await recordEvent(ctx, file, 'reclassified', {
      from: { incidentType: file.incidentType, severity: file.severity },
      to: { incidentType, severity },
      reason,
    });
    ctx.audit({ siteId: file.siteId, subjectId: incidentId, incidentType, severity });
  },
});

/**
 * 录像留存 (保安服务管理条例 第25条): the clip was exported and is kept, with its digest where there is one; or no camera saw it. Errors:
 * `not-found`, `incident.closed`, `input.invalid`.
 */
export const holdClip = command({
  action: 'incident.handle',
  input: holdClipInput,
  async run(ctx, { incidentId, hasCamera, cameraNo, sha256, storedAt }): Promise<void> {
    const file = await requireIncident(ctx, incidentId, 'open');
    await ctx.tx
      .update(incident)
      .set({ hasCamera, clipHeldAt: hasCamera ? (file.clipHeldAt ?? ctx.now) : null })
      .where(and(eq(incident.tenantId, ctx.tenantId), eq(incident.id, incidentId)));
    await recordEvent(
      ctx,
      file,
      hasCamera ? 'clip-held' : 'no-camera',
      hasCamera ? { cameraNo: cameraNo || null, sha256: sha256 || null, storedAt: storedAt || null } : {},
    );
    ctx.audit({ siteId: file.siteId, subjectId: incidentId, hasCamera });
  },
});
