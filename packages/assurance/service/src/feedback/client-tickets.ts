import { command, query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { seal } from '@zhiqin/privacy';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { lineOf } from '../fields.ts';
import { byWhom } from '../members-of.ts';
import { openTicketTask, startClocks } from './open-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import { requireTicket } from './require-ticket.ts';
import { ticket } from './schema.ts';
import {
  complainInput,
  rateTicketInput,
  recordTicketInput,
  type Satisfied,
  type TicketKind,
} from './ticket-input.ts';

/** The client complains, suggests or praises from its portal; its own office sees it at once. Errors: `not-found`. */
export const complain = command({
  action: 'ticket.complain',
  input: complainInput,
  async run(ctx, { siteId, kind, text }): Promise<{ ticketId: string }> {
    const { clientId } = await requireSite(ctx, siteId);
    if (!clientId) throw new DomainError('not-found');
    const by = byWhom(ctx);
    const ticketId = ctx.newId();
    await ctx.tx.insert(ticket).values({
      ...{ tenantId: ctx.tenantId, id: ticketId, siteId, source: 'client', kind, text },
      ...{ language: ctx.language, photos: [], receivedAt: ctx.now, guardIds: [] },
      ...{ sentBy: by.id, sentByName: by.name, clientId, releasedAt: ctx.now },
    });
    await recordTicketEvent(ctx, { id: ticketId, siteId }, 'received');
    // Number and clocks are the house's own act: a client writes no deadline.
    await ctx.enqueue(openTicketTask, { ticketId }, `ticket:${ticketId}`);
    ctx.audit({ siteId, subjectId: ticketId, kind });
    return { ticketId };
  },
});

/** What reached the office by telephone, letter or across the desk. Errors: `not-found`. */
export const recordTicket = command({
  action: 'ticket.handle',
  input: recordTicketInput,
  async run(ctx, { siteId, kind, text, contact }): Promise<{ ticketId: string }> {
    await requireSite(ctx, siteId);
    const by = byWhom(ctx);
    const told = lineOf(contact);
    const ticketId = ctx.newId();
    await ctx.tx.insert(ticket).values({
      ...{ tenantId: ctx.tenantId, id: ticketId, siteId, source: 'office', kind, text },
      ...{ language: ctx.language, photos: [], receivedAt: ctx.now, guardIds: [] },
      ...{ sentBy: by.id, sentByName: by.name, contactSealed: told ? seal(ctx.tenantId, told) : null },
    });
    const made = await requireTicket(ctx, ticketId);
    await recordTicketEvent(ctx, made, 'received');
    await startClocks(ctx, made);
    ctx.audit({ siteId, subjectId: ticketId, kind });
    return { ticketId };
  },
});

export interface ReleasedTicket {
  id: string;
  ticketNo: string | null;
  siteId: string;
  siteName: string;
  siteNameEn: string | null;
  zone: string;
  kind: TicketKind;
  isOwn: boolean;
  text: string;
  receivedAt: Date;
  replyDueAt: Date | null;
  repliedAt: Date | null;
  reply: string | null;
  closedAt: Date | null;
  result: string | null;
  isUpheld: boolean | null;
  satisfied: Satisfied | null;
}

/** What the client sent and what was released to it, newest first. Errors: none. */
export const listReleasedTickets = query({
  action: 'ticket.read-released',
  input: z.object({}),
  async run({ tx, tenantId }): Promise<ReleasedTicket[]> {
    const rows = await tx
      .select({ ticket, name: site.name, nameEn: site.nameEn, zone: site.zone })
      .from(ticket)
      .innerJoin(site, and(eq(site.tenantId, ticket.tenantId), eq(site.id, ticket.siteId)))
      .where(eq(ticket.tenantId, tenantId))
      .orderBy(desc(ticket.receivedAt))
      .limit(200);
    return rows.map(({ ticket: one, name, nameEn, zone }) => ({
      id: one.id,
      ticketNo: one.ticketNo,
      siteId: one.siteId,
      siteName: name,
      siteNameEn: nameEn,
      zone,
      kind: one.kind as TicketKind,
      isOwn: one.source === 'client',
      text: one.text,
      receivedAt: one.receivedAt,
      replyDueAt: one.replyDueAt,
      repliedAt: one.repliedAt,
      reply: one.reply,
      closedAt: one.closedAt,
      result: one.result,
      isUpheld: one.isUpheld,
      satisfied: one.satisfied as Satisfied | null,
    }));
  },
});

/** Whether the client is content with the answer to its own. Errors: `not-found`, also for a resident's. */
export const rateOwnTicket = command({
  action: 'ticket.complain',
  input: rateTicketInput,
  async run(ctx, { ticketId, satisfied }): Promise<void> {
    const found = await requireTicket(ctx, ticketId);
    if (found.source !== 'client' || !found.repliedAt) throw new DomainError('not-found');
    await ctx.tx
      .update(ticket)
      .set({ satisfied, satisfiedAt: ctx.now })
      .where(and(eq(ticket.tenantId, ctx.tenantId), eq(ticket.id, ticketId)));
    await recordTicketEvent(ctx, found, 'rated', { satisfied });
    ctx.audit({ siteId: found.siteId, subjectId: ticketId, satisfied });
  },
});
