import { site } from '@zhiqin/access/schema';
import type { Reading } from '@zhiqin/sites';
import { checkpoint } from '@zhiqin/sites/schema';
import { and, avg, eq, isNull, sql } from 'drizzle-orm';

interface Located {
  name: string;
  latitude: number | null;
  longitude: number | null;
}

/** Where each site of the contractor is: the middle of its checkpoints that are on the map. */
export async function readSitePlaces({ tx, tenantId }: Reading): Promise<Map<string, Located>> {
  const rows = await tx
    .select({
      id: site.id,
      name: site.name,
      latitude: sql<number | null>`${avg(checkpoint.latitude)}::float8`,
      longitude: sql<number | null>`${avg(checkpoint.longitude)}::float8`,
    })
    .from(site)
    .leftJoin(
      checkpoint,
      and(
        eq(checkpoint.tenantId, site.tenantId),
        eq(checkpoint.siteId, site.id),
        isNull(checkpoint.retiredAt),
      ),
    )
    .where(eq(site.tenantId, tenantId))
    .groupBy(site.id, site.name);
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

const earthKm = 6371;

/** Along a great circle (haversine); null where one of the two is not known. Shifts of a Chinese datum cancel out. */
export function kmBetween(a: Located | undefined, b: Located | undefined): number | null {
  if (!a || !b || a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null)
    return null;
  const rad = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * rad) / 2) ** 2;
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * half(b.longitude - a.longitude);
  return 2 * earthKm * Math.asin(Math.sqrt(Math.min(1, h)));
}
