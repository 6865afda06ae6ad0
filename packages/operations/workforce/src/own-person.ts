import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';

/**
 * The guard who asks about himself: from his own session, by PIN.
 * @throws DomainError `not-found` for anybody who is no guard.
 */
export function ownPersonId({ actor }: Pick<UseContext, 'actor'>): string {
  if (actor.kind !== 'member' || !actor.personId) throw new DomainError('not-found');
  return actor.personId;
}

/** Who did it, as a record names him; both null for the system itself. */
export function recordedBy({ actor }: Pick<UseContext, 'actor'>): { id: string | null; name: string | null } {
  return actor.kind === 'member'
    ? { id: actor.membershipId, name: actor.displayName }
    : { id: null, name: null };
}
