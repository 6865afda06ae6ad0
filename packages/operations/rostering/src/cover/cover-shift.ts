import { cancelDeadline, command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { readSitePlan } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { changeRoster } from '../change/change-roster.ts';
import { coverShiftInput } from '../roster-input.ts';
import { assignment, coverCall, shift } from '../schema.ts';
import { takenPlaces, wakeTask } from './open-cover.ts';
import { requireTonightsShift } from './tonights-shift.ts';

/**
 * Puts somebody of the site on a shift that is short, beside what he does that day anyway or off a floating post; every rule of a published
 * month holds, the change leaves its trace, and headquarters are let sleep once nobody is missing.
 * Errors: `not-found`, and what refuses a cell: `roster.shift-full`, `roster.double-booked`, `roster.ineligible`,
 * `roster.on-leave`, `roster.protected`, `roster.not-employed` ({name}).
 */
export const coverShift = command({
  action: 'roster.cover',
  scope: 'tenant',
  input: coverShiftInput,
  async run(ctx, { shiftId, guardId, reason }): Promise<{ name: string; isFull: boolean }> {
    const { tx, tenantId } = ctx;
    const { target } = await requireTonightsShift(ctx, shiftId);
    const [person] = await tx
      .select({ name: guard.name })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)));
    if (!person) throw new DomainError('not-found');
    const from = await tx
      .select({
        id: shift.id,
        postId: shift.postId,
        code: shift.code,
        startsAt: shift.startsAt,
        endsAt: shift.endsAt,
      })
      .from(assignment)
      .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
      .where(
        and(
          eq(assignment.tenantId, tenantId),
          eq(assignment.guardId, guardId),
          isNull(assignment.withdrawnAt),
          eq(shift.siteId, target.siteId),
          eq(shift.day, target.day),
        ),
      );
    const { siteId, day, postId, code } = target;
    const { posts } = await readSitePlan(ctx, siteId);
    const floating = new Set(posts.filter((one) => one.kind === 'floating').map((one) => one.id));
    // Who floats is put on the post instead; everybody else takes it beside what he does anyway.
    const kept = from.filter(
      (one) => !(floating.has(one.postId) && one.startsAt <= target.startsAt && one.endsAt >= target.endsAt),
    );
    const placeOf = (one: { postId: string; code: string }) => ({ postId: one.postId, code: one.code });
    const change = {
      guardId,
      day,
      from: from.map(placeOf),
      to: [...kept.map(placeOf), { postId, code }],
    };
    // Not by its own permission: who leads the site by PIN fills tonight's gaps and no more.
    const { refused } = await changeRoster.run(ctx, {
      siteId,
      month: day.slice(0, 7),
      changes: [change],
      reason,
    });
    if (refused[0]) throw new DomainError(refused[0].code, { name: person.name });
    // His floating place has served its purpose: it is not left open behind him.
    for (const left of from.filter((one) => !kept.includes(one)))
      await tx
        .update(shift)
        .set({ heads: sql`greatest(0, ${shift.heads} - 1)` })
        .where(and(eq(shift.tenantId, tenantId), eq(shift.id, left.id)));
    const isFull = (await takenPlaces(ctx, shiftId)) >= target.heads;
    if (isFull) {
      await tx
        .update(coverCall)
        .set({ closedAt: ctx.now })
        .where(
          and(eq(coverCall.tenantId, tenantId), eq(coverCall.shiftId, shiftId), isNull(coverCall.closedAt)),
        );
      await cancelDeadline(ctx, wakeTask, shiftId);
    }
    ctx.audit({ siteId, subjectId: guardId, shiftId });
    return { name: person.name, isFull };
  },
});
