import type { UseContext } from '@zhiqin/access';
import { isWaived, waiverInForce } from '@zhiqin/compliance';
import { controlResult } from '@zhiqin/compliance/schema';
import { temporaryDuty, temporaryDutyLine } from '@zhiqin/engagement/schema';
import { guardDay, guardMonth } from '@zhiqin/hours/schema';
import { addDays, addMonths, type Day, daysOfMonth, type Month } from '@zhiqin/kernel';
import { isOfPublishedMonth } from '@zhiqin/rostering';
import { shift } from '@zhiqin/rostering/schema';
import { appraisal } from '@zhiqin/service/schema';
import { calendarRegionOf, dayKind } from '@zhiqin/sites';
import { contract, post } from '@zhiqin/sites/schema';
import { and, arrayContains, asc, eq, gte, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { type CardInForce, cardsInForce } from '../rates/rate-terms.ts';
import { extraCharge, rateCard } from '../rates/schema.ts';
import { minuteOf, type RosteredShift, type WorkedPiece } from './billed-minutes.ts';
import type { StatementFacts } from './price-statement.ts';
import type { LineVerdict } from './statement-data.ts';

type Reading = Pick<UseContext, 'tx' | 'tenantId'>;
interface SiteMonth {
  site: { id: string; zone: string; region: string | null };
  clientId: string;
  month: Month;
}

/** All a site's month is charged by, but for what finance has decided. */
export async function readFacts(
  ctx: UseContext,
  { site, clientId, month }: SiteMonth,
): Promise<Omit<StatementFacts, 'decisions'>> {
  const days = daysOfMonth(month);
  const [first, last] = [days[0] as Day, days.at(-1) as Day];
  const cards = await cardsOf(ctx, site.id, clientId, first, last);
  // A day either side: who stands in for a neighbouring month's shift, or is stood in for from there, is charged once.
  const [before, after] = [addDays(first, -1), addDays(last, 1)];
  const { pieces, hoursNotApproved } = await workedAt(ctx, site.id, month, before, after);
  const agreed = await appraisalOf(ctx, site.id, month);
  const region = calendarRegionOf(site);
  return {
    ...{ siteId: site.id, month, zone: site.zone, cards, pieces, hoursNotApproved },
    posts: await ctx.tx
      .select({ id: post.id, code: post.code, name: post.name, nameEn: post.nameEn })
      .from(post)
      .where(and(eq(post.tenantId, ctx.tenantId), eq(post.siteId, site.id)))
      .orderBy(asc(post.sortOrder), asc(post.code)),
    shifts: await shiftsOf(ctx, site.id, before, after),
    ...(await dutiesOf(ctx, site.id, first, last)),
    charges: await ctx.tx
      .select({
        id: extraCharge.id,
        text: extraCharge.text,
        quantity: extraCharge.quantity,
        unitFen: extraCharge.unitFen,
        amountFen: extraCharge.amountFen,
      })
      .from(extraCharge)
      .where(
        and(
          eq(extraCharge.tenantId, ctx.tenantId),
          eq(extraCharge.siteId, site.id),
          eq(extraCharge.month, month),
          isNull(extraCharge.withdrawnAt),
        ),
      )
      .orderBy(asc(extraCharge.enteredAt), asc(extraCharge.id)),
    breaches: await breachesOf(ctx, site.id, first, last, cards),
    appraisal: agreed?.agreedAt
      ? { ...agreed, deductionBasisPoints: agreed.deductionBasisPoints ?? 0 }
      : null,
    isAppraisalOpen: Boolean(agreed && !agreed.agreedAt),
    isHoliday: (day) => dayKind(day, region).isStatutoryHoliday,
  };
}

/** Cards of a client's contracts at a site, as they hold within some days. */
export async function cardsOf(
  { tx, tenantId }: Reading,
  siteId: string,
  clientId: string,
  first: Day,
  last: Day,
): Promise<CardInForce[]> {
  const contracts = await tx
    .select()
    .from(contract)
    .where(
      and(
        eq(contract.tenantId, tenantId),
        eq(contract.clientId, clientId),
        arrayContains(contract.siteIds, [siteId]),
      ),
    );
  if (contracts.length === 0) return [];
  const cards = await tx
    .select()
    .from(rateCard)
    .where(
      and(
        eq(rateCard.tenantId, tenantId),
        inArray(
          rateCard.contractId,
          contracts.map((one) => one.id),
        ),
      ),
    );
  return cardsInForce(contracts, cards, first, last, (day) => addDays(day, -1));
}

async function shiftsOf(
  { tx, tenantId }: Reading,
  siteId: string,
  first: Day,
  last: Day,
): Promise<RosteredShift[]> {
  const rows = await tx
    .select()
    .from(shift)
    .where(
      and(
        eq(shift.tenantId, tenantId),
        eq(shift.siteId, siteId),
        gte(shift.day, first),
        lte(shift.day, last),
        isOfPublishedMonth(tx),
      ),
    )
    .orderBy(asc(shift.startsAt), asc(shift.id));
  return rows.map(({ id, postId, day, code, heads, startsAt, endsAt }) => ({
    ...{ id, postId, day, code, heads, fromMin: minuteOf(startsAt), toMin: minuteOf(endsAt) },
  }));
}

/** Presence at the site's posts on some days as their months' hours count it, corrections included; nobody is named. */
async function workedAt({ tx, tenantId }: Reading, siteId: string, month: Month, first: Day, last: Day) {
  const rows = await tx
    .select({
      id: guardMonth.id,
      month: guardMonth.month,
      state: guardMonth.state,
      day: guardDay.day,
      counted: sql<
        typeof guardDay.$inferSelect.computed
      >`coalesce(${guardDay.corrected}, ${guardDay.computed})`,
    })
    .from(guardDay)
    .innerJoin(
      guardMonth,
      and(eq(guardMonth.tenantId, guardDay.tenantId), eq(guardMonth.id, guardDay.guardMonthId)),
    )
    .where(
      and(
        eq(guardDay.tenantId, tenantId),
        inArray(guardMonth.month, [addMonths(month, -1), month, addMonths(month, 1)]),
        gte(guardDay.day, first),
        lte(guardDay.day, last),
        sql`coalesce(${guardDay.corrected}, ${guardDay.computed}) -> 'pieces' @> ${JSON.stringify([{ siteId }])}::jsonb`,
      ),
    )
    .orderBy(asc(guardDay.day), asc(guardDay.id));
  const pieces = rows.flatMap(({ day, counted }) =>
    counted.pieces.flatMap((piece): WorkedPiece[] => {
      // Who was relieved for a meal stands beside his stand-in: the post is charged once.
      if (piece.siteId !== siteId || !piece.postId || piece.source === 'away' || piece.source === 'break')
        return [];
      const { postId, fromMin, toMin } = piece;
      const overlap = (one: { fromMin: number; toMin: number }) =>
        Math.min(one.toMin, toMin) - Math.max(one.fromMin, fromMin);
      const [duty] = counted.duties
        .filter((one) => one.postId === postId)
        .toSorted((a, b) => overlap(b) - overlap(a));
      return [{ postId, day, fromMin, toMin, shiftId: duty?.shiftId ?? null }];
    }),
  );
  const open = rows.filter(
    (row) => row.month === month && row.state !== 'approved' && row.state !== 'locked',
  );
  return { pieces, hoursNotApproved: new Set(open.map((row) => row.id)).size };
}

/** Priced lines of temporary duties the client has confirmed, and the posts they were laid out at. */
async function dutiesOf({ tx, tenantId }: Reading, siteId: string, first: Day, last: Day) {
  const day = sql<string>`coalesce(${temporaryDutyLine.day}, ${temporaryDuty.startsOn})`;
  const rows = await tx
    .select({
      id: temporaryDutyLine.id,
      day,
      title: temporaryDuty.title,
      dutyNo: temporaryDuty.dutyNo,
      text: temporaryDutyLine.text,
      heads: temporaryDutyLine.heads,
      minutes: temporaryDutyLine.minutes,
      rateFen: temporaryDutyLine.rateFen,
      amountFen: temporaryDutyLine.amountFen,
    })
    .from(temporaryDutyLine)
    .innerJoin(
      temporaryDuty,
      and(
        eq(temporaryDuty.tenantId, temporaryDutyLine.tenantId),
        eq(temporaryDuty.id, temporaryDutyLine.dutyId),
      ),
    )
    .where(
      and(
        eq(temporaryDutyLine.tenantId, tenantId),
        eq(temporaryDutyLine.siteId, siteId),
        isNotNull(temporaryDuty.confirmedAt),
        isNull(temporaryDuty.cancelledAt),
        gte(day, first),
        lte(day, last),
      ),
    )
    .orderBy(asc(day), asc(temporaryDuty.dutyNo), asc(temporaryDutyLine.position));
  const posts = await tx
    .select({ postId: temporaryDuty.postId })
    .from(temporaryDuty)
    .where(
      and(
        eq(temporaryDuty.tenantId, tenantId),
        eq(temporaryDuty.siteId, siteId),
        isNotNull(temporaryDuty.postId),
      ),
    );
  return {
    duties: rows.map(({ title, dutyNo, text, ...row }) => ({ ...row, text: `${dutyNo} ${title} · ${text}` })),
    dutyPostIds: posts.flatMap((row) => row.postId ?? []),
  };
}

/** What fell short on controls the contract deducts for; trials and what HQ waived do not count. */
async function breachesOf(
  ctx: UseContext,
  siteId: string,
  first: Day,
  last: Day,
  cards: readonly CardInForce[],
): Promise<LineVerdict[]> {
  const codes = [
    ...new Set(cards.flatMap((card) => card.terms.deductionRules.map((rule) => rule.controlCode))),
  ];
  if (codes.length === 0) return [];
  const rows = await ctx.tx
    .select({
      resultId: controlResult.id,
      controlCode: controlResult.controlCode,
      day: controlResult.day,
      postId: controlResult.postId,
      isWaived,
    })
    .from(controlResult)
    .leftJoinLateral(waiverInForce(ctx), sql`true`)
    .where(
      and(
        eq(controlResult.tenantId, ctx.tenantId),
        eq(controlResult.siteId, siteId),
        gte(controlResult.day, first),
        lte(controlResult.day, last),
        inArray(controlResult.controlCode, codes),
        eq(controlResult.verdict, 'breached'),
        eq(controlResult.isTrial, false),
      ),
    )
    .orderBy(asc(controlResult.day), asc(controlResult.id));
  return rows.filter((row) => !row.isWaived).map(({ isWaived: _, ...row }) => row);
}

async function appraisalOf({ tx, tenantId }: Reading, siteId: string, month: Month) {
  const [row] = await tx
    .select({
      id: appraisal.id,
      totalHundredths: sql<number>`coalesce(${appraisal.totalHundredths}, 0)`.mapWith(Number),
      deductionBasisPoints: appraisal.deductionBasisPoints,
      agreedAt: appraisal.agreedAt,
    })
    .from(appraisal)
    .where(and(eq(appraisal.tenantId, tenantId), eq(appraisal.siteId, siteId), eq(appraisal.month, month)));
  return row;
}
