import { query } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { createDocument } from '@zhiqin/documents';
import { createI18n, dateText, textFor } from '@zhiqin/i18n';
import { instantAt } from '@zhiqin/kernel';
import { eq } from 'drizzle-orm';
import { printReplyInput } from './notice-input.ts';
import { itemsOf, requireNotice } from './require-notice.ts';

/** 整改复函 as PDF: each demand with what was done and when, of the records (K11). Errors: `not-found`. */
export const printNoticeReply = query({
  action: 'upkeep.read',
  input: printReplyInput,
  async run(ctx, { noticeId, language = ctx.language }) {
    const notice = await requireNotice(ctx, noticeId);
    const items = await itemsOf(ctx, noticeId);
    const [company] = await ctx.tx
      .select({ name: tenant.name, nameEn: tenant.nameEn })
      .from(tenant)
      .where(eq(tenant.id, ctx.tenantId));
    const i18n = await createI18n(language, ['portalUpkeep']);
    const t = (key: string, values?: Record<string, unknown>) => textFor(i18n, 'portalUpkeep', key, values);
    const organisation = (language === 'en' && company?.nameEn) || company?.name || '';
    const siteName = (language === 'en' && notice.site.nameEn) || notice.site.name;
    const { zone } = notice.site;
    const day = (one: string | null) =>
      one ? dateText(instantAt(one, '12:00', zone), { zone, language }) : '–';
    const title = t('reply.title');
    const document = createDocument({
      language,
      title: `${title} ${notice.noticeNo}`,
      author: organisation,
      createdAt: ctx.now,
      paper: 'form',
      brand: { name: organisation, colour: '#000000' },
      footer: t('reply.footer', { no: notice.noticeNo }),
    })
      .formHead({ title, organisation, facts: [`${t('notices.no')} ${notice.noticeNo}`, siteName] })
      .paragraph(t('reply.to', { authority: notice.authorityName }))
      .paragraph(t('reply.opening', { day: day(notice.issuedOn), no: notice.noticeNo, site: siteName }))
      .table({
        ruled: true,
        columns: ['demand', 'owner', 'dueOn', 'measure', 'doneOn', 'proof'].map((name) => ({
          header: t(`notices.${name}`),
        })),
        rows:
          items.length === 0
            ? [[t('notices.noItems'), '', '', '', '', '']]
            : items.map((item) => [
                item.text,
                item.owner,
                day(item.dueOn),
                item.measure ?? t('notices.notDone'),
                day(item.doneOn),
                t(item.proofFileId ? 'notices.hasProof' : 'notices.noProof'),
              ]),
      })
      .paragraph(notice.replyText ?? t('reply.noText'))
      .paragraph(t('reply.closing'))
      .signLine([t('reply.contractor'), t('reply.day')]);
    return {
      fileName: `${title} ${notice.noticeNo}.pdf`,
      mediaType: 'application/pdf' as const,
      base64: (await document.render()).toString('base64'),
    };
  },
});
