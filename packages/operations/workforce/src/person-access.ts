import type { PersonAccess } from '@zhiqin/access';

/**
 * What a guard may sign in as by his rank. A captain begins as squad leader here: captain of which sites is for HQ to
 * say, by invitation.
 */
export function personAccess(person: {
  id: string;
  name: string;
  rank: string;
  siteIds: readonly string[];
}): PersonAccess {
  const role = person.rank === 'guard' ? 'guard' : 'squad_leader';
  return { personId: person.id, displayName: person.name, siteIds: person.siteIds, role };
}
