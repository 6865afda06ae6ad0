import type { UseContext } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { IncidentStep } from '../incident-input.ts';

const rolesOf = {
  'squad-leader': ['squad_leader', 'captain'],
  'contractor-head': ['owner', 'operations', 'area_manager'],
  'client-office': ['client_approver', 'client_viewer'],
} as const satisfies Record<IncidentStep, readonly string[]>;

/** Which level somebody answers for; null: none. */
export function stepOfRole(role: string): IncidentStep | null {
  const found = Object.entries(rolesOf).find(([, roles]) => (roles as readonly string[]).includes(role));
  return (found?.[0] as IncidentStep | undefined) ?? null;
}

/** Members who are told at a level: those of the site, and of the client it belongs to (S9E-2.1a). */
export async function membersOfStep(
  { tx, tenantId }: UseContext,
  step: IncidentStep,
  siteId: string,
  clientId: string | null,
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
        inArray(membership.role, [...rolesOf[step]]),
        isNull(membership.endedAt),
      ),
    );
  return rows
    .filter(({ allSites, siteIds, clientIds }) =>
      step === 'client-office'
        ? clientId !== null && clientIds.includes(clientId)
        : allSites || siteIds.includes(siteId),
    )
    .map((row) => row.id);
}
