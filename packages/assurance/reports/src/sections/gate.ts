import type { UseContext } from '@zhiqin/access';
import { goodsMove, goodsSlip, keyCustody, parcelStay, vehicleStay, visitRefusal } from '@zhiqin/duty/schema';
import { and, count, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { GateReport } from '../month-parts.ts';
import type { ReportScope } from './report-scope.ts';

const whenever = (condition: ReturnType<typeof sql>) =>
  sql<number>`count(*) filter (where ${condition})`.mapWith(Number);

/** Vehicles, goods, parcels and keys over the month: counts, one aggregate each. */
export async function gateSection(ctx: UseContext, scope: ReportScope): Promise<GateReport> {
  const { tx, tenantId } = ctx;
  const { startsAt, endsAt } = scope.window;
  const within = (table: { tenantId: AnyPgColumn; siteId: AnyPgColumn }, at: AnyPgColumn) =>
    and(eq(table.tenantId, tenantId), eq(table.siteId, scope.siteId), gte(at, startsAt), lt(at, endsAt));
  const before = sql`${endsAt.toISOString()}::timestamptz`;
  const [[vehicles], [slips], [moves], [parcels], [keys], [refused]] = await Promise.all([
    tx
      .select({
        came: count(),
        left: whenever(sql`${vehicleStay.outAt} < ${before}`),
        damaged: whenever(sql`${vehicleStay.hasDamage}`),
      })
      .from(vehicleStay)
      .where(within(vehicleStay, vehicleStay.inAt)),
    tx.select({ slips: count() }).from(goodsSlip).where(within(goodsSlip, goodsSlip.at)),
    tx
      .select({
        carriedOut: whenever(sql`${goodsMove.direction} = 'out' and ${goodsMove.isLetOut}`),
        withoutSlip: whenever(sql`${goodsMove.direction} = 'out' and ${isNull(goodsMove.slipId)}`),
        held: whenever(sql`${goodsMove.direction} = 'out' and not ${goodsMove.isLetOut}`),
      })
      .from(goodsMove)
      .where(within(goodsMove, goodsMove.at)),
    tx
      .select({
        taken: count(),
        handedOut: whenever(sql`${parcelStay.outAt} < ${before}`),
        damaged: whenever(sql`${parcelStay.isDamaged}`),
      })
      .from(parcelStay)
      .where(within(parcelStay, parcelStay.inAt)),
    tx
      .select({
        lent: sql<number>`coalesce(sum(cardinality(${keyCustody.keyNos})), 0)`.mapWith(Number),
        out: sql<number>`coalesce(sum(cardinality(${keyCustody.keyNosOut})), 0)`.mapWith(Number),
        lost: sql<number>`coalesce(sum((
          select sum(jsonb_array_length(back -> 'keyNos')) from jsonb_array_elements(${keyCustody.backs}) back
          where back ->> 'keyState' = 'lost')), 0)`.mapWith(Number),
      })
      .from(keyCustody)
      .where(within(keyCustody, keyCustody.lentAt)),
    tx.select({ refused: count() }).from(visitRefusal).where(within(visitRefusal, visitRefusal.at)),
  ]);
  const { came = 0, left = 0, damaged: damagedVehicles = 0 } = vehicles ?? {};
  const { taken = 0, handedOut = 0, damaged = 0 } = parcels ?? {};
  const { lent = 0, out = 0, lost = 0 } = keys ?? {};
  return {
    vehicles: { came, left, inside: came - left, damaged: damagedVehicles },
    goods: {
      slips: slips?.slips ?? 0,
      carriedOut: moves?.carriedOut ?? 0,
      withoutSlip: moves?.withoutSlip ?? 0,
      held: moves?.held ?? 0,
    },
    parcels: { taken, handedOut, waiting: taken - handedOut, damaged },
    keys: { lent, back: lent - out - lost, out, lost },
    refused: refused?.refused ?? 0,
  };
}
