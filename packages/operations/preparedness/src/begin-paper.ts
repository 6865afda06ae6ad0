import type { UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { createDocument } from '@zhiqin/documents';
import { createI18n, fullTimeText, type Language, textFor } from '@zhiqin/i18n';
import { eq } from 'drizzle-orm';

interface Paper {
  language: Language;
  site: { name: string; nameEn: string | null; zone: string };
  title: string;
  facts: readonly string[];
  footer: string;
}

/** The words a paper is written in, and how it says names and times. */
export async function paperWords(ctx: UseContext, language: Language, zone: string) {
  const i18n = await createI18n(language, ['portalPreparedness', 'duty']);
  const [company] = await ctx.tx
    .select({ name: tenant.name, nameEn: tenant.nameEn })
    .from(tenant)
    .where(eq(tenant.id, ctx.tenantId));
  const named = (name: string, nameEn: string | null | undefined) => (language === 'en' && nameEn) || name;
  return {
    t: (key: string, values?: Record<string, unknown>) => textFor(i18n, 'portalPreparedness', key, values),
    kind: (kind: string) => textFor(i18n, 'duty', `kinds.${kind}`),
    named,
    organisation: named(company?.name ?? '', company?.nameEn),
    time: (at: Date | null) => (at ? fullTimeText(at, { zone, language }) : '–'),
  };
}

/** A form on A4 with its head. */
export function beginPaper(ctx: UseContext, paper: Paper, words: Awaited<ReturnType<typeof paperWords>>) {
  const { language, title, footer } = paper;
  const siteName = words.named(paper.site.name, paper.site.nameEn);
  return createDocument({
    ...{ language, title, footer, author: words.organisation, createdAt: ctx.now, paper: 'form' },
    brand: { name: words.organisation, colour: '#000000' },
  }).formHead({ title, organisation: words.organisation, facts: [siteName, ...paper.facts] });
}

/** The finished paper, as a portal hands it out. */
export async function finishPaper(document: ReturnType<typeof beginPaper>, fileName: string) {
  return {
    fileName: `${fileName}.pdf`,
    mediaType: 'application/pdf' as const,
    base64: (await document.render()).toString('base64'),
  };
}

/** Rows of a table, or one that says there are none. */
export const rowsOr = (rows: string[][], columns: number, none: string): string[][] =>
  rows.length > 0 ? rows : [[none, ...Array.from({ length: columns - 1 }, () => '')]];
