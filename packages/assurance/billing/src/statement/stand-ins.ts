import { lengthOf, type RosteredShift, type Span, type WorkedPiece } from './billed-minutes.ts';

/**
 * Presence at a post by the shift it counts for. Whoever comes before his shift or waits beyond it for his relief, while a head of
 * another shift is missing, stands in for it: the post was manned, as the report says too. What fills no gap stays with his own
 * shift. No minute is lost, and none stands twice.
 */
export function standIns(shifts: readonly RosteredShift[], pieces: readonly WorkedPiece[]): WorkedPiece[] {
  const placed = pieces.map((piece) => ({ piece, own: ownShift(shifts, piece) }));
  const kept: WorkedPiece[] = [];
  let free: WorkedPiece[] = [];
  for (const { piece, own } of placed) {
    const { fromMin, toMin } = piece;
    if (!own) {
      free.push(piece);
      continue;
    }
    const mine = { ...piece, shiftId: own.id };
    kept.push(
      ...some({ ...mine, fromMin: Math.max(fromMin, own.fromMin), toMin: Math.min(toMin, own.toMin) }),
    );
    free.push(
      ...some({ ...mine, toMin: Math.min(toMin, own.fromMin) }),
      ...some({ ...mine, fromMin: Math.max(fromMin, own.toMin) }),
    );
  }
  for (const shift of shifts.toSorted((a, b) => a.fromMin - b.fromMin || (a.id < b.id ? -1 : 1))) {
    const there = kept.filter((one) => one.shiftId === shift.id);
    free = free.flatMap((part) => {
      if (part.shiftId === shift.id) return [part];
      return cutAt(part, [shift, ...there]).filter((span) => {
        const isInside = span.fromMin >= shift.fromMin && span.toMin <= shift.toMin;
        const present = there.filter((one) => one.fromMin <= span.fromMin && one.toMin >= span.toMin).length;
        if (!isInside || present >= shift.heads) return true;
        const standIn = { ...span, shiftId: shift.id, day: shift.day };
        there.push(standIn);
        kept.push(standIn);
        return false;
      });
    });
  }
  return [...kept, ...free];
}

/** The shift he came for; where none is named, the one of his day he was there for longest. */
function ownShift(shifts: readonly RosteredShift[], piece: WorkedPiece): RosteredShift | undefined {
  const named = shifts.find((shift) => shift.id === piece.shiftId);
  if (named) return named;
  const overlapOf = (shift: RosteredShift) =>
    Math.min(piece.toMin, shift.toMin) - Math.max(piece.fromMin, shift.fromMin);
  return shifts
    .filter((shift) => shift.day === piece.day)
    .toSorted((a, b) => overlapOf(b) - overlapOf(a) || (a.id < b.id ? -1 : 1))[0];
}

const some = <T extends Span>(span: T): T[] => (lengthOf(span) > 0 ? [span] : []);

/** A piece cut wherever one of the spans begins or ends within it. */
function cutAt(piece: WorkedPiece, spans: readonly Span[]): WorkedPiece[] {
  const within = (minute: number) => minute > piece.fromMin && minute < piece.toMin;
  const cuts = [
    ...new Set([
      piece.fromMin,
      ...spans.flatMap((span) => [span.fromMin, span.toMin]).filter(within),
      piece.toMin,
    ]),
  ].sort((a, b) => a - b);
  return cuts.slice(1).map((toMin, at) => ({ ...piece, fromMin: cuts[at] as number, toMin }));
}
