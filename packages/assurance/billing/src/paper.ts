import type { UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { createDocument, type DocumentBuilder } from '@zhiqin/documents';
import { createI18n, numberText, textFor } from '@zhiqin/i18n';
import { eq } from 'drizzle-orm';

type Language = 'zh-CN' | 'en';

export interface Paper {
  document: DocumentBuilder;
  /** Words of `portalMoney`. */
  t(key: string, values?: Record<string, unknown>): string;
  language: Language;
}

/** A paper of the contractor about money: its head, its words, a foot with its number. */
export async function startPaper(
  ctx: UseContext,
  language: Language,
  of: { title: string; number: string; facts: (of: Pick<Paper, 't'>) => string[] },
): Promise<Paper> {
  const [company] = await ctx.tx
    .select({ name: tenant.name, nameEn: tenant.nameEn })
    .from(tenant)
    .where(eq(tenant.id, ctx.tenantId));
  const i18n = await createI18n(language, ['portalMoney']);
  const t: Paper['t'] = (key, values) => textFor(i18n, 'portalMoney', key, values);
  const organisation = (language === 'en' && company?.nameEn) || company?.name || '';
  const named = t(of.title);
  const document = createDocument({
    language,
    title: `${named} ${of.number}`.trim(),
    author: organisation,
    createdAt: ctx.now,
    paper: 'form',
    brand: { name: organisation, colour: '#000000' },
    footer: `${named} ${of.number}`,
  }).formHead({ title: named, organisation, facts: of.facts({ t }) });
  return { document, t, language };
}

/** The paper as a procedure hands it out. */
export async function finishPaper({ document }: Paper, fileName: string) {
  return {
    fileName: `${fileName}.pdf`,
    mediaType: 'application/pdf' as const,
    base64: (await document.render()).toString('base64'),
  };
}

/** Minutes as hours with two places, for reading; what is charged is worked out from the minutes. */
export const hoursText = (minutes: number, language: string): string => numberText(minutes / 60, language, 2);
