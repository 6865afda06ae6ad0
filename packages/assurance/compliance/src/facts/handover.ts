import type { UseContext } from '@zhiqin/access';
import { handoverRow, hazard } from '@zhiqin/duty/schema';
import type { HandoverFacts } from '@zhiqin/regulations';
import { and, eq, gte, lte } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { groupBy, handoverAtStart, postShift, shiftsOf } from './presence.ts';
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
    ctx.tx
      .select()
      .from(handoverRow)
      .where(
        and(
          eq(handoverRow.tenantId, ctx.tenantId),
          eq(handoverRow.siteId, days.siteId),
          gte(handoverRow.at, from),
          lte(handoverRow.at, days.span.endsAt),
        ),
      )
      .orderBy(handoverRow.at, handoverRow.id),
    ctx.tx
      .select()
      .from(hazard)
      .where(
        and(
          eq(hazard.tenantId, ctx.tenantId),
          eq(hazard.siteId, days.siteId),
          gte(hazard.at, from),
          lte(hazard.at, days.span.endsAt),
        ),
      )
      .orderBy(hazard.at, hazard.id),
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
function partsOf(
  row: typeof handoverRow.$inferSelect,
  tickets: (typeof hazard.$inferSelect)[],
): HandoverFacts['handover'] {
  const soonAfter = (at: Date) => at >= row.at && at.getTime() - row.at.getTime() <= 2 * hour;
  const ticket =
    tickets.find((candidate) => candidate.citesEntryId === row.id) ??
    tickets.find(
      (candidate) =>
        candidate.postId === row.postId && candidate.checkpointId === null && soonAfter(candidate.at),
    );
  return {
    entryId: row.id,
    isWorkSaid: true,
    isSuspiciousSaid: true,
    gear: row.gear.map(({ item, count, expected, ok }) => ({ item, count, expected, isWorking: ok })),
    gearTicketEntryId: ticket?.id ?? null,
    dispute: row.hasDisagreement ? { raisedAt: row.at.toISOString(), toLeaderAt: null } : null,
  };
}
