import type { UseContext } from '@zhiqin/access';
import type { Reading } from '@zhiqin/sites';
import type { InvitationAtHand } from './invitations-in-pack.ts';

type Reader = (ctx: Reading & Pick<UseContext, 'now'>, siteId: string) => Promise<InvitationAtHand[]>;
let reader: Reader | undefined;

/** Announced visits are a higher package's: it says whom a site expects. */
export function contributeInvitationsAtHand(read: Reader): void {
  reader = read;
}

export async function invitationsAtHand(
  ctx: Reading & Pick<UseContext, 'now'>,
  siteId: string,
): Promise<InvitationAtHand[]> {
  return reader ? reader(ctx, siteId) : [];
}
