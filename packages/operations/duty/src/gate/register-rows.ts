import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { and, asc, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { matchGoods } from '../kinds/goods/match-goods.ts';
import type { GoodsLine } from '../projected-types.ts';
import {
  goodsMove,
  goodsSlip,
  keyCustody,
  parcelStay,
  passUse,
  vehicleStay,
  visit,
  visitRefusal,
} from '../schema.ts';
import type { GateRegister } from './register-columns.ts';

export type Cell = string | number | boolean | Date | null;

/** A line of a register as far as it stands in rows; personal values are laid over it by path of these entries. */
export interface RegisterRow {
  id: string;
  at: Date;
  /** The last first: the one that began the line is the last of them. */
  entryIds: (string | null)[];
  cells: Record<string, Cell>;
}

export interface RegisterWindow {
  siteId: string;
  from: Date;
  to: Date;
  limit: number;
  /** Newest first unless it says so. */
  oldestFirst?: boolean;
  /** Only what comes after this line, in the order asked for. */
  after?: { at: Date; id: string } | undefined;
}

type Reader = (ctx: UseContext, window: RegisterWindow) => Promise<RegisterRow[]>;

function within(
  { tenantId }: UseContext,
  table: { tenantId: PgColumn; siteId: PgColumn; id: PgColumn },
  at: PgColumn | SQL,
  { siteId, from, to, oldestFirst, after }: RegisterWindow,
) {
  return and(
    eq(table.tenantId, tenantId),
    eq(table.siteId, siteId),
    sql`${at} >= ${from.toISOString()}::timestamptz and ${at} < ${to.toISOString()}::timestamptz`,
    after
      ? sql`(${at}, ${table.id}) ${sql.raw(oldestFirst ? '>' : '<')} (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
      : undefined,
  );
}

function inOrder({ oldestFirst }: RegisterWindow, at: PgColumn | SQL, id: PgColumn): [SQL, SQL] {
  return oldestFirst ? [asc(at), asc(id)] : [desc(at), desc(id)];
}

const linesText = (lines: readonly GoodsLine[]) =>
  lines
    .map(
      ({ item, spec, quantity, measure }) =>
        `${item}${spec ? ` ${spec}` : ''} × ${quantity}${measure ? ` ${measure}` : ''}`,
    )
    .join(' · ');

/** How each register is read, newest first. */
export const registerReaders: Record<GateRegister, Reader> = {
  async visitors(ctx, window) {
    const rows = await ctx.tx
      .select()
      .from(visit)
      .where(and(within(ctx, visit, visit.admittedAt, window), isNotNull(visit.admittedAt)))
      .orderBy(...inOrder(window, visit.admittedAt, visit.id))
      .limit(window.limit);
    return rows.map((row) => ({
      id: row.id,
      at: row.admittedAt as Date,
      entryIds: [row.leaveEntryId, row.admitEntryId],
      cells: {
        visitorKind: row.visitorKind,
        expectedLeaveAt: row.expectedLeaveAt,
        passNo: row.passNo,
        hostConfirmed: row.isHostConfirmed,
        noticeGiven: row.isNoticeGiven,
        agreementNo: row.agreementNo,
        onBanList: row.banId !== null,
        leftAt: row.leftAt,
        // Without a pass there is nothing to give back, whatever the phone said of it.
        passReturned: row.passNo === null ? null : row.isPassReturned,
      },
    }));
  },
  async refusals(ctx, window) {
    const rows = await ctx.tx
      .select()
      .from(visitRefusal)
      .where(within(ctx, visitRefusal, visitRefusal.at, window))
      .orderBy(...inOrder(window, visitRefusal.at, visitRefusal.id))
      .limit(window.limit);
    return rows.map((row) => ({
      id: row.id,
      at: row.at,
      entryIds: [row.id],
      cells: { visitorKind: row.visitorKind, refusal: row.refusal },
    }));
  },
  async vehicles(ctx, window) {
    const at = sql`coalesce(${vehicleStay.inAt}, ${vehicleStay.outAt})`;
    const rows = await ctx.tx
      .select()
      .from(vehicleStay)
      .where(within(ctx, vehicleStay, at, window))
      .orderBy(...inOrder(window, at, vehicleStay.id))
      .limit(window.limit);
    return rows.map((row) => ({
      id: row.id,
      at: (row.inAt ?? row.outAt) as Date,
      entryIds: [row.outEntryId, row.inEntryId],
      cells: {
        vehicleKind: row.vehicleKind,
        bay: row.bay,
        isVip: row.isVip,
        isLoadChecked: row.isOutLoadChecked ?? row.isLoadChecked,
        sealNo: row.sealNo,
        weighbillNo: row.outWeighbillNo ?? row.weighbillNo,
        leftAt: row.outAt,
        isSealSound: row.isSealSound,
      },
    }));
  },
  goods: goodsRows,
  async parcels(ctx, window) {
    const at = sql`coalesce(${parcelStay.inAt}, ${parcelStay.outAt})`;
    const rows = await ctx.tx
      .select()
      .from(parcelStay)
      .where(within(ctx, parcelStay, at, window))
      .orderBy(...inOrder(window, at, parcelStay.id))
      .limit(window.limit);
    return rows.map((row) => ({
      id: row.id,
      at: (row.inAt ?? row.outAt) as Date,
      entryIds: [row.outEntryId, row.inEntryId],
      cells: {
        parcelKind: row.parcelKind,
        courier: row.courier,
        pieces: row.pieces,
        shelf: row.shelf,
        isDamaged: row.isDamaged,
        leftAt: row.outAt,
        taker: row.taker,
        isIdChecked: row.isIdChecked,
      },
    }));
  },
  async keys(ctx, window) {
    const rows = await ctx.tx
      .select()
      .from(keyCustody)
      .where(within(ctx, keyCustody, keyCustody.lentAt, window))
      .orderBy(...inOrder(window, keyCustody.lentAt, keyCustody.id))
      .limit(window.limit);
    return rows.map((row) => {
      const lost = row.backs.filter((back) => back.keyState === 'lost').flatMap((back) => back.keyNos);
      const last = row.backs.at(-1);
      return {
        id: row.id,
        at: row.lentAt as Date,
        entryIds: [row.lentEntryId],
        cells: {
          keyNos: row.keyNos.join(' '),
          holderKind: row.holderKind,
          dueBackAt: row.dueBackAt,
          leftAt: last ? new Date(last.at) : null,
          keyNosOut: row.keyNosOut.join(' ') || null,
          keyNosLost: lost.join(' ') || null,
        },
      };
    });
  },
  async passes(ctx, window) {
    const rows = await ctx.tx
      .select()
      .from(passUse)
      .where(within(ctx, passUse, passUse.at, window))
      .orderBy(...inOrder(window, passUse.at, passUse.id))
      .limit(window.limit);
    return rows.map((row) => ({
      id: row.id,
      at: row.at,
      entryIds: [row.id],
      cells: {
        passNo: row.passNo,
        direction: row.direction,
        doubt: row.doubt,
        isLetThrough: row.isLetThrough,
      },
    }));
  },
};

/** Slips with all that was carried on them, and goods that left without one. */
async function goodsRows(ctx: UseContext, window: RegisterWindow): Promise<RegisterRow[]> {
  const [slips, moves] = await Promise.all([
    ctx.tx
      .select()
      .from(goodsSlip)
      .where(within(ctx, goodsSlip, goodsSlip.at, window))
      .orderBy(...inOrder(window, goodsSlip.at, goodsSlip.id))
      .limit(window.limit),
    ctx.tx
      .select()
      .from(goodsMove)
      .where(within(ctx, goodsMove, goodsMove.at, window))
      .orderBy(...inOrder(window, goodsMove.at, goodsMove.id))
      .limit(window.limit),
  ]);
  const ofSlips =
    slips.length === 0
      ? []
      : await ctx.tx
          .select()
          .from(goodsMove)
          .where(
            and(
              eq(goodsMove.tenantId, ctx.tenantId),
              eq(goodsMove.siteId, window.siteId),
              isAnyOf(
                goodsMove.slipId,
                slips.map((slip) => slip.slipId),
              ),
            ),
          )
          .orderBy(asc(goodsMove.at), asc(goodsMove.id));
  const bySlip = Map.groupBy(ofSlips, (move) => move.slipId);
  const rows = slips.map((slip) => {
    const own = bySlip.get(slip.slipId) ?? [];
    const out = own.filter((move) => move.direction === 'out' && move.isLetOut);
    const back = own.filter((move) => move.direction === 'back').flatMap((move) => move.items);
    return {
      id: slip.id,
      at: slip.at,
      entryIds: [slip.id],
      cells: {
        slipNo: slip.slipNo,
        items: linesText(slip.items),
        hasOwnerConsent: slip.hasOwnerConsent,
        dueBackAt: slip.dueBackAt,
        carried: linesText(out.flatMap((move) => move.items)) || null,
        match:
          out.length > 0
            ? matchGoods(
                slip.items,
                out.map((move) => move.items),
              )
            : null,
        isCarrierSigned: out.length > 0 ? out.every((move) => move.isCarrierSigned) : null,
        back: linesText(back) || null,
      },
    };
  });
  const known = new Set(slips.map((slip) => slip.slipId));
  const without = moves
    .filter((move) => move.direction === 'out' && !known.has(move.slipId ?? ''))
    .map((move) => ({
      id: move.id,
      at: move.at,
      entryIds: [move.id],
      cells: {
        slipNo: move.slipNo,
        carried: linesText(move.items),
        match: move.slipId === null ? 'no-slip' : null,
        isCarrierSigned: move.isCarrierSigned,
      },
    }));
  const way = window.oldestFirst ? 1 : -1;
  return [...rows, ...without]
    .sort((a, b) => way * (a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)))
    .slice(0, window.limit);
}
