import type { UseContext } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { and, eq, inArray, isNull } from 'drizzle-orm';

/** Who did it, as a record names him; nobody for what the clock did. */
export function signedBy({ actor }: Pick<UseContext, 'actor'>): { id: string | null; name: string | null } {
  return actor.kind === 'member'
    ? { id: actor.membershipId, name: actor.displayName }
    : { id: null, name: null };
}

/** Members of the office and those who lead the site, for reminders. */
export async function officeOf({ tx, tenantId }: UseContext, siteId: string | null): Promise<string[]> {
  const rows = await tx
    .select({ id: membership.id, allSites: membership.allSites, siteIds: membership.siteIds })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, tenantId),
        inArray(membership.role, ['owner', 'operations', 'area_manager', 'captain']),
        isNull(membership.endedAt),
      ),
    );
  return rows
    .filter((row) => row.allSites || (siteId !== null && row.siteIds.includes(siteId)))
    .map((row) => row.id);
}

/** Members of a client. */
export async function clientsOf({ tx, tenantId }: UseContext, clientId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: membership.id, clientIds: membership.clientIds })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, tenantId),
        inArray(membership.role, ['client_approver', 'client_viewer']),
        isNull(membership.endedAt),
      ),
    );
  return rows.filter((row) => row.clientIds.includes(clientId)).map((row) => row.id);
}
