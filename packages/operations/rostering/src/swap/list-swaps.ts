import { query, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { addDays, DomainError } from '@zhiqin/kernel';
import { requireOwnSite } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import * as z from 'zod/mini';
import { isOfPublishedMonth } from '../planned-shifts.ts';
import { publishedAt } from '../publication.ts';
import { siteLeaveInput } from '../roster-input.ts';
import { assignment, shift, shiftSwap } from '../schema.ts';
import { judgeSwaps, type SwapPair } from './judge-swaps.ts';
import { ownGuardId } from './own-guard.ts';
import { swapPartnersInput } from './swap-input.ts';

/** How many lie before a reader at once; swaps are few, and old ones are in the change record. */
const mostListed = 60;
const mostPartners = 40;
/** How many of the nearest shifts are looked into for them, and how far around the one that is given. */
const mostJudged = 400;
const daysAround = 31;

type SwapRow = typeof shiftSwap.$inferSelect;

/** A site's swaps: those to be decided with what law and house say of them, then what was decided lately. Errors: `not-found`. */
export const listSwaps = query({
  action: 'roster.plan',
  scope: 'tenant',
  input: siteLeaveInput,
  async run(ctx, { siteId }) {
    const { zone } = await requireOwnSite(ctx, siteId);
    const rows = await ctx.tx
      .select()
      .from(shiftSwap)
      .where(and(eq(shiftSwap.tenantId, ctx.tenantId), eq(shiftSwap.siteId, siteId)))
      .orderBy(desc(shiftSwap.askedAt), desc(shiftSwap.id))
      .limit(mostListed);
    const facts = await factsOf(ctx, rows);
    const waiting = rows.filter((row) => row.state === 'accepted');
    const judged = new Map<string, Awaited<ReturnType<typeof judgeSwaps>>[number]>();
    const answers = await judgeSwaps(ctx, waiting);
    waiting.forEach((row, at) => {
      const said = answers[at];
      if (said) judged.set(row.id, said);
    });
    return {
      zone,
      swaps: rows.map((row) => ({
        ...facts.shown(row),
        findings: judged.get(row.id)?.findings ?? [],
        refusal: judged.get(row.id)?.refusal ?? null,
      })),
    };
  },
});

/** A guard's own swaps: what he was asked, what he asked. */
export const mySwaps = query({
  action: 'roster.read-own',
  scope: 'tenant',
  input: z.object({}),
  async run(ctx) {
    const guardId = ownGuardId(ctx);
    const rows = await ctx.tx
      .select()
      .from(shiftSwap)
      .where(
        and(
          eq(shiftSwap.tenantId, ctx.tenantId),
          or(eq(shiftSwap.askerId, guardId), eq(shiftSwap.partnerId, guardId)),
        ),
      )
      .orderBy(desc(shiftSwap.askedAt), desc(shiftSwap.id))
      .limit(20);
    const facts = await factsOf(ctx, rows);
    return rows.map((row) => ({ ...facts.shown(row), isMine: row.askerId === guardId }));
  },
});

/**
 * Whom a guard may ask to change one of his published shifts with: shifts of colleagues at his sites, some weeks before
 * and after, that nothing of severity B stands against, the nearest first. Errors: `not-found`, `roster.swap-gone`.
 */
export const swapPartners = query({
  action: 'roster.answer-own',
  scope: 'tenant',
  input: swapPartnersInput,
  async run(ctx, { shiftId }) {
    const { tx, tenantId, now } = ctx;
    const askerId = ownGuardId(ctx);
    const [own] = await tx
      .select({ shift, id: assignment.id, siteIds: guard.siteIds })
      .from(assignment)
      .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
      .innerJoin(guard, and(eq(guard.tenantId, assignment.tenantId), eq(guard.id, assignment.guardId)))
      .where(
        and(
          eq(assignment.tenantId, tenantId),
          eq(assignment.guardId, askerId),
          eq(assignment.shiftId, shiftId),
          isNull(assignment.withdrawnAt),
        ),
      );
    if (!own) throw new DomainError('not-found');
    const { siteId, day, startsAt } = own.shift;
    const { zone } = await requireOwnSite(ctx, siteId);
    const month = day.slice(0, 7);
    if (startsAt <= now || !(await publishedAt(ctx, siteId, month)))
      throw new DomainError('roster.swap-gone');
    const others = await tx
      .select({
        partnerId: assignment.guardId,
        name: guard.name,
        shiftId: shift.id,
        day: shift.day,
        code: shift.code,
        startsAt: shift.startsAt,
        endsAt: shift.endsAt,
        zone: site.zone,
        siteId: shift.siteId,
        siteName: site.name,
        postName: post.name,
        postNameEn: post.nameEn,
      })
      .from(assignment)
      .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
      .innerJoin(post, and(eq(post.tenantId, shift.tenantId), eq(post.id, shift.postId)))
      .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
      .innerJoin(guard, and(eq(guard.tenantId, assignment.tenantId), eq(guard.id, assignment.guardId)))
      .where(
        and(
          eq(assignment.tenantId, tenantId),
          inArray(shift.siteId, own.siteIds),
          isOfPublishedMonth(tx),
          ne(assignment.guardId, askerId),
          isNull(assignment.withdrawnAt),
          gte(shift.day, addDays(day, -daysAround)),
          lte(shift.day, addDays(day, daysAround)),
          gt(shift.startsAt, now),
        ),
      )
      .orderBy(asc(shift.startsAt), asc(guard.staffNo));
    const awayMs = (one: { startsAt: Date }) => Math.abs(one.startsAt.getTime() - startsAt.getTime());
    const wanted = others
      .filter((one) => one.shiftId !== shiftId)
      .sort((a, b) => awayMs(a) - awayMs(b))
      .slice(0, mostJudged);
    const pairs = wanted.map(
      (one): SwapPair => ({
        askerId,
        askerShiftId: shiftId,
        partnerId: one.partnerId,
        partnerShiftId: one.shiftId,
      }),
    );
    const judged = await judgeSwaps(ctx, pairs);
    return {
      zone,
      partners: wanted
        .filter((_, at) => judged[at]?.refusal === null)
        .slice(0, mostPartners)
        // Where it is not the site of his own shift, it is named.
        .map((one) => ({ ...one, siteName: one.siteId === siteId ? null : one.siteName })),
    };
  },
});

/** Names and shifts of swaps, as every list shows them. */
async function factsOf({ tx, tenantId }: UseContext, rows: readonly SwapRow[]) {
  const shiftIds = rows.flatMap((row) => [row.askerShiftId, row.partnerShiftId]);
  const guardIds = rows.flatMap((row) => [row.askerId, row.partnerId]);
  const shifts =
    rows.length === 0
      ? []
      : await tx
          .select({
            id: shift.id,
            day: shift.day,
            code: shift.code,
            startsAt: shift.startsAt,
            endsAt: shift.endsAt,
            postName: post.name,
            postNameEn: post.nameEn,
            zone: site.zone,
          })
          .from(shift)
          .innerJoin(post, and(eq(post.tenantId, shift.tenantId), eq(post.id, shift.postId)))
          .innerJoin(site, and(eq(site.tenantId, shift.tenantId), eq(site.id, shift.siteId)))
          .where(and(eq(shift.tenantId, tenantId), inArray(shift.id, shiftIds)));
  const people =
    rows.length === 0
      ? []
      : await tx
          .select({ id: guard.id, name: guard.name, staffNo: guard.staffNo })
          .from(guard)
          .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, guardIds)));
  const shiftOf = new Map(shifts.map((one) => [one.id, one]));
  const nameOf = new Map(people.map((one) => [one.id, one.name]));
  return {
    shown: (row: SwapRow) => ({
      swapId: row.id,
      state: row.state,
      askedAt: row.askedAt,
      answeredAt: row.answeredAt,
      decidedAt: row.decidedAt,
      deciderName: row.deciderName,
      decisionReason: row.decisionReason,
      reason: row.reason,
      asker: nameOf.get(row.askerId) ?? '',
      partner: nameOf.get(row.partnerId) ?? '',
      given: shiftOf.get(row.askerShiftId) ?? null,
      taken: shiftOf.get(row.partnerShiftId) ?? null,
    }),
  };
}
