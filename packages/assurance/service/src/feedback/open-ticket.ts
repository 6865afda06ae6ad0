import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { dayOf } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { and, count, eq, isNotNull, like, sql } from 'drizzle-orm';
import { membersOf, siteHeads } from '../members-of.ts';
import { complaintTimes } from './complaint-times.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import { requireTicket, type TicketRow } from './require-ticket.ts';
import { ticket } from './schema.ts';
import { ticketInput } from './ticket-input.ts';

export const openTicketTask = 'service.open-ticket';
export const ticketClockTask = 'service.ticket-clock';
const hourMs = 3_600_000;

/**
 * Gives a ticket its number and its clocks, and tells whoever leads the site (K07; S5-13). Praise has no clock. The hours run
 * through nights, weekends and holidays. Bears a repeat. Errors: `not-found`.
 */
export const openTicket = command({
  action: 'service.keep-clocks',
  input: ticketInput,
  async run(ctx, { ticketId }): Promise<{ ticketNo: string }> {
    const found = await requireTicket(ctx, ticketId);
    if (found.ticketNo) return { ticketNo: found.ticketNo };
    const ticketNo = await startClocks(ctx, found);
    ctx.audit({ siteId: found.siteId, subjectId: ticketId, ticketNo });
    return { ticketNo };
  },
});

/** The same inside another use of the house. */
export async function startClocks(ctx: UseContext, found: TicketRow): Promise<string> {
  const { tx, tenantId, now } = ctx;
  const { id, siteId, receivedAt } = found;
  const ticketNo = await nextTicketNo(ctx, siteId, dayOf(receivedAt, found.site.zone).slice(0, 4));
  const times = await complaintTimes(ctx, siteId, receivedAt);
  const after = (hours: number) => new Date(receivedAt.getTime() + hours * hourMs);
  const isPraise = found.kind === 'praise';
  const replyDueAt = isPraise ? null : after(times.replyHours);
  const closeDueAt = isPraise ? null : after(times.closeDays * 24);
  await tx
    .update(ticket)
    .set({ ticketNo, openedAt: now, replyDueAt, closeDueAt })
    .where(and(eq(ticket.tenantId, tenantId), eq(ticket.id, id)));
  await recordTicketEvent(ctx, found, 'opened', { ticketNo });
  if (replyDueAt && closeDueAt) {
    const due = [
      ['reply-soon', after(times.replyHours * 0.75)],
      ['reply', replyDueAt],
      ['close', closeDueAt],
    ] as const;
    for (const [what, dueAt] of due)
      await setDeadline(ctx, {
        task: ticketClockTask,
        key: `${id}:${what}`,
        payload: { ticketId: id, what },
        dueAt,
      });
  }
  await notify(ctx, await membersOf(ctx, siteHeads, siteId), {
    template: 'ticketReceived',
    params: ticketParams({ ...found, ticketNo }),
    path: `/admin/service/tickets/${id}`,
  });
  return ticketNo;
}

/** What a message about a ticket says: no word of the sender. */
export const ticketParams = (found: TicketRow): Record<string, string> => ({
  site: found.site.name,
  no: found.ticketNo ?? '',
  kind: found.kind,
});

/** Running numbers of a site and year, without a gap: one ticket at a time takes one. */
async function nextTicketNo({ tx, tenantId }: UseContext, siteId: string, year: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${siteId}, 71207))`);
  const [row] = await tx
    .select({ taken: count() })
    .from(ticket)
    .where(
      and(
        eq(ticket.tenantId, tenantId),
        eq(ticket.siteId, siteId),
        isNotNull(ticket.ticketNo),
        like(ticket.ticketNo, `${year}-%`),
      ),
    );
  return `${year}-${String((row?.taken ?? 0) + 1).padStart(3, '0')}`;
}
