import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { requireOwnSite } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { isOfPublishedMonth } from '../planned-shifts.ts';
import { siteLeaveInput } from '../roster-input.ts';
import { assignment, shift, shiftOffer, shiftOfferLine } from '../schema.ts';
import { ownGuardId } from '../swap/own-guard.ts';

const mostListed = 30;
const mostOpenListed = 60;
const shownDays = 14;
const dayMs = 86_400_000;

/** A site's open places that can be offered, and its offers with the order, newest first. Errors: `not-found`. */
export const listOffers = query({
  action: 'roster.plan',
  input: siteLeaveInput,
  async run(ctx, { siteId }) {
    const { tx, tenantId, now } = ctx;
    const { zone } = await requireOwnSite(ctx, siteId);
    const columns = {
      shiftId: shift.id,
      day: shift.day,
      code: shift.code,
      startsAt: shift.startsAt,
      endsAt: shift.endsAt,
      postName: post.name,
      postNameEn: post.nameEn,
    };
    const taken = sql<number>`count(${assignment.id})::int`;
    const places = await tx
      .select({ ...columns, heads: shift.heads, taken })
      .from(shift)
      .innerJoin(post, and(eq(post.tenantId, shift.tenantId), eq(post.id, shift.postId)))
      .leftJoin(
        assignment,
        and(
          eq(assignment.tenantId, shift.tenantId),
          eq(assignment.shiftId, shift.id),
          isNull(assignment.withdrawnAt),
        ),
      )
      .where(
        and(
          eq(shift.tenantId, tenantId),
          eq(shift.siteId, siteId),
          gt(shift.startsAt, now),
          isOfPublishedMonth(tx),
        ),
      )
      .groupBy(shift.tenantId, shift.id, post.tenantId, post.id)
      .having(sql`count(${assignment.id}) < ${shift.heads}`)
      .orderBy(asc(shift.startsAt), asc(shift.id))
      .limit(mostOpenListed);
    const offers = await tx
      .select({ offer: shiftOffer, ...columns })
      .from(shiftOffer)
      .innerJoin(shift, and(eq(shift.tenantId, shiftOffer.tenantId), eq(shift.id, shiftOffer.shiftId)))
      .innerJoin(post, and(eq(post.tenantId, shift.tenantId), eq(post.id, shift.postId)))
      .where(and(eq(shiftOffer.tenantId, tenantId), eq(shiftOffer.siteId, siteId)))
      .orderBy(desc(shiftOffer.openedAt), desc(shiftOffer.id))
      .limit(mostListed);
    const lines =
      offers.length === 0
        ? []
        : await tx
            .select({ line: shiftOfferLine, name: guard.name, staffNo: guard.staffNo })
            .from(shiftOfferLine)
            .innerJoin(
              guard,
              and(eq(guard.tenantId, shiftOfferLine.tenantId), eq(guard.id, shiftOfferLine.guardId)),
            )
            .where(
              and(
                eq(shiftOfferLine.tenantId, tenantId),
                inArray(
                  shiftOfferLine.offerId,
                  offers.map((one) => one.offer.id),
                ),
              ),
            )
            .orderBy(asc(shiftOfferLine.place));
    const byOffer = Map.groupBy(lines, (one) => one.line.offerId);
    const running = new Set(offers.flatMap((one) => (one.offer.state === 'open' ? [one.shiftId] : [])));
    return {
      zone,
      places: places
        .filter((one) => !running.has(one.shiftId))
        .map(({ heads, taken: held, ...one }) => ({ ...one, missing: heads - Number(held) })),
      offers: offers.map(({ offer, ...at }) => ({
        ...at,
        offerId: offer.id,
        state: offer.state,
        round: offer.round,
        roundEndsAt: offer.roundEndsAt,
        openedAt: offer.openedAt,
        openerName: offer.openerName,
        lines: (byOffer.get(offer.id) ?? []).map(({ line, name, staffNo }) => ({
          lineId: line.id,
          place: line.place,
          name,
          staffNo,
          standing: line.standing,
          offeredAt: line.offeredAt,
          seenAt: line.seenAt,
          answer: line.answer,
          outcome: line.outcome,
        })),
      })),
    };
  },
});

/** What was offered to a guard lately, the open ones first; his place in the order with what decided it. */
export const myOffers = query({
  action: 'roster.read-own',
  input: z.object({}),
  async run(ctx) {
    const { tx, tenantId, now } = ctx;
    const guardId = ownGuardId(ctx);
    const rows = await tx
      .select({
        lineId: shiftOfferLine.id,
        place: shiftOfferLine.place,
        standing: shiftOfferLine.standing,
        answerBy: shiftOfferLine.answerBy,
        seenAt: shiftOfferLine.seenAt,
        answer: shiftOfferLine.answer,
        outcome: shiftOfferLine.outcome,
        day: shift.day,
        code: shift.code,
        startsAt: shift.startsAt,
        endsAt: shift.endsAt,
        postName: post.name,
        postNameEn: post.nameEn,
        siteName: site.name,
        siteNameEn: site.nameEn,
        zone: site.zone,
      })
      .from(shiftOfferLine)
      .innerJoin(
        shift,
        and(eq(shift.tenantId, shiftOfferLine.tenantId), eq(shift.id, shiftOfferLine.shiftId)),
      )
      .innerJoin(post, and(eq(post.tenantId, shift.tenantId), eq(post.id, shift.postId)))
      .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
      .where(
        and(
          eq(shiftOfferLine.tenantId, tenantId),
          eq(shiftOfferLine.guardId, guardId),
          isNotNull(shiftOfferLine.offeredAt),
          gt(shiftOfferLine.offeredAt, new Date(now.getTime() - shownDays * dayMs)),
        ),
      )
      .orderBy(desc(shiftOfferLine.offeredAt), asc(shiftOfferLine.id))
      .limit(mostListed);
    return rows.map((row) => ({
      ...row,
      isOpen: row.answer === null && row.outcome === null && row.answerBy !== null && row.answerBy > now,
    }));
  },
});
