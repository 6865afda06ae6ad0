import { addPublicLink, command, door, execute } from '@zhiqin/access';
import { storeFile } from '@zhiqin/files';
import { DomainError } from '@zhiqin/kernel';
import { seal } from '@zhiqin/privacy';
import { requireSite } from '@zhiqin/sites';
import { lineOf } from '../fields.ts';
import { asHouse, isTrapped, newTrackingNo, requirePicture, sentTo } from '../public-page.ts';
import { startClocks } from './open-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import { requireTicket } from './require-ticket.ts';
import { ticket } from './schema.ts';
import { sendFeedbackInput, takeFeedbackInput } from './ticket-input.ts';

/** Takes in what somebody unknown sent: words as they are, the contact sealed, pictures as files of the site. Errors: `not-found`. */
export const takeFeedback = command({
  action: 'ticket.take',
  input: takeFeedbackInput,
  async run(
    ctx,
    { siteId, kind, text, language, contact, photos },
  ): Promise<{ number: string; ticketId: string }> {
    await requireSite(ctx, siteId);
    const { tenantId, now } = ctx;
    const stored: string[] = [];
    for (const bytes of photos)
      stored.push((await ctx.run(storeFile, { bytes, purpose: 'feedback', siteId })).id);
    const ticketId = ctx.newId();
    const number = newTrackingNo();
    await ctx.tx.insert(ticket).values({
      ...{ tenantId, id: ticketId, siteId, trackingNo: number, source: 'public', kind, text, language },
      contactSealed: contact ? seal(tenantId, contact) : null,
      photos: stored,
      receivedAt: now,
      guardIds: [],
    });
    await addPublicLink(ctx, { siteId, kind: 'ticket', subjectId: ticketId, token: number });
    const made = await requireTicket(ctx, ticketId);
    await recordTicketEvent(ctx, made, 'received', { photos: stored.length });
    await startClocks(ctx, made);
    ctx.audit({ siteId, subjectId: ticketId, kind, photos: stored.length });
    return { number, ticketId };
  },
});

/**
 * 意见箱 (S1-3.3, S5-13): somebody at a poster sends a complaint, a suggestion, praise or a call for help, without an account.
 * What a machine fills in is answered like anything else and kept nowhere.
 * Errors: `not-found`, `rate.limited`, `input.invalid`, `file.kind`, `file.too-large`.
 */
export const sendFeedback = door({
  action: 'public-page.use',
  input: sendFeedbackInput,
  async run(ctx, { token, kind, text, contact, photos = [], website }): Promise<{ number: string }> {
    const place = await sentTo(ctx, 'feedback', token);
    if (isTrapped(website)) return { number: newTrackingNo() };
    const pictures = photos.map((base64) => Uint8Array.from(Buffer.from(base64, 'base64')));
    try {
      for (const bytes of pictures) requirePicture(bytes);
    } catch (error) {
      if (error instanceof DomainError)
        throw new DomainError(error.code, error.params, { photos: 'field.invalid' });
      throw error;
    }
    const { number } = await execute(takeFeedback, asHouse(ctx, place), {
      siteId: place.siteId,
      kind,
      text,
      language: ctx.language,
      contact: lineOf(contact),
      photos: pictures,
    });
    return { number };
  },
});
