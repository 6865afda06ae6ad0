import type { UseContext } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { and, eq, inArray, isNull } from 'drizzle-orm';

const keepers = ['owner', 'operations', 'area_manager', 'captain'];
const approvers = ['client_approver'];

/** Who sees to it that a site is ready: its captain and those above; or whoever answers for its client. */
export async function membersOf(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  siteId: string,
  clientId: string | null = null,
): Promise<string[]> {
  const rows = await tx
    .select({
      id: membership.id,
      allSites: membership.allSites,
      siteIds: membership.siteIds,
      clientIds: membership.clientIds,
    })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, tenantId),
        inArray(membership.role, clientId ? approvers : keepers),
        isNull(membership.endedAt),
      ),
    );
  return rows
    .filter((row) =>
      clientId ? row.clientIds.includes(clientId) : row.allSites || row.siteIds.includes(siteId),
    )
    .map((row) => row.id);
}

/** Who does it, as a record names him; both null for the house itself. */
export function signerOf({ actor }: Pick<UseContext, 'actor'>): { id: string | null; name: string | null } {
  return actor.kind === 'member'
    ? { id: actor.membershipId, name: actor.displayName }
    : { id: null, name: null };
}
