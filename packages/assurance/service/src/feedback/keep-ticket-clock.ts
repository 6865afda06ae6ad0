import { command } from '@zhiqin/access';
import { notify } from '@zhiqin/notifications';
import { and, eq } from 'drizzle-orm';
import { company, membersOf, siteHeads } from '../members-of.ts';
import { ticketParams } from './open-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import { requireTicket } from './require-ticket.ts';
import { ticketEvent } from './schema.ts';
import { ticketClockInput } from './ticket-input.ts';

/**
 * A ticket's time is nearly up, or is: its owner and the site hear of the first, the company of the second, once. What was
 * answered or closed meanwhile is left alone. The job of the clock; bears a repeat. Errors: `not-found`.
 */
export const keepTicketClock = command({
  action: 'service.keep-clocks',
  input: ticketClockInput,
  async run(ctx, { ticketId, what }): Promise<{ isLate: boolean }> {
    const found = await requireTicket(ctx, ticketId);
    const isDone = found.closedAt !== null || (what !== 'close' && found.repliedAt !== null);
    if (isDone || (await wasTold(ctx, ticketId, what))) return { isLate: false };
    await recordTicketEvent(ctx, found, 'late', { what });
    const told = [
      ...new Set([
        ...(found.ownerId ? [found.ownerId] : []),
        ...(await membersOf(ctx, what === 'reply-soon' ? siteHeads : company, found.siteId)),
      ]),
    ];
    await notify(ctx, told, {
      template: 'ticketDue',
      params: { ...ticketParams(found), what },
      path: `/admin/service/tickets/${ticketId}`,
    });
    ctx.audit({ siteId: found.siteId, subjectId: ticketId, what, told: told.length });
    return { isLate: true };
  },
});

async function wasTold(
  { tx, tenantId }: Parameters<typeof requireTicket>[0],
  ticketId: string,
  what: string,
): Promise<boolean> {
  const rows = await tx
    .select({ data: ticketEvent.data })
    .from(ticketEvent)
    .where(
      and(
        eq(ticketEvent.tenantId, tenantId),
        eq(ticketEvent.ticketId, ticketId),
        eq(ticketEvent.kind, 'late'),
      ),
    );
  return rows.some((row) => row.data.what === what);
}
