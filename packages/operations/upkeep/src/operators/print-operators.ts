import { query } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { createDocument } from '@zhiqin/documents';
import { createI18n, dateText, textFor } from '@zhiqin/i18n';
import { dayOf, instantAt } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { eq } from 'drizzle-orm';
import { operatorsOf } from './list-operators.ts';
import { printOperatorsInput } from './operator-input.ts';

/** 操作人员名单 for the wall of the monitoring room, as PDF: who may watch, play back and copy today (S9A-8). Errors: `not-found`. */
export const printOperators = query({
  action: 'upkeep.read',
  input: printOperatorsInput,
  async run(ctx, { siteId, language = ctx.language }) {
    const site = await requireSite(ctx, siteId);
    const today = dayOf(ctx.now, site.zone);
    const named = (await operatorsOf(ctx, siteId, today)).filter((one) => one.isNamed);
    const [company] = await ctx.tx
      .select({ name: tenant.name, nameEn: tenant.nameEn })
      .from(tenant)
      .where(eq(tenant.id, ctx.tenantId));
    const i18n = await createI18n(language, ['portalUpkeep']);
    const t = (key: string, values?: Record<string, unknown>) => textFor(i18n, 'portalUpkeep', key, values);
    const organisation = (language === 'en' && company?.nameEn) || company?.name || '';
    const siteName = (language === 'en' && site.nameEn) || site.name;
    const day = (one: string) => dateText(instantAt(one, '12:00', site.zone), { zone: site.zone, language });
    const title = t('operators.paper');
    const document = createDocument({
      language,
      title: `${title} ${site.code}`,
      author: organisation,
      createdAt: ctx.now,
      paper: 'form',
      brand: { name: organisation, colour: '#000000' },
      footer: t('operators.asOf', { day: day(today) }),
    })
      .formHead({ title, organisation, facts: [siteName, t('operators.asOf', { day: day(today) })] })
      .paragraph(t('operators.paperRule'))
      .table({
        ruled: true,
        columns: ['name', 'unit', 'rights', 'from'].map((key) => ({ header: t(`operators.${key}`) })),
        rows:
          named.length === 0
            ? [[t('operators.none'), '', '', '']]
            : named.map((one) => [
                one.name,
                one.unit ?? organisation,
                t(`operators.right.${one.mayCopy ? 'copy' : one.mayPlay ? 'play' : 'watch'}`),
                day(one.fromDay),
              ]),
      })
      .signLine([t('operators.signed'), t('operators.signedOn')]);
    return {
      fileName: `${title} ${site.code}.pdf`,
      mediaType: 'application/pdf' as const,
      base64: (await document.render()).toString('base64'),
    };
  },
});
