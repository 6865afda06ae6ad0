import { command, keepPeopleAccess } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
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
    // Who has left, or leaves, goes out by his leaving alone: nothing here lets him in again.
    if (before.leftOn === null)
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
