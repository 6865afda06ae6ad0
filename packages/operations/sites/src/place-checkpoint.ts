import type { Tx } from '@zhiqin/db';
import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { checkpoint } from './schema.ts';

/** Where a checkpoint is, as somebody standing there read it off a phone. */
export interface CheckpointPlace {
  checkpointId: string;
  latitude: number;
  longitude: number;
  datum: 'WGS84' | 'GCJ02' | 'BD09';
  accuracyMetres: number;
  placedAt: Date;
}

/** Sets a checkpoint's place, unless somebody stood there later: any order of calls ends the same. */
export async function placeCheckpoint(
  { tx, tenantId, siteId }: { tx: Tx; tenantId: string; siteId: string },
  { checkpointId, ...place }: CheckpointPlace,
): Promise<void> {
  await tx
    .update(checkpoint)
    .set(place)
    .where(
      and(
        eq(checkpoint.tenantId, tenantId),
        eq(checkpoint.siteId, siteId),
        eq(checkpoint.id, checkpointId),
        or(isNull(checkpoint.placedAt), lt(checkpoint.placedAt, place.placedAt)),
      ),
    );
}
