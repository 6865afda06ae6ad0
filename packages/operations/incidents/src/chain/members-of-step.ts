import { membersToTell, type UseContext } from '@zhiqin/access';
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
export const membersOfStep = (
  ctx: UseContext,
  step: IncidentStep,
  siteId: string,
  clientId: string | null,
): Promise<string[]> => membersToTell(ctx, rolesOf[step], siteId, clientId);
