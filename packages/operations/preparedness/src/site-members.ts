import { membersToTell, type UseContext } from '@zhiqin/access';

export { signerOf } from '@zhiqin/access';

const keepers = ['owner', 'operations', 'area_manager', 'captain'] as const;

/** Who sees to it that a site is ready: its captain and those above; or whoever answers for its client. */
export const membersOf = (
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  siteId: string,
  clientId: string | null = null,
): Promise<string[]> => membersToTell(ctx, clientId ? ['client_approver'] : keepers, siteId, clientId);
