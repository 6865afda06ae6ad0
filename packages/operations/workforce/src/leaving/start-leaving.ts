import { command, endPeopleAccess, setDeadline } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { addDays, DomainError, instantAt } from '@zhiqin/kernel';
import { textOrNull } from '@zhiqin/sites/rules';
import { and, eq, isNull } from 'drizzle-orm';
import { requireGuard } from '../file/require-guard.ts';
import { guardLeaving } from '../file/schema.ts';
import { recordedBy } from '../own-person.ts';
import { guard } from '../schema.ts';
import { tenantToday } from '../tenant-today.ts';
import { endAccessTask } from './end-leaver-access.ts';
import { tellLeaving } from './leaver-contributions.ts';
import { startLeavingInput } from './leaving-input.ts';

/**
 * Somebody leaves. His last day is set, what he was planned for after it becomes open, and his access ends: at once, or
 * at noon after his last day, so that he can still sign off from the night that began on it.
 * Errors: `not-found`, `leaving.begun`, `input.invalid` (before he joined).
 */
export const startLeaving = command({
  action: 'leaving.run',
  input: startLeavingInput,
  async run(ctx, { guardId, reason, lastDay, endsAccessNow, note }) {
    const { tx, tenantId } = ctx;
    const person = await requireGuard(ctx, guardId);
    if (lastDay < person.joinedOn)
      throw new DomainError('input.invalid', {}, { lastDay: 'field.before-start' });
    const [begun] = await tx
      .select({ id: guardLeaving.id })
      .from(guardLeaving)
      .where(
        and(
          eq(guardLeaving.tenantId, tenantId),
          eq(guardLeaving.guardId, guardId),
          isNull(guardLeaving.takenBackAt),
        ),
      );
    if (begun) throw new DomainError('leaving.begun');
    const id = ctx.newId();
    await tx.insert(guardLeaving).values({
      tenantId,
      id,
      guardId,
      siteIds: person.siteIds,
      reason,
      lastDay,
      note: textOrNull(note),
      startedAt: ctx.now,
      startedByName: recordedBy(ctx).name,
    });
    await tx
      .update(guard)
      .set({ leftOn: lastDay })
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)));
    const [company] = await tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, tenantId));
    const zone = company?.zone ?? 'Asia/Shanghai';
    const afterLastDay = addDays(lastDay, 1);
    const isNow = endsAccessNow || lastDay < (await tenantToday(ctx));
    if (isNow) await endPeopleAccess(ctx, [guardId]);
    else
      await setDeadline(ctx, {
        task: endAccessTask,
        key: guardId,
        payload: { guardId, leavingId: id },
        dueAt: instantAt(afterLastDay, '12:00', zone),
      });
    const endOfLastDay = instantAt(afterLastDay, '00:00', zone);
    await tellLeaving(ctx, {
      guardId,
      lastDay,
      freeFrom: isNow && ctx.now < endOfLastDay ? ctx.now : endOfLastDay,
    });
    ctx.audit({ siteId: person.siteIds[0] ?? null, subjectId: guardId, leavingId: id, reason, lastDay });
    return { id };
  },
});
