import type { UseContext } from '@zhiqin/access';
import type { Role } from '@zhiqin/access/rules';
import { membership } from '@zhiqin/access/schema';
import { and, eq, inArray, isNull } from 'drizzle-orm';

export const siteLeads = ['captain', 'squad_leader'] as const satisfies readonly Role[];
export const headOffice = ['owner', 'operations', 'area_manager'] as const satisfies readonly Role[];
export const clientOffice = ['client_approver', 'client_viewer'] as const satisfies readonly Role[];

/** Members of these roles who answer for a site; of a client's those that are its own. */
export async function membersOf(
  { tx, tenantId }: UseContext,
  roles: readonly Role[],
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
