import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireOwnSite } from '@zhiqin/sites';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { shiftOffer, shiftOfferLine } from '../schema.ts';
import { ownGuardId } from '../swap/own-guard.ts';
import { endOffer, moveOfferTask, moveOn } from './move-offer.ts';
import { answerOfferInput, offerInput, offerLineInput } from './offer-input.ts';

/**
 * A guard says yes or no to a shift offered to him; the order decides, not who is fastest. The same answer again
 * changes nothing. Errors: `not-found`, `roster.offer-over` (answered otherwise, or the time is over).
 */
export const answerOffer = command({
  action: 'roster.answer-own',
  input: answerOfferInput,
  async run(ctx, { offerLineId, answer }): Promise<{ answer: 'yes' | 'no' }> {
    const { tx, tenantId, now } = ctx;
    const guardId = ownGuardId(ctx);
    const [line] = await tx
      .select()
      .from(shiftOfferLine)
      .where(
        and(
          eq(shiftOfferLine.tenantId, tenantId),
          eq(shiftOfferLine.id, offerLineId),
          eq(shiftOfferLine.guardId, guardId),
          isNotNull(shiftOfferLine.offeredAt),
        ),
      )
      .for('update');
    if (!line) throw new DomainError('not-found');
    if (line.answer === answer) return { answer };
    const isOver = line.answer !== null || line.outcome !== null || !line.answerBy || line.answerBy <= now;
    if (isOver) throw new DomainError('roster.offer-over');
    await tx
      .update(shiftOfferLine)
      .set({ answer, answeredAt: now, seenAt: line.seenAt ?? now })
      .where(and(eq(shiftOfferLine.tenantId, tenantId), eq(shiftOfferLine.id, offerLineId)));
    await ctx.enqueue(moveOfferTask, { offerId: line.offerId });
    ctx.audit({ siteId: line.siteId, subjectId: guardId, shiftId: line.shiftId, answer });
    return { answer };
  },
});

/** His phone has shown him an offer; again changes nothing. Errors: `not-found`. */
export const seeOffer = command({
  action: 'roster.answer-own',
  input: offerLineInput,
  async run(ctx, { offerLineId }): Promise<{ offerLineId: string }> {
    const { tx, tenantId, now } = ctx;
    const guardId = ownGuardId(ctx);
    const own = and(
      eq(shiftOfferLine.tenantId, tenantId),
      eq(shiftOfferLine.id, offerLineId),
      eq(shiftOfferLine.guardId, guardId),
      isNotNull(shiftOfferLine.offeredAt),
    );
    const [line] = await tx.select({ siteId: shiftOfferLine.siteId }).from(shiftOfferLine).where(own);
    if (!line) throw new DomainError('not-found');
    await tx
      .update(shiftOfferLine)
      .set({ seenAt: now })
      .where(and(own, isNull(shiftOfferLine.seenAt)));
    ctx.audit({ siteId: line.siteId, subjectId: guardId });
    return { offerLineId };
  },
});

/** The job: moves an offer on after an answer or at the end of a round; bears a repeat. */
export const moveOffer = command({
  action: 'roster.wake',
  scope: 'tenant',
  input: offerInput,
  async run(ctx, { offerId }): Promise<{ state: string }> {
    const moved = await moveOn(ctx, offerId);
    ctx.audit({ subjectId: offerId, ...moved });
    return moved;
  },
});

/** Whoever plans takes an offer back: nobody gets it through it any more. Errors: `not-found`, `roster.offer-over`. */
export const closeOffer = command({
  action: 'roster.plan',
  scope: 'tenant',
  input: offerInput,
  async run(ctx, { offerId }): Promise<{ state: string }> {
    const { tx, tenantId } = ctx;
    const [offer] = await tx
      .select()
      .from(shiftOffer)
      .where(and(eq(shiftOffer.tenantId, tenantId), eq(shiftOffer.id, offerId)))
      .for('update');
    if (!offer) throw new DomainError('not-found');
    await requireOwnSite(ctx, offer.siteId);
    if (offer.state !== 'open') throw new DomainError('roster.offer-over');
    ctx.audit({ siteId: offer.siteId, subjectId: offerId });
    return endOffer(ctx, offer, 'closed', null);
  },
});
