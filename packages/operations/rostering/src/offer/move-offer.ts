import { cancelDeadline, setDeadline, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { isDomainError } from '@zhiqin/kernel';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { tellGuards } from '../change/record-changes.ts';
import { coverShift } from '../cover/cover-shift.ts';
import { takenPlaces } from '../cover/open-cover.ts';
import { shift, shiftOffer, shiftOfferLine } from '../schema.ts';
import { decideOffer, type OfferLine } from './decide-offer.ts';

/** The job that moves an offer on: after an answer, and when a round's time is over. */
export const moveOfferTask = 'rostering.move-offer';

type Offer = Pick<
  typeof shiftOffer.$inferSelect,
  'id' | 'siteId' | 'shiftId' | 'perRound' | 'answerMinutes' | 'round' | 'reason'
>;

/** Asks the next people, until the round's time is over or the shift begins. */
export async function startRound(ctx: UseContext, offer: Offer, guardIds: readonly string[]): Promise<Date> {
  const { tx, tenantId, now } = ctx;
  const [at] = await tx
    .select({ startsAt: shift.startsAt, day: shift.day, siteName: site.name })
    .from(shift)
    .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
    .where(and(eq(shift.tenantId, tenantId), eq(shift.id, offer.shiftId)));
  const after = now.getTime() + offer.answerMinutes * 60_000;
  const roundEndsAt = new Date(Math.min(after, at?.startsAt.getTime() ?? after));
  await tx
    .update(shiftOffer)
    .set({ round: offer.round + 1, roundEndsAt })
    .where(and(eq(shiftOffer.tenantId, tenantId), eq(shiftOffer.id, offer.id)));
  await tx
    .update(shiftOfferLine)
    .set({ offeredAt: now, answerBy: roundEndsAt })
    .where(
      and(
        eq(shiftOfferLine.tenantId, tenantId),
        eq(shiftOfferLine.offerId, offer.id),
        inArray(shiftOfferLine.guardId, [...guardIds]),
      ),
    );
  await setDeadline(ctx, {
    task: moveOfferTask,
    key: offer.id,
    payload: { offerId: offer.id },
    dueAt: roundEndsAt,
  });
  await tellGuards(ctx, guardIds, {
    template: 'shiftOffered',
    params: { site: at?.siteName ?? '', day: at?.day ?? '' },
  });
  return roundEndsAt;
}

/**
 * Moves an offer on as far as it goes: the first yes in order gets the place through the same door as cover, whoever
 * cannot have it any more is passed over, then the next are asked. The offer's row is locked, so that of two answers at
 * once one alone is given the place. A shift that has begun or is full ends it.
 */
export async function moveOn(ctx: UseContext, offerId: string): Promise<{ state: string }> {
  const { tx, tenantId, now } = ctx;
  const [offer] = await tx
    .select()
    .from(shiftOffer)
    .where(and(eq(shiftOffer.tenantId, tenantId), eq(shiftOffer.id, offerId)))
    .for('update');
  if (offer?.state !== 'open') return { state: offer?.state ?? 'gone' };
  const [target] = await tx
    .select({ heads: shift.heads, startsAt: shift.startsAt })
    .from(shift)
    .where(and(eq(shift.tenantId, tenantId), eq(shift.id, offer.shiftId)));
  const isPast = !target || target.startsAt <= now || (await takenPlaces(ctx, offer.shiftId)) >= target.heads;
  if (isPast) return endOffer(ctx, offer, 'closed', null);
  const rows = await tx
    .select()
    .from(shiftOfferLine)
    .where(and(eq(shiftOfferLine.tenantId, tenantId), eq(shiftOfferLine.offerId, offerId)))
    .orderBy(asc(shiftOfferLine.place));
  const lines = rows.map(
    (row): OfferLine => ({
      guardId: row.guardId,
      place: row.place,
      isOffered: row.offeredAt !== null,
      answer: row.answer as OfferLine['answer'],
      isImpossible: row.outcome === 'impossible',
    }),
  );
  const isRoundOver = offer.roundEndsAt <= now;
  for (;;) {
    const step = decideOffer(lines, { isRoundOver, perRound: offer.perRound });
    if (step.kind === 'wait') return { state: 'open' };
    if (step.kind === 'end') return endOffer(ctx, offer, 'unanswered', null);
    if (step.kind === 'ask') {
      await startRound(ctx, offer, step.guardIds);
      return { state: 'open' };
    }
    if (await give(ctx, offer, step.guardId)) return endOffer(ctx, offer, 'filled', step.guardId);
    await setOutcome(ctx, offer.id, [step.guardId], 'impossible');
    for (const line of lines) if (line.guardId === step.guardId) line.isImpossible = true;
  }
}

/** Puts him on the shift; false where a rule stands against it by now. */
async function give(ctx: UseContext, offer: Offer, guardId: string): Promise<boolean> {
  try {
    await ctx.run(coverShift, { shiftId: offer.shiftId, guardId, reason: offer.reason });
    return true;
  } catch (error) {
    if (isDomainError(error) && error.code.startsWith('roster.')) return false;
    throw error;
  }
}

async function setOutcome(
  { tx, tenantId }: UseContext,
  offerId: string,
  guardIds: readonly string[],
  outcome: string,
): Promise<void> {
  if (guardIds.length === 0) return;
  await tx
    .update(shiftOfferLine)
    .set({ outcome })
    .where(
      and(
        eq(shiftOfferLine.tenantId, tenantId),
        eq(shiftOfferLine.offerId, offerId),
        inArray(shiftOfferLine.guardId, [...guardIds]),
        isNull(shiftOfferLine.outcome),
      ),
    );
}

/** Ends an offer once: who got it, and that it is over for everybody else. */
export async function endOffer(
  ctx: UseContext,
  offer: Pick<Offer, 'id' | 'siteId'>,
  state: 'filled' | 'unanswered' | 'closed',
  filledBy: string | null,
): Promise<{ state: string }> {
  const { tx, tenantId, now } = ctx;
  await tx
    .update(shiftOffer)
    .set({ state, filledBy, closedAt: now })
    .where(and(eq(shiftOffer.tenantId, tenantId), eq(shiftOffer.id, offer.id)));
  if (filledBy) await setOutcome(ctx, offer.id, [filledBy], 'taken');
  const rest = await tx
    .select({ guardId: shiftOfferLine.guardId, answer: shiftOfferLine.answer })
    .from(shiftOfferLine)
    .where(
      and(
        eq(shiftOfferLine.tenantId, tenantId),
        eq(shiftOfferLine.offerId, offer.id),
        isNull(shiftOfferLine.outcome),
      ),
    );
  const said = (isYes: boolean) =>
    rest.filter((one) => (one.answer === 'yes') === isYes).map((one) => one.guardId);
  await setOutcome(ctx, offer.id, said(true), 'beaten');
  await setOutcome(ctx, offer.id, said(false), 'over');
  await cancelDeadline(ctx, moveOfferTask, offer.id);
  await ctx.publish({ siteId: offer.siteId, topic: 'roster', id: offer.siteId });
  return { state };
}
