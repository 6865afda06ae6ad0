import type * as z from 'zod/mini';
import { parcelStay } from '../../schema.ts';
import { bodyOf, type ProjectedEntry } from '../projection.ts';
import { isEarlier, layingOver } from '../two-ends.ts';
import type { parcelIn, parcelOut } from './entry.ts';

type Row = typeof parcelStay.$inferInsert;
const nameOf = (entry: ProjectedEntry) => bodyOf<{ parcel: string }>(entry).parcel;

export const parcelProjection = layingOver(
  ['parcel.in', 'parcel.out'],
  parcelStay,
  parcelStay.parcelId,
  nameOf,
  (row, entry, place) => {
    const before: Row = row ?? {
      ...place,
      id: entry.content.id,
      parcelId: nameOf(entry),
      pieces: 0,
      isDamaged: false,
    };
    return entry.content.kind === 'parcel.in' ? withComing(before, entry) : withTaking(before, entry);
  },
);

function withComing(row: Row, entry: ProjectedEntry): Row {
  if (isEarlier(row.inAt, row.inEntryId, entry)) return row;
  const body = bodyOf<z.output<typeof parcelIn.body>>(entry);
  return {
    ...row,
    id: entry.content.id,
    inAt: entry.at,
    inPostId: entry.content.post,
    inEntryId: entry.content.id,
    parcelKind: body.parcelKind,
    courier: body.courier,
    pieces: body.pieces,
    shelf: body.shelf,
    isDamaged: body.isDamaged,
  };
}

function withTaking(row: Row, entry: ProjectedEntry): Row {
  if (isEarlier(row.outAt, row.outEntryId, entry)) return row;
  const body = bodyOf<z.output<typeof parcelOut.body>>(entry);
  return {
    ...row,
    id: row.inEntryId ?? entry.content.id,
    outAt: entry.at,
    outPostId: entry.content.post,
    outEntryId: entry.content.id,
    taker: body.taker,
    isIdChecked: body.isIdChecked,
  };
}
