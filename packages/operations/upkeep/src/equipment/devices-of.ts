import type { UseContext } from '@zhiqin/access';
import { camera, fireAsset } from '@zhiqin/sites/schema';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { installation } from '../schema.ts';

export interface DeviceRow {
  id: string;
  register: 'camera' | 'fire' | 'installation';
  no: string;
  kind: string;
  place: string;
}

/** Everything with a number that stands at a site and is in use: cameras, fire gear, and the rest. */
export async function devicesOf(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  siteId: string,
): Promise<DeviceRow[]> {
  const inUse = (table: typeof camera | typeof fireAsset | typeof installation) =>
    and(eq(table.tenantId, tenantId), eq(table.siteId, siteId), isNull(table.retiredAt));
  const cameras = await tx.select().from(camera).where(inUse(camera)).orderBy(asc(camera.cameraNo));
  const fire = await tx.select().from(fireAsset).where(inUse(fireAsset)).orderBy(asc(fireAsset.assetNo));
  const rest = await tx
    .select()
    .from(installation)
    .where(inUse(installation))
    .orderBy(asc(installation.installationNo));
  return [
    ...cameras.map(({ id, cameraNo, place }) => ({
      ...{ id, place, no: cameraNo, kind: 'camera', register: 'camera' as const },
    })),
    ...fire.map(({ id, assetNo, kind, place }) => ({
      ...{ id, place, no: assetNo, kind, register: 'fire' as const },
    })),
    ...rest.map(({ id, installationNo, kind, place }) => ({
      ...{ id, place, no: installationNo, kind, register: 'installation' as const },
    })),
  ];
}
