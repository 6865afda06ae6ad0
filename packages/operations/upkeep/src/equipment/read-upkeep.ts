import { query } from '@zhiqin/access';
import { cctvFindingRow } from '@zhiqin/duty/schema';
import { type Day, dayOf, daysBetween } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { camera } from '@zhiqin/sites/schema';
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
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
  /** Days its recordings are to be kept, by the register. */
  retentionDays: number;
  /** The newest proof of how far back it plays, and the entry that says so; null: nobody has looked. */
  kept: { entryId: string; lookedOn: Day; oldestOn: Day; days: number; isShort: boolean } | null;
}

/** Cameras in use with the last look at sign and place (M06), and how far back each was found to play (M02). Errors: `not-found`. */
export const listCameraLooks = query({
  action: 'upkeep.read',
  input: equipmentSiteInput,
  async run(ctx, { siteId }): Promise<CameraLooked[]> {
    const { tx, tenantId } = ctx;
    const { zone } = await requireSite(ctx, siteId);
    const cameras = await tx
      .select({
        id: camera.id,
        cameraNo: camera.cameraNo,
        place: camera.place,
        retentionDays: camera.retentionDays,
        usedSince: camera.usedSince,
      })
      .from(camera)
      .where(and(eq(camera.tenantId, tenantId), eq(camera.siteId, siteId), isNull(camera.retiredAt)))
      .orderBy(asc(camera.cameraNo));
    const looks = await tx
      .select()
      .from(cameraLook)
      .where(and(eq(cameraLook.tenantId, tenantId), eq(cameraLook.siteId, siteId)))
      .orderBy(desc(cameraLook.lookedOn), desc(cameraLook.id));
    const f = cctvFindingRow;
    const proofs = await tx
      .select({
        id: f.id,
        cameraId: f.cameraId,
        cameraNo: f.cameraNo,
        oldestOn: f.oldestOn,
        at: f.at,
      })
      .from(f)
      .where(and(eq(f.tenantId, tenantId), eq(f.siteId, siteId), isNotNull(f.oldestOn)))
      .orderBy(desc(f.at), desc(f.id))
      .limit(2000);
    return cameras.map(({ usedSince, ...one }) => {
      const proof = proofs.find(
        (row) => row.cameraId === one.id || (row.cameraId === null && row.cameraNo === one.cameraNo),
      );
      const lookedOn = proof && dayOf(proof.at, zone);
      const oldestOn = proof?.oldestOn;
      const days = lookedOn && oldestOn ? daysBetween(oldestOn, lookedOn) : 0;
      return {
        ...one,
        last: looks.find((look) => look.cameraId === one.id) ?? null,
        kept:
          proof && lookedOn && oldestOn
            ? {
                ...{ entryId: proof.id, lookedOn, oldestOn, days },
                // Nothing can play from before it was in use.
                isShort: days < one.retentionDays && !(usedSince && oldestOn <= usedSince),
              }
            : null,
      };
    });
  },
});
