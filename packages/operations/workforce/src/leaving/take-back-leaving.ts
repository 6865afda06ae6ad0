import { cancelDeadline, command, keepPeopleAccess } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { requireGuard } from '../file/require-guard.ts';
import { guardLeaving } from '../file/schema.ts';
import { personAccess } from '../person-access.ts';
import { guard } from '../schema.ts';
import { endAccessTask } from './end-leaver-access.ts';
import { leavingIdInput } from './leaving-input.ts';
import { requireLeaving } from './leaving-of.ts';

/**
 * He stays after all. Shifts taken from him are not given back by themselves; where his PIN had ended he gets a new one.
 * Errors: `not-found`, `leaving.closed`.
 */
export const takeBackLeaving = command({
  action: 'leaving.run',
  input: leavingIdInput,
  async run(ctx, { leavingId }) {
    const { tx, tenantId } = ctx;
    const row = await requireLeaving(ctx, leavingId);
    if (row.closedAt) throw new DomainError('leaving.closed');
    const person = await requireGuard(ctx, row.guardId);
    await tx
      .update(guardLeaving)
      .set({ takenBackAt: ctx.now })
      .where(and(eq(guardLeaving.tenantId, tenantId), eq(guardLeaving.id, leavingId)));
    await tx
      .update(guard)
      .set({ leftOn: null })
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, row.guardId)));
    await cancelDeadline(ctx, endAccessTask, row.guardId);
    await keepPeopleAccess(ctx, [personAccess(person)]);
    ctx.audit({ siteId: row.siteIds[0] ?? null, subjectId: row.guardId, leavingId });
    return { id: leavingId };
  },
});
