import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import type { Reading } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { guard } from '../schema.ts';

/** @throws DomainError `not-found`, the same for absent and foreign ids */
export async function requireGuard({ tx, tenantId }: Reading, guardId: string) {
  const [row] = await tx
    .select()
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)));
  if (!row) throw new DomainError('not-found');
  return row;
}

/**
 * A guard reads what is about himself alone.
 * @throws DomainError `not-found`
 */
export function requireOwn({ actor }: Pick<UseContext, 'actor'>, guardId: string): void {
  if (actor.kind === 'member' && actor.role === 'guard' && actor.personId !== guardId)
    throw new DomainError('not-found');
}

/**
 * What a file says of somebody is for whoever leads the site that settles his month, which comes first among his, and for who
 * sees all sites. A site he is lent to needs his name and his certificates, no more (个人信息保护法 第6条).
 */
export function mayReadFileOf(
  { actor }: Pick<UseContext, 'actor'>,
  { id, siteIds }: { id: string; siteIds: readonly string[] },
): boolean {
  if (actor.kind !== 'member' || actor.sites === 'all' || actor.personId === id) return true;
  const [home] = siteIds;
  return home !== undefined && actor.sites.includes(home);
}
