import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';

/** The guard who asks for his own. @throws DomainError `access.forbidden` for an account that is no guard's */
export function ownPerson({ actor }: Pick<UseContext, 'actor'>): string {
  if (actor.kind !== 'member' || !actor.personId) throw new DomainError('access.forbidden');
  return actor.personId;
}
