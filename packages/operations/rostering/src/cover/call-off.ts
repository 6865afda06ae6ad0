import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, isNull } from 'drizzle-orm';
import { changeRoster } from '../change/change-roster.ts';
import { askForLeave } from '../leave/ask-for-leave.ts';
import { callOffInput } from '../roster-input.ts';
import { assignment, shift } from '../schema.ts';
import { openCover } from './open-cover.ts';
import { requireTonightsShift } from './tonights-shift.ts';

/** What the change record says; which kind of leave it is, is the office's business. */
const reasons = { sick: '请假', personal: '请假', absent: '到岗时间未到' } as const;

/**
 * Somebody cannot come to a shift of tonight: his place is open and somebody is looked for from now on. Ill or called
 * away, his leave is asked for in the same breath, to be decided by daylight.
 * Errors: `not-found` (shift; he is not on it), `roster.cell-changed` (a hand elsewhere was faster).
 */
export const callOff = command({
  action: 'roster.cover',
  scope: 'tenant',
  input: callOffInput,
  async run(ctx, { shiftId, guardId, kind }): Promise<{ name: string; wakeAt: Date }> {
    const { target } = await requireTonightsShift(ctx, shiftId);
    const { siteId, day } = target;
    const own = await placesOf(ctx, { guardId, siteId, day });
    const [person] = await ctx.tx
      .select({ name: guard.name })
      .from(guard)
      .where(and(eq(guard.tenantId, ctx.tenantId), eq(guard.id, guardId)));
    if (!person || !own.some((one) => one.id === shiftId)) throw new DomainError('not-found');
    const place = ({ postId, code }: { postId: string; code: string }) => ({ postId, code });
    const to = own.filter((one) => one.id !== shiftId).map(place);
    const { refused } = await changeRoster.run(ctx, {
      siteId,
      month: day.slice(0, 7),
      changes: [{ guardId, day, from: own.map(place), to }],
      reason: reasons[kind],
    });
    if (refused[0]) throw new DomainError(refused[0].code, { name: person.name });
    if (kind !== 'absent') await askUnlessAsked(ctx, { guardId, kind, day });
    const { wakeAt } = await openCover.run(ctx, { shiftId });
    ctx.audit({ siteId, subjectId: guardId, shiftId, kind });
    return { name: person.name, wakeAt };
  },
});

/** His leave of the day, where he has none and no declared period is closed: he stays away either way. */
async function askUnlessAsked(
  ctx: UseContext,
  { guardId, kind, day }: { guardId: string; kind: string; day: string },
): Promise<void> {
  const wanted = { id: ctx.newId(), guardId, kind, fromDay: day, untilDay: day, reason: null };
  await askForLeave(ctx, wanted).catch((error: unknown) => {
    const code = error instanceof DomainError ? error.code : null;
    if (code !== 'leave.overlaps' && code !== 'leave.round-closed') throw error;
  });
}

function placesOf(
  { tx, tenantId }: UseContext,
  { guardId, siteId, day }: { guardId: string; siteId: string; day: string },
) {
  return tx
    .select({ id: shift.id, postId: shift.postId, code: shift.code })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        eq(assignment.guardId, guardId),
        isNull(assignment.withdrawnAt),
        eq(shift.siteId, siteId),
        eq(shift.day, day),
      ),
    );
}
