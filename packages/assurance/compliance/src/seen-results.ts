import { headquartersRoles, roleOf, type UseContext } from '@zhiqin/access';
import { eq, type SQL } from 'drizzle-orm';
import { controlResult } from './schema.ts';

/** What a level on trial brought out is for headquarters alone; whoever leads sites sees what counts. */
export function seenResults({ actor }: Pick<UseContext, 'actor'>): SQL | undefined {
  const isHeadquarters = actor.kind === 'system' || headquartersRoles.includes(roleOf(actor));
  return isHeadquarters ? undefined : eq(controlResult.isTrial, false);
}
