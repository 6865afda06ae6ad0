/** Who may sign in to a contractor's tenant. */
export const memberRoles = [
  'owner',
  'operations',
  'hr',
  'finance',
  'auditor',
  'area_manager',
  'captain',
  'squad_leader',
  'guard',
  'client_approver',
  'client_viewer',
] as const;
export type MemberRole = (typeof memberRoles)[number];

/** The columns of the permission table: members, and those who act without being one. */
export const roles = [...memberRoles, 'device', 'system', 'public'] as const;
export type Role = (typeof roles)[number];

export const clientRoles: readonly Role[] = ['client_approver', 'client_viewer'];
/** Roles that work at the contractor's headquarters and see all of its sites. */
export const headquartersRoles: readonly Role[] = ['owner', 'operations', 'hr', 'finance', 'auditor'];
