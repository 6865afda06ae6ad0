import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireOwnSite } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, inArray, isNull, like } from 'drizzle-orm';
import { changeRoster } from '../change/change-roster.ts';
import { actorName, memberIdOf, tellGuards } from '../change/record-changes.ts';
import { isStrict } from '../checks/is-strict.ts';
import { needsApproval } from '../checks/review-month.ts';
import { assignment, shift, shiftSwap } from '../schema.ts';
import { judgeSwaps, requireSwapShifts, type SwapPair } from './judge-swaps.ts';
import { decideSwapInput } from './swap-input.ts';

/**
 * Whoever leads the two decides. Approved, both change over at once through the door of every change: severity B
 * refuses, the change leaves its trace, and both are asked for a new receipt. What goes beyond the working-time rules
 * is answered for by name, or refused where the contractor is strict.
 * Errors: `not-found`, `roster.swap-over`, `input.invalid` (reason missing), `roster.strict` ({count}), and what refuses
 * a cell: `roster.ineligible`, `roster.on-leave`, `roster.protected`, `roster.double-booked`, `roster.swap-gone` ({name}).
 */
export const decideSwap = command({
  action: 'roster.plan',
  scope: 'tenant',
  input: decideSwapInput,
  async run(ctx, { swapId, decision, reason }): Promise<{ state: string }> {
    const { tx, tenantId, now } = ctx;
    const [swap] = await tx
      .select()
      .from(shiftSwap)
      .where(and(eq(shiftSwap.tenantId, tenantId), eq(shiftSwap.id, swapId)))
      .for('update');
    if (!swap) throw new DomainError('not-found');
    const site = await requireOwnSite(ctx, swap.siteId);
    if (swap.state !== 'accepted') throw new DomainError('roster.swap-over');
    const missing = new DomainError('input.invalid', {}, { reason: 'field.required' });
    if (decision === 'refused' && !reason) throw missing;
    const { places } = await requireSwapShifts(ctx, swap);
    // Of two sites: whoever leads both.
    for (const { siteId } of places) await requireOwnSite(ctx, siteId);
    const names = await namesOf(ctx, swap);
    let findings = null;
    if (decision === 'approved') {
      const [judged] = await judgeSwaps(ctx, [swap]);
      if (!judged || judged.refusal)
        throw new DomainError(judged?.refusal ?? 'roster.swap-gone', { name: names.join('、') });
      const count = judged.findings.filter(needsApproval).length;
      if (count > 0 && (await isStrict(ctx))) throw new DomainError('roster.strict', { count });
      if (count > 0 && !reason) throw missing;
      findings = judged.findings;
      await changeOver(ctx, swap, places, reason || names.join(' ⇄ '));
    }
    await tx
      .update(shiftSwap)
      .set({
        state: decision,
        decidedBy: memberIdOf(ctx),
        deciderName: actorName(ctx),
        decisionReason: reason || null,
        decidedAt: now,
        findings,
      })
      .where(and(eq(shiftSwap.tenantId, tenantId), eq(shiftSwap.id, swapId)));
    if (decision === 'refused')
      await tellGuards(ctx, [swap.askerId, swap.partnerId], {
        template: 'swapRefused',
        params: { site: site.name, reason: reason ?? '' },
      });
    ctx.audit({ siteId: swap.siteId, subjectId: swap.askerId, swapId, decision });
    await ctx.publish({ siteId: swap.siteId, topic: 'roster', id: swap.siteId });
    return { state: decision };
  },
});

interface PlaceOfSwap {
  siteId: string;
  month: string;
}

/** The cells of the two, all at once; one that is refused leaves both as they were. */
async function changeOver(
  ctx: UseContext,
  swap: SwapPair,
  places: readonly PlaceOfSwap[],
  reason: string,
): Promise<void> {
  const [only, other] = places;
  if (!only) return;
  if (!other) return changeCells(ctx, swap, only, reason, { gives: true, takes: true });
  // In two months or at two sites: both give first, so that neither stands twice on the way.
  for (const place of places) await changeCells(ctx, swap, place, reason, { gives: true, takes: false });
  for (const place of places) await changeCells(ctx, swap, place, reason, { gives: false, takes: true });
}

async function changeCells(
  ctx: UseContext,
  swap: SwapPair,
  { siteId, month }: PlaceOfSwap,
  reason: string,
  does: { gives: boolean; takes: boolean },
): Promise<void> {
  const { tx, tenantId } = ctx;
  const shifts = await tx
    .select({ id: shift.id, day: shift.day, postId: shift.postId, code: shift.code })
    .from(shift)
    .where(
      and(
        eq(shift.tenantId, tenantId),
        eq(shift.siteId, siteId),
        like(shift.day, `${month}-%`),
        inArray(shift.id, [swap.askerShiftId, swap.partnerShiftId]),
      ),
    );
  const held = await tx
    .select({
      guardId: assignment.guardId,
      id: shift.id,
      day: shift.day,
      postId: shift.postId,
      code: shift.code,
    })
    .from(assignment)
    .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
    .where(
      and(
        eq(assignment.tenantId, tenantId),
        inArray(assignment.guardId, [swap.askerId, swap.partnerId]),
        isNull(assignment.withdrawnAt),
        eq(shift.siteId, siteId),
        like(shift.day, `${month}-%`),
      ),
    );
  const place = ({ postId, code }: { postId: string; code: string }) => ({ postId, code });
  const changes = [
    { guardId: swap.askerId, gives: swap.askerShiftId, takes: swap.partnerShiftId },
    { guardId: swap.partnerId, gives: swap.partnerShiftId, takes: swap.askerShiftId },
  ].flatMap(({ guardId, gives, takes }) => {
    const given = does.gives ? held.find((one) => one.guardId === guardId && one.id === gives) : undefined;
    const taken = does.takes ? shifts.find((one) => one.id === takes) : undefined;
    const days = new Set([given, taken].flatMap((one) => (one ? [one.day] : [])));
    return [...days].map((day) => {
      const own = held.filter((one) => one.guardId === guardId && one.day === day);
      const kept = own.filter((one) => one.id !== given?.id);
      return {
        guardId,
        day,
        from: own.map(place),
        to: [...kept.map(place), ...(taken?.day === day ? [place(taken)] : [])],
      };
    });
  });
  if (changes.length === 0) throw new DomainError('roster.swap-gone');
  const { refused } = await ctx.run(changeRoster, { siteId, month, changes, reason });
  const [first] = refused;
  if (!first) return;
  const at = first.guardId === swap.askerId ? 0 : 1;
  throw new DomainError(first.code, { name: (await namesOf(ctx, swap))[at] ?? '' });
}

async function namesOf({ tx, tenantId }: UseContext, swap: SwapPair): Promise<string[]> {
  const rows = await tx
    .select({ id: guard.id, name: guard.name })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, [swap.askerId, swap.partnerId])));
  return [swap.askerId, swap.partnerId].map((id) => rows.find((one) => one.id === id)?.name ?? '');
}
