import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';

/**
 * The guard who acts for himself, from his own session.
 * @throws DomainError `not-found` for anybody who is no guard.
 */
export function ownGuardId({ actor }: Pick<UseContext, 'actor'>): string {
  if (actor.kind !== 'member' || !actor.personId) throw new DomainError('not-found');
  return actor.personId;
}
