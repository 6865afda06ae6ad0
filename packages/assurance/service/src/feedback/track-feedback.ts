import { command, door, execute, query } from '@zhiqin/access';
import { notify } from '@zhiqin/notifications';
import { and, eq } from 'drizzle-orm';
import { membersOf, siteHeads } from '../members-of.ts';
import { asHouse, lookedAt, plainTrackingNo } from '../public-page.ts';
import { ticketParams } from './open-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import { requireTicket } from './require-ticket.ts';
import { ticket } from './schema.ts';
import {
  rateFeedbackInput,
  rateTicketInput,
  type Satisfied,
  type TicketKind,
  ticketInput,
  trackingInput,
} from './ticket-input.ts';

/** What a sender is told: his words, and what was said to him; no name of anybody. */
export interface TrackedTicket {
  ticketNo: string | null;
  kind: TicketKind;
  text: string;
  siteName: string;
  siteNameEn: string | null;
  zone: string;
  receivedAt: Date;
  replyDueAt: Date | null;
  repliedAt: Date | null;
  reply: string | null;
  closedAt: Date | null;
  result: string | null;
  satisfied: Satisfied | null;
}

/** One ticket as its sender sees it. Errors: `not-found`. */
export const readTracked = query({
  action: 'ticket.take',
  input: ticketInput,
  async run(ctx, { ticketId }): Promise<TrackedTicket> {
    const found = await requireTicket(ctx, ticketId);
    const { ticketNo, kind, text, receivedAt, replyDueAt, repliedAt, reply, closedAt, result, satisfied } =
      found;
    return {
      ...{ ticketNo, kind, text, receivedAt, replyDueAt, repliedAt, reply, closedAt, result, satisfied },
      siteName: found.site.name,
      siteNameEn: found.site.nameEn,
      zone: found.site.zone,
    };
  },
});

/** 查询处理结果 by tracking number. Errors: `not-found`, `rate.limited`. */
export const trackFeedback = door({
  action: 'public-page.use',
  input: trackingInput,
  async run(ctx, { number }): Promise<TrackedTicket> {
    const place = await lookedAt(ctx, 'ticket', plainTrackingNo(number));
    return execute(readTracked, asHouse(ctx, place), { ticketId: place.subjectId });
  },
});

/**
 * 是否满意 (forms 投诉/建议 ticket): whether the sender is content with the answer; the latest holds, each stays in the course.
 * Whoever leads the site hears of one who is not. Errors: `not-found`.
 */
export const rateTicket = command({
  action: 'ticket.take',
  input: rateTicketInput,
  async run(ctx, { ticketId, satisfied }): Promise<void> {
    const found = await requireTicket(ctx, ticketId);
    if (!found.repliedAt || found.satisfied === satisfied) return;
    await ctx.tx
      .update(ticket)
      .set({ satisfied, satisfiedAt: ctx.now })
      .where(and(eq(ticket.tenantId, ctx.tenantId), eq(ticket.id, ticketId)));
    await recordTicketEvent(ctx, found, 'rated', { satisfied });
    if (satisfied === 'no')
      await notify(ctx, await membersOf(ctx, siteHeads, found.siteId), {
        template: 'ticketUnsatisfied',
        params: ticketParams(found),
        path: `/admin/service/tickets/${ticketId}`,
      });
    ctx.audit({ siteId: found.siteId, subjectId: ticketId, satisfied });
  },
});

/** The same from the answer page. Errors: `not-found`, `rate.limited`. */
export const rateFeedback = door({
  action: 'public-page.use',
  input: rateFeedbackInput,
  async run(ctx, { number, satisfied }): Promise<void> {
    const place = await lookedAt(ctx, 'ticket', plainTrackingNo(number));
    await execute(rateTicket, asHouse(ctx, place), { ticketId: place.subjectId, satisfied });
  },
});
