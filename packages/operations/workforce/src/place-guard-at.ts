import { keepPeopleAccess, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { moveRowsOfGuard } from './move-rows-of-guard.ts';
import { personAccess } from './person-access.ts';
import { guard, guardFile } from './schema.ts';

/**
 * Says of which sites a guard is from now on, the one that settles his month first: on every row about him, and for the
 * phones that know his PIN. Who has left is not let in again by it.
 * @throws DomainError `not-found`
 */
export async function placeGuardAt(
  ctx: UseContext,
  guardId: string,
  siteIds: readonly string[],
): Promise<void> {
  const { tx, tenantId } = ctx;
  const own = [...siteIds];
  const [person] = await tx
    .update(guard)
    .set({ siteIds: own })
    .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)))
    .returning({ name: guard.name, rank: guard.rank, leftOn: guard.leftOn });
  if (!person) throw new DomainError('not-found');
  await tx
    .update(guardFile)
    .set({ siteIds: own })
    .where(and(eq(guardFile.tenantId, tenantId), eq(guardFile.guardId, guardId)));
  await moveRowsOfGuard(ctx, guardId, own);
  if (person.leftOn === null)
    await keepPeopleAccess(ctx, [personAccess({ id: guardId, ...person, siteIds: own })]);
}
