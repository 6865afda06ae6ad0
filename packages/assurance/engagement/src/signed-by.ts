import { membersToTell, type UseContext } from '@zhiqin/access';

export { signerOf as signedBy } from '@zhiqin/access';

/** Members of the office and those who lead the site, for reminders. */
export const officeOf = (ctx: UseContext, siteId: string | null): Promise<string[]> =>
  membersToTell(ctx, ['owner', 'operations', 'area_manager', 'captain'], siteId);

/** Members of a client. */
export const clientsOf = (ctx: UseContext, clientId: string): Promise<string[]> =>
  membersToTell(ctx, ['client_approver', 'client_viewer'], null, clientId);
