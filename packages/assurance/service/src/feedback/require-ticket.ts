import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { ticket } from './schema.ts';
import type { Satisfied, TicketKind, TicketMatter, TicketSource } from './ticket-input.ts';

export interface TicketRow
  extends Omit<typeof ticket.$inferSelect, 'kind' | 'source' | 'matter' | 'satisfied'> {
  kind: TicketKind;
  source: TicketSource;
  matter: TicketMatter | null;
  satisfied: Satisfied | null;
  site: { name: string; nameEn: string | null; code: string; zone: string; clientId: string | null };
}

/** A row as its checks say it is. */
export function typedTicket(row: typeof ticket.$inferSelect, site: TicketRow['site']): TicketRow {
  return {
    ...row,
    kind: row.kind as TicketKind,
    source: row.source as TicketSource,
    matter: row.matter as TicketMatter | null,
    satisfied: row.satisfied as Satisfied | null,
    site,
  };
}

export const ticketSite = {
  name: site.name,
  nameEn: site.nameEn,
  code: site.code,
  zone: site.zone,
  clientId: site.clientId,
};

/**
 * The ticket with its site, through the actor's walls, held until the end of the transaction where it has to be open.
 * @throws DomainError `not-found`, the same for absent and foreign ids; `ticket.closed` where it must be open.
 */
export async function requireTicket(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  ticketId: string,
  how: 'read' | 'open' = 'read',
): Promise<TicketRow> {
  const where = and(eq(ticket.tenantId, ctx.tenantId), eq(ticket.id, ticketId));
  if (how === 'open') await ctx.tx.select({ id: ticket.id }).from(ticket).where(where).for('update');
  const [row] = await ctx.tx
    .select({ ticket, site: ticketSite })
    .from(ticket)
    .innerJoin(site, and(eq(site.tenantId, ticket.tenantId), eq(site.id, ticket.siteId)))
    .where(where);
  if (!row) throw new DomainError('not-found');
  if (how === 'open' && row.ticket.closedAt) throw new DomainError('ticket.closed');
  return typedTicket(row.ticket, row.site);
}
