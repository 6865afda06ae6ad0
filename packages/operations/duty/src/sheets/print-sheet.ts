import { query, type UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { type Cell, createDocument } from '@zhiqin/documents';
import type { Language } from '@zhiqin/i18n';
import { addDays, DomainError, dayOf, timeOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { eq } from 'drizzle-orm';
import { printSheetInput } from './sheet-input.ts';
import { readSheet } from './sheet-page.ts';
import { type SheetKey, specOf } from './sheet-specs.ts';
import { type SheetWords, sheetWords } from './sheet-words.ts';

/** Rows of one print; whoever needs more prints a shorter time, or takes the spreadsheet. */
const mostRows = 2000;

export interface PrintedSheet {
  fileName: string;
  mediaType: 'application/pdf';
  /** As base64, so that it passes through any door. */
  base64: string;
}

/**
 * A sheet of the trade's over a time, as PDF: its rows oldest first, each with the number of its entry, lines to sign.
 * Errors: `not-found`, `access.forbidden`, `trade-sheet.too-long` ({most}).
 */
export const printSheet = query({
  action: 'duty.read',
  input: printSheetInput,
  async run(ctx, { siteId, sheet, from, to, search, language = ctx.language }): Promise<PrintedSheet> {
    const site = await requireSite(ctx, siteId);
    const { zone } = site;
    const words = await sheetWords(language, zone);
    const window = { from: new Date(from), to: new Date(to) };
    const { rows, next } = await readSheet(ctx, words, { siteId, sheet, search, ...window, limit: mostRows });
    if (next) throw new DomainError('trade-sheet.too-long', { most: mostRows });

    const { t } = words;
    const spec = specOf(sheet);
    const title = t(`names.${sheet}`);
    const siteName = (language === 'en' && site.nameEn) || site.name;
    const organisation = await contractorName(ctx, language);
    const firstDay = dayOf(window.from, zone);
    const lastDay = lastDayOf(window.to, zone);
    const document = createDocument({
      language,
      title,
      author: organisation,
      createdAt: ctx.now,
      paper: spec.isUpright ? 'form' : 'wide-form',
      brand: { name: `${organisation} · ${siteName}`, colour: '#000000' },
      footer: t('footer', { site: site.code, title }),
    })
      .formHead({
        title,
        organisation: t('organisation', { name: organisation }),
        facts: [
          t('site', { name: siteName }),
          t('period', { from: firstDay, until: lastDay }),
          t('rowCount', { count: rows.length }),
          ...(search ? [t('searched', { text: search })] : []),
          t('asOf', { at: `${dayOf(ctx.now, zone)} ${timeOf(ctx.now, zone)}` }),
        ],
      })
      .table({
        ruled: true,
        empty: t('empty'),
        columns: sheetColumns(words, sheet),
        rows: rows.map(({ cells }) => cells.map((cell): Cell => words.paper(cell))),
      })
      .signLine([...spec.signs, 'date'].map((sign) => t(`sign.${sign}`)));
    return {
      fileName: `${siteName} ${title} ${firstDay}${lastDay === firstDay ? '' : ` ${lastDay}`}.pdf`,
      mediaType: 'application/pdf',
      base64: (await document.render()).toString('base64'),
    };
  },
});

/** Heads and widths as the paper has them; `only`: the columns of the blank sheet. */
export function sheetColumns(words: SheetWords, sheet: SheetKey, only?: readonly string[]) {
  const { columns } = specOf(sheet);
  const chosen = only
    ? only.map((key) => columns.find((column) => column.key === key) ?? { key, share: 1.4 })
    : columns;
  return chosen.map(({ key, share }) => ({ header: words.head(sheet, key), flex: share }));
}

/** The contractor by its name in the reader's language. */
export async function contractorName({ tx, tenantId }: UseContext, language: Language): Promise<string> {
  const [own] = await tx.select().from(tenant).where(eq(tenant.id, tenantId));
  return (language === 'en' && own?.nameEn) || own?.name || '';
}

/** A period ends at midnight: its last day is the one before. */
function lastDayOf(to: Date, zone: string): string {
  const day = dayOf(to, zone);
  return timeOf(to, zone) === '00:00' ? addDays(day, -1) : day;
}
