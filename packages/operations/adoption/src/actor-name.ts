import type { UseContext } from '@zhiqin/access';

/** Who did it, as a record names him: membership and name; both null for the system itself. */
export function signedBy({ actor }: Pick<UseContext, 'actor'>): { id: string | null; name: string | null } {
  return actor.kind === 'member'
    ? { id: actor.membershipId, name: actor.displayName }
    : { id: null, name: null };
}
