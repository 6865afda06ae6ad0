import { cancelDeadline, command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, isNull } from 'drizzle-orm';
import { changeRoster } from '../change/change-roster.ts';
import { coverShiftInput } from '../roster-input.ts';
import { assignment, coverCall, shift } from '../schema.ts';
import { lendGuard } from './lend-guard.ts';
import { takenPlaces, wakeTask } from './open-cover.ts';
import { closePlace, leaveFloating, readFloating } from './read-floating.ts';
import { readStandIns } from './read-stand-ins.ts';
import { requireTonightsShift } from './tonights-shift.ts';

/**
 * Puts somebody on a shift that is short, beside what he does that day anyway or off a floating post; who is of another
 * site is lent to this one until after it. Every rule of a published month holds, the change leaves its trace, and
 * headquarters are let sleep once nobody is missing.
 * Errors: `not-found`, `roster.loan-unasked` ({name}), and what refuses a cell: `roster.shift-full`, `roster.double-booked`, `roster.ineligible`,
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
      .select({ name: guard.name, siteIds: guard.siteIds })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)));
    if (!person) throw new DomainError('not-found');
    const from = await tx
      .select({ id: shift.id, postId: shift.postId, code: shift.code })
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
    if (!person.siteIds.includes(siteId)) await requireStandIn(ctx, shiftId, guardId, person.name);
    await lendGuard(ctx, { guardId, ...person }, target);
    // Who floats is put on the post instead; everybody else takes it beside what he does anyway.
    const floats = (await readFloating(ctx, target)).get(guardId);
    if (floats && floats.siteId !== siteId) await leaveFloating(ctx, floats, reason);
    const kept = from.filter((one) => one.id !== floats?.shiftId);
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
    if (kept.length < from.length && floats) await closePlace(ctx, floats.shiftId);
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

/** Of another site only whom the sheet names: nobody is moved there whom a rule keeps off the shift. */
async function requireStandIn(
  ctx: UseContext,
  shiftId: string,
  guardId: string,
  name: string,
): Promise<void> {
  const { standIns } = await readStandIns(ctx, shiftId);
  if (!standIns.some((one) => one.guardId === guardId)) throw new DomainError('roster.ineligible', { name });
}
