import { cancelDeadline, command, setDeadline } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import { issueShortOrder } from '@zhiqin/adoption';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { unseal } from '@zhiqin/privacy';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, inArray } from 'drizzle-orm';
import { byWhom, clientOffice, membersOf } from '../members-of.ts';
import { eraseContactTask, keepContactDays } from './erase-contact.ts';
import { ticketClockTask, ticketParams } from './open-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import { requireTicket } from './require-ticket.ts';
import { ticket } from './schema.ts';
import {
  classTicketInput,
  closeTicketInput,
  reopenTicketInput,
  replyTicketInput,
  revealContactInput,
  tellMusterInput,
  ticketInput,
} from './ticket-input.ts';

/** What it is about and who sees to it; who takes it hears of it. Errors: `not-found`, `ticket.closed`. */
export const classTicket = command({
  action: 'ticket.handle',
  input: classTicketInput,
  async run(ctx, { ticketId, matter, ownerId }): Promise<void> {
    const { tx, tenantId } = ctx;
    const found = await requireTicket(ctx, ticketId, 'open');
    const self = byWhom(ctx);
    const owner = ownerId ? await memberById(ctx, ownerId) : self;
    await tx
      .update(ticket)
      .set({ matter, ownerId: owner.id, ownerName: owner.name })
      .where(and(eq(ticket.tenantId, tenantId), eq(ticket.id, ticketId)));
    await recordTicketEvent(ctx, found, 'classed', { matter, owner: owner.name });
    if (owner.id && owner.id !== self.id)
      await notify(ctx, [owner.id], {
        template: 'ticketReceived',
        params: ticketParams(found),
        path: `/admin/service/tickets/${ticketId}`,
      });
    ctx.audit({ siteId: found.siteId, subjectId: ticketId, matter });
  },
});

async function memberById(
  { tx, tenantId }: Parameters<typeof requireTicket>[0],
  id: string,
): Promise<{ id: string | null; name: string | null }> {
  const [row] = await tx
    .select({ id: membership.id, name: membership.displayName, role: membership.role })
    .from(membership)
    .where(and(eq(membership.tenantId, tenantId), eq(membership.id, id)));
  if (!row || row.role.startsWith('client_')) throw new DomainError('not-found');
  return row;
}

/** 首次回复: the sender reads it on the answer page; it stops the first clock. A later one takes its place, both stay in the course. Errors: `not-found`, `ticket.closed`. */
export const replyTicket = command({
  action: 'ticket.handle',
  input: replyTicketInput,
  async run(ctx, { ticketId, reply }): Promise<void> {
    const found = await requireTicket(ctx, ticketId, 'open');
    await ctx.tx
      .update(ticket)
      .set({ reply, repliedAt: found.repliedAt ?? ctx.now })
      .where(and(eq(ticket.tenantId, ctx.tenantId), eq(ticket.id, ticketId)));
    await recordTicketEvent(ctx, found, 'replied', { text: reply });
    for (const what of ['reply-soon', 'reply'])
      await cancelDeadline(ctx, ticketClockTask, `${ticketId}:${what}`);
    if (found.source === 'client')
      await notify(ctx, await membersOf(ctx, clientOffice, found.siteId, found.clientId), {
        template: 'ticketAnswered',
        params: ticketParams(found),
        path: '/client/complaints',
      });
    ctx.audit({ siteId: found.siteId, subjectId: ticketId });
  },
});

/**
 * Closes it with what came of it, whether it was right, and whom it concerns: they are told, and it stands beside their
 * month's assessment (S1-3.3). Asks for an answer first, except to praise. Errors: `not-found`, `ticket.closed`,
 * `ticket.not-answered`, `not-found` for a guard of another site.
 */
export const closeTicket = command({
  action: 'ticket.handle',
  input: closeTicketInput,
  async run(ctx, { ticketId, result, isUpheld, guardIds = [] }): Promise<void> {
    const { tx, tenantId, now } = ctx;
    const found = await requireTicket(ctx, ticketId, 'open');
    if (found.kind !== 'praise' && !found.repliedAt) throw new DomainError('ticket.not-answered');
    const people = [...new Set(guardIds)];
    if (people.length > 0) {
      const own = await tx
        .select({ id: guard.id, siteIds: guard.siteIds })
        .from(guard)
        .where(and(eq(guard.tenantId, tenantId), inArray(guard.id, people)));
      if (own.filter((one) => one.siteIds.includes(found.siteId)).length < people.length)
        throw new DomainError('not-found');
    }
    await tx
      .update(ticket)
      .set({ closedAt: now, result, isUpheld: isUpheld ?? null, guardIds: people })
      .where(and(eq(ticket.tenantId, tenantId), eq(ticket.id, ticketId)));
    await recordTicketEvent(ctx, found, 'closed', {
      text: result,
      isUpheld: isUpheld ?? null,
      guards: people.length,
    });
    for (const what of ['reply-soon', 'reply', 'close'])
      await cancelDeadline(ctx, ticketClockTask, `${ticketId}:${what}`);
    if (found.contactSealed || found.photos.length > 0)
      await setDeadline(ctx, {
        task: eraseContactTask,
        key: ticketId,
        payload: { ticketId },
        dueAt: new Date(now.getTime() + keepContactDays * 86_400_000),
      });
    await tellGuards(ctx, people, ticketParams(found));
    ctx.audit({ siteId: found.siteId, subjectId: ticketId, isUpheld: isUpheld ?? null });
  },
});

async function tellGuards(
  ctx: Parameters<typeof notify>[0],
  guardIds: readonly string[],
  params: Record<string, string>,
): Promise<void> {
  if (guardIds.length === 0) return;
  const rows = await ctx.tx
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.tenantId, ctx.tenantId), inArray(membership.personId, [...guardIds])));
  await notify(
    ctx,
    rows.map((row) => row.id),
    { template: 'feedbackAboutYou', params },
  );
}

/** Opens a closed one again, with the reason. Errors: `not-found`, `ticket.open`. */
export const reopenTicket = command({
  action: 'ticket.handle',
  input: reopenTicketInput,
  async run(ctx, { ticketId, reason }): Promise<void> {
    const found = await requireTicket(ctx, ticketId);
    if (!found.closedAt) throw new DomainError('ticket.open');
    await ctx.tx
      .update(ticket)
      .set({ closedAt: null, result: null, isUpheld: null, guardIds: [], reopened: found.reopened + 1 })
      .where(and(eq(ticket.tenantId, ctx.tenantId), eq(ticket.id, ticketId)));
    await recordTicketEvent(ctx, found, 'reopened', { text: reason });
    await cancelDeadline(ctx, eraseContactTask, ticketId);
    ctx.audit({ siteId: found.siteId, subjectId: ticketId });
  },
});

/** 班前会通报 (S1-3.3): what was learned of it, as a short order that the next musters read out. Errors: `not-found`, `ticket.told`. */
export const tellMuster = command({
  action: 'ticket.handle',
  input: tellMusterInput,
  async run(ctx, { ticketId, text, days = 3 }): Promise<{ orderId: string }> {
    const found = await requireTicket(ctx, ticketId);
    if (found.orderId) throw new DomainError('ticket.told');
    const { id: orderId } = await ctx.run(issueShortOrder, {
      siteId: found.siteId,
      text,
      startsAt: ctx.now.toISOString(),
      endsAt: new Date(ctx.now.getTime() + days * 86_400_000).toISOString(),
    });
    await ctx.tx
      .update(ticket)
      .set({ orderId })
      .where(and(eq(ticket.tenantId, ctx.tenantId), eq(ticket.id, ticketId)));
    await recordTicketEvent(ctx, found, 'told-muster', { text });
    ctx.audit({ siteId: found.siteId, subjectId: ticketId, orderId });
    return { orderId };
  },
});

/** The client sees it from now on: words, answer and result, never the contact. Errors: `not-found`, `report.no-client`. */
export const releaseTicket = command({
  action: 'ticket.handle',
  input: ticketInput,
  async run(ctx, { ticketId }): Promise<void> {
    const found = await requireTicket(ctx, ticketId);
    const { clientId } = found.site;
    if (!clientId) throw new DomainError('report.no-client');
    if (found.releasedAt) return;
    await ctx.tx
      .update(ticket)
      .set({ clientId, releasedAt: ctx.now })
      .where(and(eq(ticket.tenantId, ctx.tenantId), eq(ticket.id, ticketId)));
    await recordTicketEvent(ctx, found, 'released');
    ctx.audit({ siteId: found.siteId, subjectId: ticketId });
  },
});

/** The sender's contact in full, with a reason, and every time in the course. Errors: `not-found`, `file.erased`. */
export const revealTicketContact = command({
  action: 'personal.reveal',
  input: revealContactInput,
  async run(ctx, { ticketId, reason }): Promise<{ contact: string }> {
    const found = await requireTicket(ctx, ticketId);
    if (!found.contactSealed) throw new DomainError('file.erased');
    await recordTicketEvent(ctx, found, 'revealed', { text: reason });
    ctx.audit({ siteId: found.siteId, subjectId: ticketId, reason });
    return { contact: unseal(ctx.tenantId, found.contactSealed) };
  },
});
