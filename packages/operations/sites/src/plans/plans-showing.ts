import { storedFile } from '@zhiqin/files/schema';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reading } from '../require-site.ts';
import { checkpoint } from '../schema.ts';
import { planSpot, sitePlan } from './schema.ts';

/** A plan in use with its picture, and where on it some checkpoints stand. */
export interface PlanShowing {
  id: string;
  name: string;
  nameEn: string | null;
  building: string | null;
  floor: string | null;
  widthPixels: number;
  heightPixels: number;
  fileId: string;
  picture: { sha256: string; mediaType: string; sizeBytes: number };
  /** `x` and `y`: fractions of the picture's width and height, from its top left. */
  points: { checkpointCode: string; x: number; y: number }[];
}

/** The plans of a site on which any of these checkpoints is drawn. What is drawn nowhere is on none. */
export async function plansShowing(
  { tx, tenantId }: Reading,
  siteId: string,
  checkpointCodes: readonly string[],
): Promise<PlanShowing[]> {
  if (checkpointCodes.length === 0) return [];
  const rows = await tx
    .select({
      id: sitePlan.id,
      name: sitePlan.name,
      nameEn: sitePlan.nameEn,
      building: sitePlan.building,
      floor: sitePlan.floor,
      widthPixels: sitePlan.widthPixels,
      heightPixels: sitePlan.heightPixels,
      fileId: sitePlan.fileId,
      picture: {
        sha256: storedFile.sha256,
        mediaType: storedFile.mediaType,
        sizeBytes: storedFile.sizeBytes,
      },
      point: { checkpointCode: checkpoint.code, x: planSpot.x, y: planSpot.y },
    })
    .from(planSpot)
    .innerJoin(
      checkpoint,
      and(eq(checkpoint.tenantId, planSpot.tenantId), eq(checkpoint.id, planSpot.checkpointId)),
    )
    .innerJoin(sitePlan, and(eq(sitePlan.tenantId, planSpot.tenantId), eq(sitePlan.id, planSpot.planId)))
    .innerJoin(
      storedFile,
      and(eq(storedFile.tenantId, sitePlan.tenantId), eq(storedFile.id, sitePlan.fileId)),
    )
    .where(
      and(
        eq(planSpot.tenantId, tenantId),
        eq(planSpot.siteId, siteId),
        inArray(checkpoint.code, [...new Set(checkpointCodes)]),
        isNull(checkpoint.retiredAt),
        isNull(sitePlan.retiredAt),
        isNull(storedFile.erasedAt),
      ),
    )
    .orderBy(asc(sitePlan.building), asc(sitePlan.floor), asc(sitePlan.id), asc(checkpoint.code));
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { point: _, ...plan } = first;
    return [{ ...plan, points: group.map(({ point }) => point) }];
  });
}
