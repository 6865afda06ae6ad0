import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { askToRejudge } from '@zhiqin/sites';
import { refusalsOf } from '@zhiqin/workforce';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, count, eq, isNull } from 'drizzle-orm';
import { orDoubleBooked } from './double-booked.ts';
import { publishedAt } from './publication.ts';
import { assignGuardInput } from './roster-input.ts';
import { assignment, shift } from './schema.ts';

/**
 * Puts a guard on a shift. A draft is saved as it is; in a month already published P01–P04 and P07 are asked at once.
 * Errors: `not-found` (shift; guard not of the shift's site), `roster.not-employed` ({name}), `roster.shift-full`,
 * `roster.uncertified` ({name}), `roster.ineligible` ({name}, {control}), `roster.double-booked` ({name}; also when he stands at another site then).
 */
export const assignGuard = command({
  action: 'roster.plan',
  input: assignGuardInput,
  async run(ctx, { shiftId, guardId }) {
    const { tx, tenantId } = ctx;
    // Locked, so that two hands cannot both take the last place.
    const [target] = await tx
      .select()
      .from(shift)
      .where(and(eq(shift.tenantId, tenantId), eq(shift.id, shiftId)))
      .for('update');
    if (!target) throw new DomainError('not-found');
    const [person] = await tx
      .select({ name: guard.name, joinedOn: guard.joinedOn, leftOn: guard.leftOn })
      .from(guard)
      .where(
        and(
          eq(guard.tenantId, tenantId),
          eq(guard.id, guardId),
          arrayOverlaps(guard.siteIds, [target.siteId]),
        ),
      );
    if (!person) throw new DomainError('not-found');
    const { name } = person;
    if (target.day < person.joinedOn || (person.leftOn && target.day > person.leftOn)) {
      throw new DomainError('roster.not-employed', { name });
    }
    const [taken] = await tx
      .select({ places: count() })
      .from(assignment)
      .where(
        and(
          eq(assignment.tenantId, tenantId),
          eq(assignment.shiftId, shiftId),
          isNull(assignment.withdrawnAt),
        ),
      );
    if ((taken?.places ?? 0) >= target.heads) throw new DomainError('roster.shift-full');
    const isPublished = (await publishedAt(ctx, target.siteId, target.day.slice(0, 7))) !== null;
    if (isPublished) {
      const [against] = await refusalsOf(ctx, [{ guardId, postId: target.postId, day: target.day }]);
      if (against?.control === 'P01') throw new DomainError('roster.uncertified', { name });
      if (against) throw new DomainError('roster.ineligible', { name, control: against.control ?? '' });
    }
    const { siteId, startsAt, endsAt } = target;
    const [stored] = await orDoubleBooked(
      tx
        .insert(assignment)
        .values({ tenantId, id: ctx.newId(), siteId, shiftId, guardId, startsAt, endsAt })
        .onConflictDoUpdate({
          target: [assignment.tenantId, assignment.shiftId, assignment.guardId],
          set: { withdrawnAt: null },
        })
        .returning({ id: assignment.id }),
      () => name,
    );
    if (isPublished) await askToRejudge(ctx, { register: 'roster', siteId, fromDay: target.day });
    ctx.audit({ siteId, subjectId: guardId, shiftId, day: target.day });
    await ctx.publish({ siteId, topic: 'roster', id: siteId });
    return { id: stored?.id as string };
  },
});
