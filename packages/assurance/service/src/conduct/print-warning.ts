import { query } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { createDocument } from '@zhiqin/documents';
import { createI18n, fullTimeText, textFor } from '@zhiqin/i18n';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { id } from '../fields.ts';
import { requireViolation } from './violations.ts';

const input = z.object({ violationId: id, language: z.optional(z.enum(['zh-CN', 'en'])) });

/** 书面告知 as PDF: what was seen, what is asked, and that it is no penalty. Errors: `not-found`, also before it was given. */
export const printWarning = query({
  action: 'violation.read',
  input,
  async run(ctx, { violationId, language = ctx.language }) {
    const found = await requireViolation(ctx, violationId);
    const warning = found.steps.findLast((one) => one.step === 'written');
    if (!warning) throw new DomainError('not-found');
    const site = await requireSite(ctx, found.siteId);
    const [company] = await ctx.tx
      .select({ name: tenant.name, nameEn: tenant.nameEn })
      .from(tenant)
      .where(eq(tenant.id, ctx.tenantId));
    const i18n = await createI18n(language, ['portalService']);
    const t = (key: string, values?: Record<string, unknown>) => textFor(i18n, 'portalService', key, values);
    const time = (at: Date) => fullTimeText(at, { zone: site.zone, language });
    const organisation = (language === 'en' && company?.nameEn) || company?.name || '';
    const title = t('conduct.warning.title');
    const document = createDocument({
      ...{ language, title, author: organisation, createdAt: warning.at, paper: 'form' },
      brand: { name: organisation, colour: '#000000' },
    })
      .formHead({
        title,
        organisation,
        facts: [(language === 'en' && site.nameEn) || site.name, time(warning.at)],
      })
      .table({
        ruled: true,
        columns: [{ header: t('conduct.warning.item') }, { header: t('conduct.warning.content'), flex: 3 }],
        rows: [
          [
            t('conduct.person'),
            [found.person?.name, found.person?.unit, found.person?.plate].filter(Boolean).join(' · ') || '–',
          ],
          [t('conduct.happenedAt'), time(found.happenedAt)],
          [t('conduct.kind'), t(`violationKinds.${found.violationKind}`)],
          [t('conduct.text'), found.text],
          [t('conduct.warning.asked'), warning.text],
        ],
      })
      .paragraph(t('conduct.warning.noPenalty'))
      .signLine([t('conduct.warning.giver'), t('conduct.warning.receiver'), t('conduct.warning.refused')]);
    return {
      fileName: `${title} ${site.code}.pdf`,
      mediaType: 'application/pdf' as const,
      base64: (await document.render()).toString('base64'),
    };
  },
});
