import type { UseContext } from '@zhiqin/access';
import { byWhom } from '../members-of.ts';
import { ticketEvent } from './schema.ts';

export type TicketEventKind =
  | 'received'
  | 'opened'
  | 'classed'
  | 'replied'
  | 'late'
  | 'closed'
  | 'reopened'
  | 'told-muster'
  | 'released'
  | 'revealed'
  | 'contact-erased'
  | 'rated';

/** A line of a ticket's course, with who did it; nobody for what a stranger or a clock did. */
export async function recordTicketEvent(
  ctx: UseContext,
  of: { id: string; siteId: string },
  kind: TicketEventKind,
  data: Record<string, unknown> = {},
): Promise<void> {
  const by = byWhom(ctx);
  await ctx.tx.insert(ticketEvent).values({
    tenantId: ctx.tenantId,
    id: ctx.newId(),
    siteId: of.siteId,
    ticketId: of.id,
    at: ctx.now,
    kind,
    membershipId: by.id,
    byName: by.name,
    data,
  });
}
