import { query } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { createDocument } from '@zhiqin/documents';
import { createI18n, fullTimeText, textFor } from '@zhiqin/i18n';
import { eq } from 'drizzle-orm';
import { printAppraisalInput } from './appraisal-input.ts';
import { requireAppraisal } from './require-appraisal.ts';

/** 甲方月度考核表 as PDF: items, weights, facts, scores, answers, total, deduction, both signatures. Errors: `not-found`. */
export const printAppraisal = query({
  action: 'appraisal.read',
  input: printAppraisalInput,
  async run(ctx, { appraisalId, language = ctx.language }) {
    const sheet = await requireAppraisal(ctx, appraisalId);
    const [company] = await ctx.tx
      .select({ name: tenant.name, nameEn: tenant.nameEn })
      .from(tenant)
      .where(eq(tenant.id, ctx.tenantId));
    const i18n = await createI18n(language, ['portalService']);
    const t = (key: string, values?: Record<string, unknown>) => textFor(i18n, 'portalService', key, values);
    const { zone } = sheet.site;
    const time = (at: Date | null) => (at ? fullTimeText(at, { zone, language }) : '–');
    const organisation = (language === 'en' && company?.nameEn) || company?.name || '';
    const siteName = (language === 'en' && sheet.site.nameEn) || sheet.site.name;
    const title = t('appraisal.title');
    const document = createDocument({
      ...{ language, title: `${title} ${siteName} ${sheet.month}`, author: organisation },
      ...{ createdAt: sheet.agreedAt ?? ctx.now, paper: 'form' },
      brand: { name: organisation, colour: '#000000' },
    })
      .formHead({
        title,
        organisation,
        facts: [siteName, sheet.month, t(sheet.agreedAt ? 'appraisal.agreed' : 'appraisal.notAgreed')],
      })
      .table({
        ruled: true,
        columns: ['item', 'weight', 'fact', 'score', 'remark', 'answer'].map((name) => ({
          header: t(`appraisal.${name}`),
        })),
        rows: sheet.items.map((item) => {
          const score = sheet.scores?.find((one) => one.code === item.code);
          const facts = item.fact ? sheet.facts[item.fact] : undefined;
          return [
            item.name ?? t(`items.${item.code}`),
            `${item.weight}%`,
            facts && item.fact ? t(`facts.${item.fact}`, facts) : '–',
            score ? String(score.score) : '–',
            score?.remark ?? '–',
            sheet.answers?.find((one) => one.code === item.code)?.text ?? '–',
          ];
        }),
      })
      .paragraph(
        t('appraisal.result', {
          total: ((sheet.totalHundredths ?? 0) / 100).toFixed(2),
          percent: ((sheet.deductionBasisPoints ?? 0) / 100).toFixed(2),
        }),
      )
      .signatures([
        {
          party: t('appraisal.clientSide'),
          signedBy: sheet.clientSignedName ?? undefined,
          signedAt: sheet.clientSignedAt ? time(sheet.clientSignedAt) : undefined,
        },
        {
          party: t('appraisal.contractorSide'),
          organisation,
          signedBy: sheet.contractorSignedName ?? undefined,
          signedAt: sheet.contractorSignedAt ? time(sheet.contractorSignedAt) : undefined,
        },
      ]);
    return {
      fileName: `${title} ${sheet.site.code} ${sheet.month}.pdf`,
      mediaType: 'application/pdf' as const,
      base64: (await document.render()).toString('base64'),
    };
  },
});
