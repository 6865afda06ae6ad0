import type * as z from 'zod/mini';
import type { KeysBack } from '../../projected-types.ts';
import { keyCustody } from '../../schema.ts';
import { bodyOf, type ProjectedEntry } from '../projection.ts';
import { isEarlier, layingOver } from '../two-ends.ts';
import type { keyOut, keyReturn } from './entry.ts';

type Row = typeof keyCustody.$inferInsert;
const nameOf = (entry: ProjectedEntry) => bodyOf<{ custody: string }>(entry).custody;

export const keyProjection = layingOver(
  ['key.out', 'key.return'],
  keyCustody,
  keyCustody.custodyId,
  nameOf,
  (row, entry, place) => {
    const before: Row = row ?? {
      ...place,
      id: entry.content.id,
      custodyId: nameOf(entry),
      keyNos: [],
      backs: [],
      keyNosOut: [],
    };
    const laid = entry.content.kind === 'key.out' ? withLending(before, entry) : withReturn(before, entry);
    const back = new Set(laid.backs.flatMap((one) => one.keyNos));
    // Nothing but the lending gives a row its own id; until it comes, the first return does.
    const id = laid.lentEntryId ?? laid.backs[0]?.entryId ?? laid.id;
    return { ...laid, id, keyNosOut: laid.keyNos.filter((keyNo) => !back.has(keyNo)) };
  },
);

function withLending(row: Row, entry: ProjectedEntry): Row {
  if (isEarlier(row.lentAt, row.lentEntryId, entry)) return row;
  const body = bodyOf<z.output<typeof keyOut.body>>(entry);
  return {
    ...row,
    keyNos: [...new Set(body.keyNos)],
    holderKind: body.holderKind,
    holderId: body.holderId ?? null,
    lentAt: entry.at,
    lentPostId: entry.content.post,
    lentEntryId: entry.content.id,
    dueBackAt: body.dueBackAt ? new Date(body.dueBackAt) : null,
  };
}

function withReturn(row: Row, entry: ProjectedEntry): Row {
  const { keyNos, keyState } = bodyOf<z.output<typeof keyReturn.body>>(entry);
  const back: KeysBack = { entryId: entry.content.id, at: entry.at.toISOString(), keyNos, keyState };
  const backs = [...row.backs, back].sort(
    (a, b) => a.at.localeCompare(b.at) || a.entryId.localeCompare(b.entryId),
  );
  return { ...row, backs };
}
