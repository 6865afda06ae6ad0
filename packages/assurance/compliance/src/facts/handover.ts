import type { UseContext } from '@zhiqin/access';
import type { HandoverFacts } from '@zhiqin/regulations';
import type { JudgedWindow } from '../judged-window.ts';
import { type Ticket, ticketsOf } from './fire-lane.ts';
import {
  groupBy,
  type Handover,
  handoverAtStart,
  handoversOf,
  isoOf,
  postShift,
  shiftsOf,
} from './presence.ts';
import type { Silence } from './silence.ts';
import type { SiteDays } from './site-days.ts';

const hour = 3_600_000;

/** What was handed over at the start of each shift (H04, H05). */
export async function handoverWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const from = new Date(days.span.startsAt.getTime() - 6 * hour);
  const [rows, tickets] = await Promise.all([
    handoversOf(ctx, days, from, days.span.endsAt),
    ticketsOf(ctx, days, from),
  ]);
  const byPost = groupBy(rows, (row) => row.postId);
  return shiftsOf(days).map((s) => {
    const row = handoverAtStart(byPost.get(s.postId) ?? [], s);
    const facts: HandoverFacts = {
      postId: s.postId,
      shiftId: s.id,
      handover: row ? partsOf(row, tickets) : null,
      silence: silence.of(`post-shift:${s.id}`),
    };
    return { ...postShift(s), named: { family: 'handover', facts } };
  });
}

/** Both free texts are always answered: filled, or "none" said on the phone. */
function partsOf(row: Handover, tickets: readonly Ticket[]): HandoverFacts['handover'] {
  const soonAfter = (atMs: number) => atMs >= row.atMs && atMs - row.atMs <= 2 * hour;
  const ticket =
    tickets.find((candidate) => candidate.citesEntryId === row.id) ??
    tickets.find(
      (candidate) =>
        candidate.postId === row.postId && candidate.checkpointId === null && soonAfter(candidate.atMs),
    );
  return {
    entryId: row.id,
    isWorkSaid: true,
    isSuspiciousSaid: true,
    gear: row.gear.map(({ item, count, expected, ok }) => ({ item, count, expected, isWorking: ok })),
    gearTicketEntryId: ticket?.id ?? null,
    dispute: row.hasDisagreement ? { raisedAt: isoOf(row.atMs), toLeaderAt: null } : null,
  };
}
