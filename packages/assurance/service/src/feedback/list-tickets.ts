import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { unseal } from '@zhiqin/privacy';
import { maskPhone } from '@zhiqin/privacy/rules';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { TicketEventKind } from './record-ticket-event.ts';
import { requireTicket, type TicketRow, ticketSite, typedTicket } from './require-ticket.ts';
import { ticket, ticketEvent } from './schema.ts';
import { listTicketsInput, ticketInput } from './ticket-input.ts';

type Line = Omit<TicketRow, 'contactSealed' | 'trackingNo'>;

const withoutContact = ({ contactSealed: _sealed, trackingNo: _number, ...rest }: TicketRow): Line => rest;

/** Tickets in reach, newest first. Errors: none. */
export const listTickets = query({
  action: 'ticket.read',
  input: listTicketsInput,
  async run({ tx, tenantId }, { siteId, isOpen, limit = 200 }): Promise<Line[]> {
    const rows = await tx
      .select({ ticket, site: ticketSite })
      .from(ticket)
      .innerJoin(site, and(eq(site.tenantId, ticket.tenantId), eq(site.id, ticket.siteId)))
      .where(
        and(
          eq(ticket.tenantId, tenantId),
          siteId ? eq(ticket.siteId, siteId) : undefined,
          isOpen === undefined ? undefined : isOpen ? isNull(ticket.closedAt) : isNotNull(ticket.closedAt),
        ),
      )
      .orderBy(desc(ticket.receivedAt), desc(ticket.id))
      .limit(limit);
    return rows.map((row) => withoutContact(typedTicket(row.ticket, row.site)));
  },
});

export interface TicketFile extends Line {
  trackingNo: string | null;
  /** As far as it may be read without a reason; null: none was given, or it was erased. */
  contactMasked: string | null;
  course: {
    id: string;
    at: Date;
    kind: TicketEventKind;
    byName: string | null;
    data: Record<string, unknown>;
  }[];
  guards: { id: string; name: string }[];
}

/** One ticket with its course. Errors: `not-found`. */
export const getTicket = query({
  action: 'ticket.read',
  input: ticketInput,
  async run(ctx, { ticketId }): Promise<TicketFile> {
    const { tx, tenantId } = ctx;
    const found = await requireTicket(ctx, ticketId);
    const [course, guards] = await Promise.all([
      tx
        .select({
          id: ticketEvent.id,
          at: ticketEvent.at,
          kind: ticketEvent.kind,
          byName: ticketEvent.byName,
          data: ticketEvent.data,
        })
        .from(ticketEvent)
        .where(and(eq(ticketEvent.tenantId, tenantId), eq(ticketEvent.ticketId, ticketId)))
        .orderBy(asc(ticketEvent.at), asc(ticketEvent.id)),
      found.guardIds.length === 0
        ? []
        : tx
            .select({ id: guard.id, name: guard.name })
            .from(guard)
            .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, found.guardIds))),
    ]);
    return {
      ...withoutContact(found),
      trackingNo: found.trackingNo,
      contactMasked: found.contactSealed ? maskPhone(unseal(tenantId, found.contactSealed)) : null,
      course: course.map((row) => ({ ...row, kind: row.kind as TicketEventKind })),
      guards,
    };
  },
});
