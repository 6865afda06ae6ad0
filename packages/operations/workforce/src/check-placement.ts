import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, eq, inArray } from 'drizzle-orm';
import { squad } from './schema.ts';

/**
 * A guard's sites exist and his squad is of one of them.
 * @throws DomainError `not-found`
 */
export async function checkPlacement(
  { tx, tenantId }: Reading,
  siteIds: readonly string[],
  squadId: string | null,
): Promise<void> {
  const sites = await tx
    .select({ id: site.id })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), inArray(site.id, [...siteIds])));
  if (sites.length < new Set(siteIds).size) throw new DomainError('not-found');
  if (squadId === null) return;
  const [row] = await tx
    .select({ siteId: squad.siteId })
    .from(squad)
    .where(and(eq(squad.tenantId, tenantId), eq(squad.id, squadId)));
  if (!row || !siteIds.includes(row.siteId)) throw new DomainError('not-found');
}
