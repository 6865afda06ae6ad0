export { membersToTell as membersOf, signerOf as byWhom } from '@zhiqin/access';

export const siteHeads = ['captain', 'area_manager', 'operations'] as const;
export const company = ['owner', 'operations', 'area_manager'] as const;
export const clientOffice = ['client_approver', 'client_viewer'] as const;
