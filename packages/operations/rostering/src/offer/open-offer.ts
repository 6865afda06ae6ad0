import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { actorName, memberIdOf } from '../change/record-changes.ts';
import { takenPlaces } from '../cover/open-cover.ts';
import { publishedAt } from '../publication.ts';
import { shift, shiftOffer, shiftOfferLine } from '../schema.ts';
import { startRound } from './move-offer.ts';
import { openOfferInput } from './offer-input.ts';
import { readFairCandidates } from './read-fair-candidates.ts';

/**
 * Offers an open place of a published month: everybody who may take it is put into the fair order, and the first are
 * asked on their phones. Errors: `not-found`, `roster.offer-not-open` (a draft, past, or nobody is missing),
 * `roster.offer-runs`, `roster.offer-nobody`.
 */
export const openOffer = command({
  action: 'roster.plan',
  scope: 'tenant',
  input: openOfferInput,
  async run(ctx, { shiftId, perRound, answerMinutes, reason }): Promise<{ offerId: string; people: number }> {
    const { tx, tenantId, now } = ctx;
    const { target, site, candidates } = await readFairCandidates(ctx, shiftId);
    // Locked, so that two hands cannot offer the same place.
    await tx
      .select({ id: shift.id })
      .from(shift)
      .where(and(eq(shift.tenantId, tenantId), eq(shift.id, shiftId)))
      .for('update');
    const isOpen =
      target.startsAt > now &&
      (await publishedAt(ctx, site.id, target.day.slice(0, 7))) !== null &&
      (await takenPlaces(ctx, shiftId)) < target.heads;
    if (!isOpen) throw new DomainError('roster.offer-not-open');
    const [running] = await tx
      .select({ id: shiftOffer.id })
      .from(shiftOffer)
      .where(
        and(eq(shiftOffer.tenantId, tenantId), eq(shiftOffer.shiftId, shiftId), eq(shiftOffer.state, 'open')),
      );
    if (running) throw new DomainError('roster.offer-runs');
    if (candidates.length === 0) throw new DomainError('roster.offer-nobody');
    const offerId = ctx.newId();
    const offer = {
      ...{ tenantId, id: offerId, siteId: site.id, shiftId, reason, perRound, answerMinutes },
      ...{ round: 0, roundEndsAt: now, state: 'open', openedBy: memberIdOf(ctx) },
      ...{ openerName: actorName(ctx), openedAt: now },
    };
    await tx.insert(shiftOffer).values(offer);
    await tx.insert(shiftOfferLine).values(
      candidates.map(({ guardId, staffNo: _, ...standing }, index) => ({
        ...{ tenantId, id: ctx.newId(), siteId: site.id, offerId, shiftId, guardId },
        ...{ place: index + 1, standing },
      })),
    );
    await startRound(
      ctx,
      offer,
      candidates.slice(0, perRound).map((one) => one.guardId),
    );
    ctx.audit({ siteId: site.id, shiftId, people: candidates.length });
    await ctx.publish({ siteId: site.id, topic: 'roster', id: site.id });
    return { offerId, people: candidates.length };
  },
});
