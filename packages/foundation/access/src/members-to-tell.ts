import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { UseContext } from './command.ts';
import type { Role } from './roles.ts';
import { membership } from './schema.ts';

/**
 * Members of these roles whom something at a site concerns: those of the contractor by the site (one of no site: of all sites),
 * those of a client by the client it serves.
 */
export async function membersToTell(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  roles: readonly Role[],
  siteId: string | null,
  clientId: string | null = null,
): Promise<string[]> {
  const rows = await tx
    .select({
      id: membership.id,
      role: membership.role,
      allSites: membership.allSites,
      siteIds: membership.siteIds,
      clientIds: membership.clientIds,
    })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, tenantId),
        inArray(membership.role, [...roles]),
        isNull(membership.endedAt),
      ),
    );
  return rows
    .filter(({ role, allSites, siteIds, clientIds }) =>
      role.startsWith('client_')
        ? clientId !== null && clientIds.includes(clientId)
        : allSites || (siteId !== null && siteIds.includes(siteId)),
    )
    .map((row) => row.id);
}

/** Who acts, as a row keeps it; nobody for what a clock or a stranger did. */
export function signerOf({ actor }: Pick<UseContext, 'actor'>): { id: string | null; name: string | null } {
  return actor.kind === 'member'
    ? { id: actor.membershipId, name: actor.displayName }
    : { id: null, name: null };
}
