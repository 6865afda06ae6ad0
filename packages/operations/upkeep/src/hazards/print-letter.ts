import { query } from '@zhiqin/access';
import { site, tenant } from '@zhiqin/access/schema';
import { createDocument } from '@zhiqin/documents';
import { createI18n, dateText, fullTimeText, textFor } from '@zhiqin/i18n';
import { DomainError, instantAt } from '@zhiqin/kernel';
import { client } from '@zhiqin/sites/schema';
import { and, eq } from 'drizzle-orm';
import { hazardFile, hazardLetter } from '../schema.ts';
import { printLetterInput } from './hazard-input.ts';
import { lettersAnswered } from './released-hazards.ts';

/** 隐患告知函 as PDF, of the letter as it was sent and what was answered to it; the client prints the same. Errors: `not-found`. */
export const printHazardLetter = query({
  action: 'hazard.read-letter',
  input: printLetterInput,
  async run(ctx, { letterId, language = ctx.language }) {
    const [found] = await ctx.tx
      .select({
        letter: hazardLetter,
        file: hazardFile,
        client: { name: client.name, nameEn: client.nameEn },
      })
      .from(hazardLetter)
      .innerJoin(
        hazardFile,
        and(eq(hazardFile.tenantId, hazardLetter.tenantId), eq(hazardFile.id, hazardLetter.hazardId)),
      )
      .innerJoin(
        client,
        and(eq(client.tenantId, hazardLetter.tenantId), eq(client.id, hazardLetter.clientId)),
      )
      .where(and(eq(hazardLetter.tenantId, ctx.tenantId), eq(hazardLetter.id, letterId)));
    if (!found) throw new DomainError('not-found');
    const { letter, file } = found;
    const [place] = await ctx.tx
      .select({ name: site.name, nameEn: site.nameEn, zone: site.zone })
      .from(site)
      .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, letter.siteId)));
    const [company] = await ctx.tx
      .select({ name: tenant.name, nameEn: tenant.nameEn })
      .from(tenant)
      .where(eq(tenant.id, ctx.tenantId));
    const i18n = await createI18n(language, ['portalUpkeep']);
    const t = (key: string, values?: Record<string, unknown>) => textFor(i18n, 'portalUpkeep', key, values);
    const named = (one: { name: string; nameEn: string | null } | undefined) =>
      (language === 'en' && one?.nameEn) || one?.name || '';
    const zone = place?.zone ?? 'Asia/Shanghai';
    const title = t('letter.title');
    const document = createDocument({
      language,
      title: `${title} ${letter.letterNo}`,
      author: named(company),
      createdAt: letter.writtenAt,
      paper: 'form',
      brand: { name: named(company), colour: '#000000' },
      footer: t('letter.footer', { no: letter.letterNo }),
    })
      .formHead({
        title,
        organisation: named(company),
        facts: [
          `${t('letter.no')} ${letter.letterNo}`,
          named(place),
          fullTimeText(letter.writtenAt, { zone, language }),
        ],
      })
      .paragraph(t('letter.to', { client: named(found.client) }))
      .paragraph(
        t(letter.isUrgent ? 'letter.openingUrgent' : 'letter.opening', {
          site: named(place),
          time: fullTimeText(file.foundAt, { zone, language }),
          place: file.place,
        }),
      )
      .table({
        ruled: true,
        columns: [{ header: t('letter.item') }, { header: t('letter.content'), flex: 3 }],
        rows: [
          [t('fileNo'), file.fileNo],
          [t('level'), t(`levels.${file.level}`)],
          [t('matter'), t(`matters.${file.matter}`)],
          [t('letter.what'), letter.what],
          [t('letter.ask'), letter.ask],
          [t('letter.answerBy'), dateText(instantAt(letter.answerBy, '12:00', zone), { zone, language })],
        ],
      })
      .paragraph(t('letter.closing'))
      .paragraph(t('letter.writer', { name: letter.writtenByName }));
    const answers = (await lettersAnswered(ctx, [letter.hazardId])).get(letterId) ?? [];
    if (answers.length > 0)
      document.heading(2, t('letters.answers')).table({
        ruled: true,
        columns: ['answer', 'text', 'by', 'at'].map((name) => ({ header: t(`letters.of.${name}`) })),
        rows: answers.map((one) => [
          t(`letters.answered.${one.answer}`, { day: one.doneBy ?? '' }),
          one.text,
          one.answererName,
          fullTimeText(one.answeredAt, { zone, language }),
        ]),
      });
    document.signLine([t('letter.contractor'), t('letter.receiver')]);
    return {
      fileName: `${title} ${letter.letterNo}.pdf`,
      mediaType: 'application/pdf' as const,
      base64: (await document.render()).toString('base64'),
    };
  },
});
