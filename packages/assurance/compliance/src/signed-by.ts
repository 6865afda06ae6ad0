import type { UseContext } from '@zhiqin/access';

/** Who did it, as the record names him: membership and name; the system has neither. */
export function signedBy({ actor }: Pick<UseContext, 'actor'>): { id: string | null; name: string } {
  return actor.kind === 'member'
    ? { id: actor.membershipId, name: actor.displayName }
    : { id: null, name: '' };
}
