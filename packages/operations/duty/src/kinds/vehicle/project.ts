import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { trafficNotice as trafficNoticeTable, vehicleStay } from '../../schema.ts';
import { bodyOf, type ProjectedEntry, type Projection } from '../projection.ts';
import { toldRow } from '../told-rows.ts';
import { isEarlier, layingOver } from '../two-ends.ts';
import type { trafficNotice, vehicleIn, vehicleOut } from './entry.ts';

type Row = typeof vehicleStay.$inferInsert;
const nameOf = (entry: ProjectedEntry) => bodyOf<{ vehicle: string }>(entry).vehicle;

export const vehicleProjection = layingOver(
  ['vehicle.in', 'vehicle.out'],
  vehicleStay,
  vehicleStay.vehicleId,
  nameOf,
  (row, entry, place) => {
    const before: Row = row ?? {
      ...place,
      id: entry.content.id,
      vehicleId: nameOf(entry),
      isPlateKnown: false,
      isVip: false,
      hasDamage: false,
    };
    return entry.content.kind === 'vehicle.in' ? withComing(before, entry) : withGoing(before, entry);
  },
);

function withComing(row: Row, entry: ProjectedEntry): Row {
  const body = bodyOf<z.output<typeof vehicleIn.body>>(entry);
  const isPlateKnown = row.isPlateKnown || body.plate !== null;
  if (isEarlier(row.inAt, row.inEntryId, entry)) return { ...row, isPlateKnown };
  return {
    ...row,
    id: entry.content.id,
    inAt: entry.at,
    inPostId: entry.content.post,
    inEntryId: entry.content.id,
    vehicleKind: body.vehicleKind,
    isPlateKnown,
    bay: body.bay,
    isVip: body.isVip,
    isLoadChecked: body.isLoadChecked,
    sealNo: body.sealNo,
    weighbillNo: body.weighbillNo,
    expectedLeaveAt: body.expectedLeaveAt ? new Date(body.expectedLeaveAt) : null,
    banId: body.ban,
  };
}

function withGoing(row: Row, entry: ProjectedEntry): Row {
  const body = bodyOf<z.output<typeof vehicleOut.body>>(entry);
  const isPlateKnown = row.isPlateKnown || body.plate !== null;
  if (isEarlier(row.outAt, row.outEntryId, entry)) return { ...row, isPlateKnown };
  return {
    ...row,
    id: row.inEntryId ?? entry.content.id,
    outAt: entry.at,
    outPostId: entry.content.post,
    outEntryId: entry.content.id,
    isPlateKnown,
    isOutLoadChecked: body.isLoadChecked,
    isSealSound: body.isSealSound,
    outWeighbillNo: body.weighbillNo,
    hasDamage: body.damage !== null,
  };
}

export const trafficNoticeProjection: Projection = {
  kinds: ['vehicle.notice'],
  async project(entries, context) {
    await addRows(
      context.tx,
      trafficNoticeTable,
      entries.map((entry) => {
        const { vehicle, matter, trafficAction } = bodyOf<z.output<typeof trafficNotice.body>>(entry);
        return { ...toldRow(entry, context), vehicleId: vehicle, matter, trafficAction };
      }),
    );
  },
};
