import { command } from '@zhiqin/access';
import { eraseFile } from '@zhiqin/files';
import { and, eq } from 'drizzle-orm';
import { recordTicketEvent } from './record-ticket-event.ts';
import { requireTicket } from './require-ticket.ts';
import { ticket } from './schema.ts';
import { ticketInput } from './ticket-input.ts';

export const eraseContactTask = 'service.erase-contact';
/** After this the sender can no longer be asked, and nobody needs to know who he was (个人信息保护法 第19条). */
export const keepContactDays = 90;

/** Forgets who sent a ticket that was closed long ago: contact and pictures. The job of its day; bears a repeat. Errors: `not-found`. */
export const eraseContact = command({
  action: 'service.keep-clocks',
  input: ticketInput,
  async run(ctx, { ticketId }): Promise<void> {
    const found = await requireTicket(ctx, ticketId);
    if (!found.closedAt || found.contactErasedAt) return;
    for (const photo of found.photos) await eraseFile(ctx, photo);
    await ctx.tx
      .update(ticket)
      .set({ contactSealed: null, contactErasedAt: ctx.now })
      .where(and(eq(ticket.tenantId, ctx.tenantId), eq(ticket.id, ticketId)));
    await recordTicketEvent(ctx, found, 'contact-erased');
    ctx.audit({ siteId: found.siteId, subjectId: ticketId });
  },
});
