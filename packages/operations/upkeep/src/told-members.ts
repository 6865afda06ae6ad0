import type { Role } from '@zhiqin/access/rules';

export { membersToTell as membersOf } from '@zhiqin/access';

export const siteLeads = ['captain', 'squad_leader'] as const satisfies readonly Role[];
export const headOffice = ['owner', 'operations', 'area_manager'] as const satisfies readonly Role[];
export const clientOffice = ['client_approver', 'client_viewer'] as const satisfies readonly Role[];
