import { query } from '@zhiqin/access';
import { requireSite } from '@zhiqin/sites';
import { camera } from '@zhiqin/sites/schema';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { cameraLook, maintenanceDone, maintenancePlan } from '../schema.ts';
import { type DeviceRow, devicesOf } from './devices-of.ts';
import { equipmentSiteInput } from './equipment-input.ts';

export interface MaintenanceFile {
  devices: DeviceRow[];
  plans: (typeof maintenancePlan.$inferSelect)[];
  done: (typeof maintenanceDone.$inferSelect)[];
}

/** Plans by when they are due, and the services held, newest first. Errors: `not-found`. */
export const readMaintenance = query({
  action: 'upkeep.read',
  input: equipmentSiteInput,
  async run(ctx, { siteId }): Promise<MaintenanceFile> {
    const { tx, tenantId } = ctx;
    await requireSite(ctx, siteId);
    const plans = await tx
      .select()
      .from(maintenancePlan)
      .where(
        and(
          eq(maintenancePlan.tenantId, tenantId),
          eq(maintenancePlan.siteId, siteId),
          isNull(maintenancePlan.endedAt),
        ),
      )
      .orderBy(asc(maintenancePlan.nextDueOn), asc(maintenancePlan.id));
    const done = await tx
      .select()
      .from(maintenanceDone)
      .where(and(eq(maintenanceDone.tenantId, tenantId), eq(maintenanceDone.siteId, siteId)))
      .orderBy(desc(maintenanceDone.doneOn), desc(maintenanceDone.id))
      .limit(100);
    return { devices: await devicesOf(ctx, siteId), plans, done };
  },
});

export interface CameraLooked {
  id: string;
  cameraNo: string;
  place: string;
  /** The newest look at its sign and place; null: nobody has looked. */
  last: typeof cameraLook.$inferSelect | null;
}

/** Cameras in use with the last look at sign and place (M06). Errors: `not-found`. */
export const listCameraLooks = query({
  action: 'upkeep.read',
  input: equipmentSiteInput,
  async run(ctx, { siteId }): Promise<CameraLooked[]> {
    const { tx, tenantId } = ctx;
    await requireSite(ctx, siteId);
    const cameras = await tx
      .select({ id: camera.id, cameraNo: camera.cameraNo, place: camera.place })
      .from(camera)
      .where(and(eq(camera.tenantId, tenantId), eq(camera.siteId, siteId), isNull(camera.retiredAt)))
      .orderBy(asc(camera.cameraNo));
    const looks = await tx
      .select()
      .from(cameraLook)
      .where(and(eq(cameraLook.tenantId, tenantId), eq(cameraLook.siteId, siteId)))
      .orderBy(desc(cameraLook.lookedOn), desc(cameraLook.id));
    return cameras.map((one) => ({ ...one, last: looks.find((look) => look.cameraId === one.id) ?? null }));
  },
});
