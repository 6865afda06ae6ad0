import type { UseContext } from '@zhiqin/access';
import { addDays, dayOf, instantAt } from '@zhiqin/kernel';
import type { ComplaintFacts } from '@zhiqin/regulations';
import { ticket } from '@zhiqin/service/schema';
import { and, eq, gte, lt, or } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import type { SiteDays } from './site-days.ts';

/**
 * Complaints on the days on which their first answer or their closing was due (K07), by the clocks they were given when they
 * came. A day on which no time ran out asks nothing. The office's own record: no phone is waited for.
 */
export async function complaintWindows(ctx: UseContext, days: SiteDays): Promise<JudgedWindow[]> {
  const from = instantAt(days.fromDay, '00:00', days.zone);
  const to = instantAt(addDays(days.toDay, 1), '00:00', days.zone);
  const rows = await ctx.tx
    .select({
      id: ticket.id,
      ticketNo: ticket.ticketNo,
      receivedAt: ticket.receivedAt,
      replyDueAt: ticket.replyDueAt,
      closeDueAt: ticket.closeDueAt,
      repliedAt: ticket.repliedAt,
      closedAt: ticket.closedAt,
    })
    .from(ticket)
    .where(
      and(
        eq(ticket.tenantId, ctx.tenantId),
        eq(ticket.siteId, days.siteId),
        eq(ticket.kind, 'complaint'),
        or(
          and(gte(ticket.replyDueAt, from), lt(ticket.replyDueAt, to)),
          and(gte(ticket.closeDueAt, from), lt(ticket.closeDueAt, to)),
        ),
      ),
    )
    .orderBy(ticket.receivedAt, ticket.id);
  const isOn = (at: Date | null, day: string) => at !== null && dayOf(at, days.zone) === day;
  const windows: JudgedWindow[] = [];
  for (let day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const due = rows.filter((row) => isOn(row.replyDueAt, day) || isOn(row.closeDueAt, day));
    if (due.length === 0) continue;
    const endsAt = instantAt(addDays(day, 1), '00:00', days.zone);
    const facts: ComplaintFacts = {
      siteId: days.siteId,
      day,
      windowEndsAt: endsAt.toISOString(),
      complaints: due.map((row) => ({
        ticketNo: row.ticketNo ?? '',
        asked: [
          ...(isOn(row.replyDueAt, day) ? (['reply'] as const) : []),
          ...(isOn(row.closeDueAt, day) ? (['close'] as const) : []),
        ],
        receivedAt: row.receivedAt.toISOString(),
        repliedAt: row.repliedAt?.toISOString() ?? null,
        closedAt: row.closedAt?.toISOString() ?? null,
        entryIds: [],
      })),
    };
    windows.push({
      ...siteDay('complaint', day, instantAt(day, '00:00', days.zone), endsAt),
      named: { family: 'complaint', facts },
    });
  }
  return windows;
}
