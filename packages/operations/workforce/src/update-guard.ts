import { command, endPeopleAccess, keepPeopleAccess } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { checkPlacement } from './check-placement.ts';
import { sealedFile } from './file-values.ts';
import { updateGuardInput } from './guard-input.ts';
import { moveRowsOfGuard } from './move-rows-of-guard.ts';
import { namePinyin } from './name-pinyin.ts';
import { personAccess } from './person-access.ts';
import { guard, guardFile } from './schema.ts';
import { tenantToday } from './tenant-today.ts';

/**
 * Changes what is given. A guard's sites stand on every row about him, so all of them move together; once he has left he can no
 * longer sign in.
 * Errors: `not-found` (guard, site, squad), `input.invalid` (left before he joined).
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
    const leftOn = changes.leftOn === undefined ? before.leftOn : changes.leftOn;
    if (leftOn && leftOn < before.joinedOn)
      throw new DomainError('input.invalid', {}, { leftOn: 'field.before-start' });
    const name = changes.name ?? before.name;
    const rank = changes.rank ?? before.rank;
    await tx
      .update(guard)
      .set({ name, pinyin: namePinyin(name), siteIds, squadId, rank, leftOn })
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)));
    await tx
      .update(guardFile)
      .set({ siteIds, ...(file ? sealedFile(tenantId, file) : {}) })
      .where(and(eq(guardFile.tenantId, tenantId), eq(guardFile.guardId, guardId)));
    if (changes.siteIds) await moveRowsOfGuard(ctx, guardId, siteIds);
    if (leftOn && leftOn < (await tenantToday(ctx))) await endPeopleAccess(ctx, [guardId]);
    else await keepPeopleAccess(ctx, [personAccess({ id: guardId, name, rank, siteIds })]);
    ctx.audit({
      siteId: siteIds[0] ?? null,
      subjectId: guardId,
      fields: [...Object.keys(changes), ...(file ? ['file'] : [])],
    });
    return { id: guardId };
  },
});
