import type { presenceSpan } from '../../schema.ts';
import type { EventRow } from './events.ts';

export type SpanRow = typeof presenceSpan.$inferInsert;

/** Shift id → its planned end. */
export type ShiftEnds = ReadonlyMap<string, Date>;

/**
 * One person's stays, from his comings and goings in any order. Coming again in the same shift to the same post
 * changes nothing. Coming elsewhere, or for another shift, ends the stay that nobody signed off: at that moment,
 * or at the planned end of its shift if that was earlier, because nobody can say he stayed longer.
 */
export function spansOf(events: readonly EventRow[], shiftEnds: ShiftEnds): SpanRow[] {
  const spans: SpanRow[] = [];
  let open: SpanRow | undefined;
  for (const event of [...events].sort(inTurn)) {
    if (event.direction === 'off') {
      if (open && open.postId === event.postId) {
        open.toAt = event.at;
        open.closingEntryId = event.entryId;
        open = undefined;
      }
      continue;
    }
    if (open && open.postId === event.postId && open.shiftId === (event.shiftId ?? null)) continue;
    if (open) open.toAt = endWithoutSignOff(open, event.at, shiftEnds);
    open = opened(event);
    spans.push(open);
  }
  return spans;
}

function opened(event: EventRow): SpanRow {
  return {
    tenantId: event.tenantId,
    id: event.spanId ?? event.entryId,
    siteId: event.siteId,
    postId: event.postId,
    personId: event.personId ?? null,
    shiftId: event.shiftId ?? null,
    deviceId: event.deviceId,
    fromAt: event.at,
    toAt: null,
    openingEntryId: event.entryId,
    closingEntryId: null,
    identity: event.identity ?? 'unconfirmed',
  };
}

function endWithoutSignOff(open: SpanRow, next: Date, shiftEnds: ShiftEnds): Date {
  const planned = open.shiftId ? shiftEnds.get(open.shiftId) : undefined;
  if (!planned || planned >= next || planned <= open.fromAt) return next;
  return planned;
}

/** At one instant leaving comes first: who relieves himself for a second shift goes and comes. */
function inTurn(a: EventRow, b: EventRow): number {
  return (
    a.at.getTime() - b.at.getTime() ||
    (a.direction === b.direction ? (a.entryId < b.entryId ? -1 : 1) : a.direction === 'off' ? -1 : 1)
  );
}
