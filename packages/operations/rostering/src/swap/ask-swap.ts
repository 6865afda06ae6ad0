import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireOwnSite } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, inArray, or } from 'drizzle-orm';
import { tellGuards } from '../change/record-changes.ts';
import { shiftSwap } from '../schema.ts';
import { judgeSwaps, requireSwapShifts } from './judge-swaps.ts';
import { ownGuardId } from './own-guard.ts';
import { answerSwapInput, askSwapInput } from './swap-input.ts';

/**
 * A guard asks a colleague to change shifts with him. What severity B would refuse is said at once, so that nobody is
 * asked in vain; sent twice it is one swap. Errors: `not-found`, `roster.swap-apart`, `roster.swap-gone`,
 * `roster.swap-runs` (one of the shifts is being swapped already), and what refuses: `roster.ineligible`,
 * `roster.on-leave`, `roster.protected`, `roster.double-booked`, `roster.not-employed` ({name}).
 */
export const askSwap = command({
  action: 'roster.answer-own',
  scope: 'tenant',
  input: askSwapInput,
  async run(ctx, { swapId, shiftId, partnerId, partnerShiftId, reason }): Promise<{ swapId: string }> {
    const { tx, tenantId, now } = ctx;
    const askerId = ownGuardId(ctx);
    const [sent] = await tx
      .select({ askerId: shiftSwap.askerId })
      .from(shiftSwap)
      .where(and(eq(shiftSwap.tenantId, tenantId), eq(shiftSwap.id, swapId)));
    if (sent && sent.askerId !== askerId) throw new DomainError('not-found');
    if (sent) return { swapId };
    const pair = { askerId, askerShiftId: shiftId, partnerId, partnerShiftId };
    const { siteId, given } = await requireSwapShifts(ctx, pair);
    const site = await requireOwnSite(ctx, siteId);
    const [partner] = await tx
      .select({ name: guard.name })
      .from(guard)
      .where(and(eq(guard.tenantId, tenantId), eq(guard.id, partnerId)));
    if (!partner || partnerId === askerId) throw new DomainError('not-found');
    const both = [shiftId, partnerShiftId];
    const running = await tx
      .select({ askerId: shiftSwap.askerId, partnerId: shiftSwap.partnerId })
      .from(shiftSwap)
      .where(
        and(
          eq(shiftSwap.tenantId, tenantId),
          inArray(shiftSwap.state, ['asked', 'accepted']),
          or(inArray(shiftSwap.askerShiftId, both), inArray(shiftSwap.partnerShiftId, both)),
        ),
      );
    const concerned = new Set([askerId, partnerId]);
    if (running.some((one) => concerned.has(one.askerId) || concerned.has(one.partnerId)))
      throw new DomainError('roster.swap-runs');
    const [judged] = await judgeSwaps(ctx, [pair]);
    if (judged?.refusal) throw new DomainError(judged.refusal, { name: partner.name });
    await tx.insert(shiftSwap).values({
      ...{ tenantId, id: swapId, siteId, ...pair },
      ...{ reason: reason ?? '', state: 'asked', askedAt: now },
    });
    await tellGuards(ctx, [partnerId], {
      template: 'swapAsked',
      params: {
        name: ctx.actor.kind === 'member' ? ctx.actor.displayName : '',
        site: site.name,
        day: given.day,
      },
    });
    ctx.audit({ siteId, subjectId: askerId, shiftId, partnerId, partnerShiftId });
    return { swapId };
  },
});

/**
 * The colleague says yes or no; whoever asked may take it back until it is decided. The same answer again changes
 * nothing. Errors: `not-found`, `roster.swap-over`, and what refuses, as when it was asked.
 */
export const answerSwap = command({
  action: 'roster.answer-own',
  scope: 'tenant',
  input: answerSwapInput,
  async run(ctx, { swapId, answer }): Promise<{ state: string }> {
    const { tx, tenantId, now } = ctx;
    const guardId = ownGuardId(ctx);
    const [swap] = await tx
      .select()
      .from(shiftSwap)
      .where(and(eq(shiftSwap.tenantId, tenantId), eq(shiftSwap.id, swapId)))
      .for('update');
    const whose = answer === 'takeBack' ? swap?.askerId : swap?.partnerId;
    if (!swap || whose !== guardId) throw new DomainError('not-found');
    const state = { yes: 'accepted', no: 'declined', takeBack: 'takenBack' }[answer];
    if (swap.state === state) return { state };
    const isOpen =
      answer === 'takeBack' ? ['asked', 'accepted'].includes(swap.state) : swap.state === 'asked';
    if (!isOpen) throw new DomainError('roster.swap-over');
    if (answer === 'yes') {
      await requireSwapShifts(ctx, swap);
      const [judged] = await judgeSwaps(ctx, [swap]);
      if (judged?.refusal) throw new DomainError(judged.refusal, { name: '' });
    }
    await tx
      .update(shiftSwap)
      .set({ state, ...(answer === 'takeBack' ? {} : { answeredAt: now }) })
      .where(and(eq(shiftSwap.tenantId, tenantId), eq(shiftSwap.id, swapId)));
    ctx.audit({ siteId: swap.siteId, subjectId: guardId, swapId, state });
    await ctx.publish({ siteId: swap.siteId, topic: 'roster', id: swap.siteId });
    return { state };
  },
});
