import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { and, asc, eq, gte, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { GateAtHand } from './gate-in-pack.ts';
import { goodsLeft } from './kinds/goods/match-goods.ts';
import { openedValues } from './personal-values.ts';
import { goodsMove, goodsSlip, keyCustody, latePass, parcelStay, vehicleStay, visit } from './schema.ts';

/** What is older was forgotten, not left open: it is a matter for the record, not for a guard at the gate. */
const lookBackDays = { vehicles: 7, slips: 7, returnable: 60, parcels: 30, keys: 60, passes: 7 };
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What stands open at the gates of a site, oldest first. */
export async function gateAtHand(ctx: UseContext, siteId: string): Promise<GateAtHand> {
  const { tx, tenantId, now } = ctx;
  const since = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const [vehicles, slips, parcels, custodies, visits] = await Promise.all([
    tx
      .select()
      .from(vehicleStay)
      .where(
        and(
          eq(vehicleStay.tenantId, tenantId),
          eq(vehicleStay.siteId, siteId),
          isNull(vehicleStay.outAt),
          gte(vehicleStay.inAt, since(lookBackDays.vehicles)),
        ),
      )
      .orderBy(asc(vehicleStay.inAt), asc(vehicleStay.id)),
    tx
      .select()
      .from(goodsSlip)
      .where(
        and(
          eq(goodsSlip.tenantId, tenantId),
          eq(goodsSlip.siteId, siteId),
          gte(goodsSlip.at, since(lookBackDays.returnable)),
        ),
      )
      .orderBy(asc(goodsSlip.at), asc(goodsSlip.id)),
    tx
      .select()
      .from(parcelStay)
      .where(
        and(
          eq(parcelStay.tenantId, tenantId),
          eq(parcelStay.siteId, siteId),
          isNull(parcelStay.outAt),
          gte(parcelStay.inAt, since(lookBackDays.parcels)),
        ),
      )
      .orderBy(asc(parcelStay.inAt), asc(parcelStay.id)),
    tx
      .select()
      .from(keyCustody)
      .where(
        and(
          eq(keyCustody.tenantId, tenantId),
          eq(keyCustody.siteId, siteId),
          gte(keyCustody.lentAt, since(lookBackDays.keys)),
          sql`cardinality(${keyCustody.keyNosOut}) > 0`,
        ),
      )
      .orderBy(asc(keyCustody.lentAt), asc(keyCustody.id)),
    tx
      .select({ visitId: visit.visitId, passNo: visit.passNo, leftAt: visit.leftAt })
      .from(visit)
      .where(
        and(
          eq(visit.tenantId, tenantId),
          eq(visit.siteId, siteId),
          isNotNull(visit.passNo),
          eq(visit.isPassReturned, false),
          gte(visit.leftAt, since(lookBackDays.passes)),
        ),
      )
      .orderBy(asc(visit.leftAt), asc(visit.visitId)),
  ]);
  const [moves, latePasses, values] = await Promise.all([
    slips.length === 0
      ? []
      : tx
          .select({ slipId: goodsMove.slipId, direction: goodsMove.direction, items: goodsMove.items })
          .from(goodsMove)
          .where(
            and(
              eq(goodsMove.tenantId, tenantId),
              eq(goodsMove.siteId, siteId),
              or(eq(goodsMove.isLetOut, true), eq(goodsMove.direction, 'back')),
              isAnyOf(goodsMove.slipId, [...new Set(slips.map((row) => row.slipId))]),
            ),
          )
          .orderBy(asc(goodsMove.at), asc(goodsMove.id)),
    visits.length === 0
      ? []
      : tx
          .select({ visitId: latePass.visitId })
          .from(latePass)
          .where(
            and(
              eq(latePass.tenantId, tenantId),
              isAnyOf(
                latePass.visitId,
                visits.map((row) => row.visitId),
              ),
            ),
          ),
    openedValues(
      ctx,
      [
        ...vehicles.map((row) => row.inEntryId),
        ...slips.map((row) => row.id),
        ...parcels.map((row) => row.inEntryId),
        ...custodies.map((row) => row.lentEntryId),
      ].filter((id) => id !== null),
      ['plate', 'applicant', 'unit', 'recipient', 'holder'],
    ),
  ]);
  const said = (entryId: string | null, path: string) => textOf(values.get(entryId ?? '')?.[path]);
  const movedOf = Map.groupBy(moves, (move) => move.slipId);
  const settledPasses = new Set(latePasses.map((row) => row.visitId));
  return {
    vehicles: vehicles.map((row) => ({
      vehicleId: row.vehicleId,
      plate: said(row.inEntryId, 'plate'),
      vehicleKind: row.vehicleKind ?? 'car',
      bay: row.bay,
      isVip: row.isVip,
      hasSeal: row.sealNo !== null,
      inAt: (row.inAt as Date).toISOString(),
      expectedLeaveAt: row.expectedLeaveAt?.toISOString() ?? null,
    })),
    slips: slips.flatMap((row) => {
      const moved = movedOf.get(row.slipId) ?? [];
      const listsOf = (direction: string) =>
        moved.filter((move) => move.direction === direction).map((move) => move.items);
      const items = row.at < since(lookBackDays.slips) ? [] : goodsLeft(row.items, listsOf('out'));
      const carried = listsOf('out').flat();
      const toReturn = row.isReturnable ? goodsLeft(carried, listsOf('back')) : [];
      if (items.length === 0 && toReturn.length === 0) return [];
      return {
        slipId: row.slipId,
        slipNo: row.slipNo,
        applicant: said(row.id, 'applicant'),
        isReturnable: row.isReturnable,
        items,
        toReturn,
        dueBackAt: row.dueBackAt?.toISOString() ?? null,
        validUntil: row.validUntil?.toISOString() ?? null,
        at: row.at.toISOString(),
      };
    }),
    parcels: parcels.map((row) => ({
      parcelId: row.parcelId,
      parcelKind: row.parcelKind ?? 'parcel',
      unit: said(row.inEntryId, 'unit'),
      recipient: said(row.inEntryId, 'recipient'),
      courier: row.courier,
      pieces: row.pieces,
      shelf: row.shelf,
      inAt: (row.inAt as Date).toISOString(),
    })),
    keysOut: custodies.map((row) => ({
      custodyId: row.custodyId,
      keyNos: row.keyNosOut,
      holderKind: row.holderKind ?? 'other',
      holder: said(row.lentEntryId, 'holder'),
      lentAt: (row.lentAt as Date).toISOString(),
      dueBackAt: row.dueBackAt?.toISOString() ?? null,
    })),
    passesOut: visits
      .filter((row) => !settledPasses.has(row.visitId))
      .map((row) => ({
        visitId: row.visitId,
        passNo: row.passNo as string,
        leftAt: (row.leftAt as Date).toISOString(),
      })),
  };
}
