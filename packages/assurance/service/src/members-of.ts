import type { UseContext } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { and, eq, inArray, isNull } from 'drizzle-orm';

export const siteHeads = ['captain', 'area_manager', 'operations'] as const;
export const company = ['owner', 'operations', 'area_manager'] as const;
export const clientOffice = ['client_approver', 'client_viewer'] as const;

/** Members of some roles who are told about a site; those of a client by the client it serves. */
export async function membersOf(
  { tx, tenantId }: UseContext,
  roles: readonly string[],
  siteId: string,
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
        : allSites || siteIds.includes(siteId),
    )
    .map((row) => row.id);
}

/** Who acts, as a row keeps it; nobody for what a clock or a stranger did. */
export function byWhom({ actor }: UseContext): { id: string | null; name: string | null } {
  return actor.kind === 'member'
    ? { id: actor.membershipId, name: actor.displayName }
    : { id: null, name: null };
}
