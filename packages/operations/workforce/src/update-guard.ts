import { command, keepPeopleAccess, type UseContext } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { and, eq, isNull } from 'drizzle-orm';
import { checkPlacement } from './check-placement.ts';
import { sealedFile } from './file-values.ts';
import { updateGuardInput } from './guard-input.ts';
import { moveRowsOfGuard } from './move-rows-of-guard.ts';
import { namePinyin } from './name-pinyin.ts';
import { personAccess } from './person-access.ts';
import { guard, guardFile } from './schema.ts';

/**
 * Changes what is given. A guard's sites stand on every row about him, so all of them move together. That he leaves is no
 * change of his file but a process: `startLeaving`.
 * Errors: `not-found` (guard, site, squad).
 */
export const updateGuard = command({
  action: 'guard.update',
  input: updateGuardInput,
  async run(ctx, { guardId, file, ...changes }) {
    const { tx, tenantId } = ctx;
    const [before] = await tx
      .select()
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)));
    if (!before) throw new DomainError('not-found');
    const siteIds = changes.siteIds ? [...new Set(changes.siteIds)] : before.siteIds;
    const squadId = changes.squadId === undefined ? before.squadId : changes.squadId;
    if (changes.siteIds || changes.squadId) await checkPlacement(ctx, siteIds, squadId);
    const name = changes.name ?? before.name;
    const rank = changes.rank ?? before.rank;
    await tx
      .update(guard)
      .set({ name, pinyin: namePinyin(name), siteIds, squadId, rank })
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)));
    await tx
      .update(guardFile)
      .set({ siteIds, ...(file ? sealedFile(tenantId, file) : {}) })
      .where(and(eq(guardFile.tenantId, tenantId), eq(guardFile.guardId, guardId)));
    if (changes.siteIds) await moveRowsOfGuard(ctx, guardId, siteIds);
    // Who leaves works until his last day, so his way in moves with him; who is out is not let in again here.
    if (before.leftOn === null || (await isStillIn(ctx, guardId)))
      await keepPeopleAccess(ctx, [personAccess({ id: guardId, name, rank, siteIds })]);
    // What a file says of him holds since he came.
    if (file)
      await askToRejudge(ctx, { register: 'personFile', personId: guardId, fromDay: before.joinedOn });
    ctx.audit({
      siteId: siteIds[0] ?? null,
      subjectId: guardId,
      fields: [...Object.keys(changes), ...(file ? ['file'] : [])],
    });
    return { id: guardId };
  },
});

async function isStillIn({ tx, tenantId }: UseContext, guardId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(eq(membership.tenantId, tenantId), eq(membership.personId, guardId), isNull(membership.endedAt)),
    );
  return row !== undefined;
}
