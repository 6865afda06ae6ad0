import { createDocument, type SheetValue, writeWorkbook } from '@zhiqin/documents';
import { fullTimeText } from '@zhiqin/i18n';
import { dayOf, timeOf } from '@zhiqin/kernel';
import { brandOf, type PrintBrand, plainBrand } from '../brand/report-brand.ts';
import {
  type BinderPart,
  type BinderScope,
  type BinderSection,
  type BinderTable,
  nameIn,
} from './binder-part.ts';
import type { BinderHead } from './read-part.ts';

export interface BoundPart {
  part: BinderPart;
  title: string;
  section: BinderSection | null;
}

/** Rows of a register on paper; what is more stands in its annex alone. */
const printedRows = 100;

/** 整册: cover, index with page numbers, a bookmark for each part and register. Same records and time, same bytes. */
export async function printBinder(
  { row, site, tenant, zone, brand = plainBrand }: BinderHead & { brand?: PrintBrand },
  parts: readonly BoundPart[],
  say: BinderScope['say'],
  now: Date,
): Promise<Buffer> {
  const language = row.language === 'en' ? 'en' : 'zh-CN';
  const t = (key: string, params?: Record<string, unknown>) => say('portalBinder', key, params);
  const company = nameIn(language, tenant.name, tenant.nameEn);
  const name = site ? nameIn(language, site.name, site.nameEn) : company;
  const document = createDocument({
    language,
    title: `${t('book.eyebrow')} ${name}`,
    author: company,
    createdAt: now,
    // Kept for an inspector, not given out as a sealed paper.
    brand: brandOf({ ...brand, seal: null }, company, {
      logo: say('reports', 'pictures.logo', { name: company }),
      seal: '',
    }),
    footer: t('book.footer', { name }),
  })
    .cover({
      eyebrow: t('book.eyebrow'),
      title: name,
      subtitle: t('book.subtitle', { from: row.fromDay, until: row.untilDay }),
      facts: [
        { label: t('book.contractor'), value: company },
        { label: t('book.licenceNo'), value: tenant.licenceNo ?? '–' },
        ...(site ? [{ label: t('book.address'), value: site.address ?? '–' }] : []),
        {
          label: t('book.madeAt'),
          value: fullTimeText(now, { zone, language }),
        },
      ],
      note: t('book.note'),
    })
    .contents();
  for (const { part, title, section } of parts) {
    document.heading(1, title, { anchor: part.key });
    if (!section) {
      document.paragraph(t('book.notKept'));
      continue;
    }
    for (const paragraph of section.paragraphs ?? []) document.paragraph(paragraph);
    if (section.signatures) document.signLine(section.signatures);
    for (const table of section.tables) addTable(document, table, t, zone);
  }
  return document.render();
}

function addTable(
  document: ReturnType<typeof createDocument>,
  { title, columns, rows }: BinderTable,
  t: (key: string, params?: Record<string, unknown>) => string,
  zone: string,
): void {
  if (title) document.heading(2, title);
  if (rows.length > printedRows)
    document.paragraph(t('book.rowsShown', { count: rows.length, shown: printedRows }), {
      keepWithNext: true,
    });
  const printed = rows.slice(0, printedRows).map((row) => row.map((value) => onPaper(value, zone)));
  // A column in which nothing is written takes room from the others: it stands in the annex alone.
  const shown = columns
    .map((column, index) => ({ column, index }))
    .filter(({ index }) => printed.length === 0 || printed.some((row) => row[index]));
  document.table({
    ruled: true,
    columns: shown.map(({ column, index }) => ({
      header: column.header,
      flex: flexOf(printed.map((row) => row[index] ?? '')),
    })),
    rows: printed.map((row) => shown.map(({ index }) => row[index] ?? '')),
    empty: t('book.noRows'),
  });
}

/** A column's share of the page: a day is never parted. */
const flexOf = (cells: readonly string[]): number =>
  Math.min(
    28,
    Math.max(cells.some((cell) => /^\d{4}-\d{2}-\d{2}/.test(cell)) ? 16 : 10, ...cells.map(widthOf)),
  );

/** How wide a text wants to be: a Chinese character is as wide as two Latin ones. */
const widthOf = (text: string): number =>
  Math.max(...text.split('\n').map((line) => line.length + (line.match(/[\u2e80-\uffff]/g)?.length ?? 0)));

function onPaper(value: SheetValue, zone: string): string {
  if (value instanceof Date) return `${dayOf(value, zone).slice(5)} ${timeOf(value, zone)}`;
  return value === null || value === undefined ? '' : String(value).replace(/＊{3,}/g, '＊＊');
}

/** A part as a workbook: one sheet for each table, every row of it, times by the clock of the site. */
export function annexOf({ title, section }: BoundPart, zone: string): Promise<Buffer> {
  const tables = section?.tables ?? [];
  return writeWorkbook({
    sheets: tables.map((table) => ({
      name: table.title ?? title,
      columns: table.columns,
      rows: table.rows.map((row) =>
        row.map((value) =>
          value instanceof Date ? new Date(`${dayOf(value, zone)}T${timeOf(value, zone)}:00Z`) : value,
        ),
      ),
    })),
  });
}
