import { cancelDeadline, command, setDeadline, type UseContext } from '@zhiqin/access';
import { addDays, DomainError, dayOf, instantAt } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { keepPicture } from '../keep-picture.ts';
import { recordEvent } from '../record-event.ts';
import { remindsFirst } from '../remind-once.ts';
import { rectificationItem, rectificationNotice } from '../schema.ts';
import { headOffice, membersOf, siteLeads } from '../told-members.ts';
import {
  addNoticeInput,
  addNoticeItemInput,
  finishNoticeItemInput,
  noticeInput,
  replyNoticeInput,
} from './notice-input.ts';
import { itemsOf, requireNotice } from './require-notice.ts';

export const remindNoticeTask = 'upkeep.remind-notice';
/** Days before a notice is due on which site and office are reminded. */
const warnDays = 3;

/** 整改通知, as it was served (K11). Errors: `not-found`, `notice.no-taken`, `input.invalid` (due before it was issued), those of a file. */
export const addNotice = command({
  action: 'upkeep.keep',
  input: addNoticeInput,
  async run(ctx, { siteId, paperBase64, ...told }): Promise<{ noticeId: string }> {
    const { zone } = await requireSite(ctx, siteId);
    if (told.dueOn < told.issuedOn)
      throw new DomainError('input.invalid', {}, { dueOn: 'field.before-start' });
    const paper = await keepPicture(ctx, siteId, paperBase64, told.noticeNo, 'notice');
    const id = ctx.newId();
    const stored = await ctx.tx
      .insert(rectificationNotice)
      .values({ tenantId: ctx.tenantId, id, siteId, ...told, fileId: paper?.id ?? null, addedAt: ctx.now })
      .onConflictDoNothing({
        target: [rectificationNotice.tenantId, rectificationNotice.siteId, rectificationNotice.noticeNo],
      })
      .returning({ id: rectificationNotice.id });
    if (stored.length === 0) {
      const { noticeNo } = told;
      throw new DomainError('notice.no-taken', { noticeNo }, { noticeNo: 'notice.no-taken' });
    }
    await recordEvent(ctx, { id, siteId }, 'opened', { noticeNo: told.noticeNo });
    const days = [addDays(told.dueOn, -warnDays), told.dueOn];
    for (const [index, day] of days.entries())
      await setDeadline(ctx, {
        ...{ task: remindNoticeTask, key: `${id}:${index}`, payload: { noticeId: id, step: index } },
        dueAt: instantAt(day, '09:00', zone),
      });
    await tell(ctx, siteId, id, 'noticeServed', told.noticeNo);
    ctx.audit({ siteId, subjectId: id, noticeNo: told.noticeNo });
    return { noticeId: id };
  },
});

/** One thing it demands, with who and until when. Errors: `not-found`, `notice.closed`, `input.invalid` (after the notice itself is due). */
export const addNoticeItem = command({
  action: 'upkeep.keep',
  input: addNoticeItemInput,
  async run(ctx, { noticeId, text, owner, dueOn }): Promise<{ demandId: string }> {
    const notice = await requireNotice(ctx, noticeId, 'open');
    if (dueOn > notice.dueOn) throw new DomainError('input.invalid', {}, { dueOn: 'field.after-end' });
    const itemId = ctx.newId();
    await ctx.tx.insert(rectificationItem).values({
      ...{ tenantId: ctx.tenantId, id: itemId, siteId: notice.siteId, noticeId },
      ...{ text, owner, dueOn, addedAt: ctx.now },
    });
    await recordEvent(ctx, notice, 'item-added', { itemId, text, owner, dueOn });
    ctx.audit({ siteId: notice.siteId, subjectId: noticeId, itemId });
    return { demandId: itemId };
  },
});

/** Done, with what was done and its proof. Errors: `not-found`, `notice.closed`, `notice.item-done`, those of a file. */
export const finishNoticeItem = command({
  action: 'upkeep.keep',
  input: finishNoticeItemInput,
  async run(ctx, { demandId: itemId, measure, proofBase64 }): Promise<void> {
    const [item] = await ctx.tx
      .select()
      .from(rectificationItem)
      .where(and(eq(rectificationItem.tenantId, ctx.tenantId), eq(rectificationItem.id, itemId)))
      .for('update');
    if (!item) throw new DomainError('not-found');
    const notice = await requireNotice(ctx, item.noticeId, 'open');
    if (item.doneAt) throw new DomainError('notice.item-done');
    const proof = await keepPicture(
      ctx,
      item.siteId,
      proofBase64,
      `${notice.noticeNo} ${item.text.slice(0, 40)}`,
    );
    await ctx.tx
      .update(rectificationItem)
      .set({
        ...{ measure, proofFileId: proof?.id ?? null, doneAt: ctx.now },
        doneOn: dayOf(ctx.now, notice.site.zone),
      })
      .where(and(eq(rectificationItem.tenantId, ctx.tenantId), eq(rectificationItem.id, itemId)));
    await recordEvent(ctx, notice, 'item-done', { itemId, measure, fileId: proof?.id ?? null });
    ctx.audit({ siteId: notice.siteId, subjectId: notice.id, itemId });
  },
});

/** The words of the reply, as the printed letter has them; again while the notice is open. Errors: `not-found`, `notice.closed`. */
export const replyNotice = command({
  action: 'upkeep.keep',
  input: replyNoticeInput,
  async run(ctx, { noticeId, text }): Promise<void> {
    const notice = await requireNotice(ctx, noticeId, 'open');
    await ctx.tx
      .update(rectificationNotice)
      .set({ repliedAt: ctx.now, replyText: text })
      .where(and(eq(rectificationNotice.tenantId, ctx.tenantId), eq(rectificationNotice.id, noticeId)));
    await recordEvent(ctx, notice, 'replied', { text });
    ctx.audit({ siteId: notice.siteId, subjectId: noticeId });
  },
});

/** Closed: everything done and answered, by today (K11). Errors: `not-found`, `notice.closed`, `notice.not-closable` naming what is missing. */
export const closeNotice = command({
  action: 'upkeep.keep',
  input: noticeInput,
  async run(ctx, { noticeId }): Promise<void> {
    const notice = await requireNotice(ctx, noticeId, 'open');
    const gaps = noticeGaps(notice, await itemsOf(ctx, noticeId));
    if (gaps.length > 0) throw new DomainError('notice.not-closable', { gaps: gaps.join(', ') });
    await ctx.tx
      .update(rectificationNotice)
      .set({ closedAt: ctx.now, closedOn: dayOf(ctx.now, notice.site.zone) })
      .where(and(eq(rectificationNotice.tenantId, ctx.tenantId), eq(rectificationNotice.id, noticeId)));
    for (const index of [0, 1]) await cancelDeadline(ctx, remindNoticeTask, `${noticeId}:${index}`);
    await recordEvent(ctx, notice, 'closed');
    ctx.audit({ siteId: notice.siteId, subjectId: noticeId });
  },
});

/** What is missing before a notice may be closed. */
export type NoticeGap = 'items' | 'open' | 'reply';

export function noticeGaps(
  notice: { repliedAt: Date | null },
  items: readonly { doneAt: Date | null }[],
): NoticeGap[] {
  const gaps: NoticeGap[] = [];
  if (items.length === 0) gaps.push('items');
  if (items.some((item) => !item.doneAt)) gaps.push('open');
  if (!notice.repliedAt) gaps.push('reply');
  return gaps;
}

/** Three days before it is due, and on the day: site and office are reminded while it is open. Bears a repeat. Errors: `not-found`. */
export const remindNotice = command({
  action: 'hazard.open',
  input: z.object({ noticeId: z.uuid('field.invalid'), step: z.optional(z.int()) }),
  async run(ctx, { noticeId, step = 0 }): Promise<{ isOpen: boolean }> {
    const notice = await requireNotice(ctx, noticeId);
    if (notice.closedAt) return { isOpen: false };
    if (await remindsFirst(ctx, notice, String(step)))
      await tell(ctx, notice.siteId, noticeId, 'noticeDue', notice.noticeNo);
    ctx.audit({ siteId: notice.siteId, subjectId: noticeId, step });
    return { isOpen: true };
  },
});

async function tell(
  ctx: UseContext,
  siteId: string,
  noticeId: string,
  template: 'noticeServed' | 'noticeDue',
  no: string,
): Promise<void> {
  const notice = await requireNotice(ctx, noticeId);
  await notify(ctx, await membersOf(ctx, [...siteLeads, ...headOffice], siteId), {
    template,
    params: { site: notice.site.name, no, authority: notice.authorityName, day: notice.dueOn },
    path: `/admin/sites/${notice.site.code}/upkeep/notices/${noticeId}`,
  });
}
