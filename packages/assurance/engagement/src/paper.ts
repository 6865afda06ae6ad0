import type { UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { createDocument, type DocumentBuilder } from '@zhiqin/documents';
import { createI18n, fullTimeText, textFor } from '@zhiqin/i18n';
import { eq } from 'drizzle-orm';

type Language = 'zh-CN' | 'en';

export interface Paper {
  document: DocumentBuilder;
  /** Words of `portalEngagement`. */
  t(key: string, values?: Record<string, unknown>): string;
  /** Words of another context of the paper. */
  of(context: 'sites', key: string): string;
  time(at: Date | null): string;
  language: Language;
}

/** A form of the contractor in a language: its head, its words, a foot with its number. */
export async function startPaper(
  ctx: UseContext,
  language: Language,
  {
    title,
    facts,
    number,
    zone,
  }: { title: string; facts: (of: Pick<Paper, 't'>) => string[]; number: string; zone: string },
): Promise<Paper> {
  const [company] = await ctx.tx
    .select({ name: tenant.name, nameEn: tenant.nameEn })
    .from(tenant)
    .where(eq(tenant.id, ctx.tenantId));
  const i18n = await createI18n(language, ['portalEngagement', 'sites']);
  const t: Paper['t'] = (key, values) => textFor(i18n, 'portalEngagement', key, values);
  const organisation = (language === 'en' && company?.nameEn) || company?.name || '';
  const named = t(title);
  const document = createDocument({
    language,
    title: `${named} ${number}`.trim(),
    author: organisation,
    createdAt: ctx.now,
    paper: 'form',
    brand: { name: organisation, colour: '#000000' },
    footer: t('paper.footer', { no: number }),
  }).formHead({ title: named, organisation, facts: facts({ t }) });
  return {
    document,
    t,
    of: (context, key) => textFor(i18n, context, key),
    time: (at) => (at ? fullTimeText(at, { zone, language }) : '–'),
    language,
  };
}

/** The paper as a procedure hands it out. */
export async function finishPaper({ document }: Paper, fileName: string) {
  return {
    fileName: `${fileName}.pdf`,
    mediaType: 'application/pdf' as const,
    base64: (await document.render()).toString('base64'),
  };
}

export const rowsOr = (rows: string[][], columns: number, none: string): string[][] =>
  rows.length > 0 ? rows : [[none, ...Array.from({ length: columns - 1 }, () => '')]];
