import { safeText } from './safe-text.ts';

export type SheetValue = string | number | boolean | Date | null | undefined;

export interface SheetColumn {
  header: string;
  /** In characters of the default font; a Chinese character counts as two. */
  width?: number;
  /** How values are shown; `text` keeps leading zeros and long numbers as they are. */
  type?: 'text' | 'number' | 'percent' | 'date' | 'dateTime';
}

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetValue[])[];
}

const formats = {
  text: '@',
  number: 'General',
  percent: '0.0%',
  date: 'yyyy-mm-dd',
  dateTime: 'yyyy-mm-dd hh:mm',
} as const;

/**
 * An .xlsx with a frozen, filterable head per sheet. A text that a spreadsheet could take for a formula is written
 * with a leading apostrophe; `readWorkbook` takes it off again. Dates are written as their UTC wall clock: give the
 * site's local time as a UTC Date.
 */
export async function writeWorkbook({ sheets }: { sheets: readonly Sheet[] }): Promise<Buffer> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const taken = new Set<string>();
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(sheetName(sheet.name, taken), {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    worksheet.columns = sheetColumns(sheet.columns);
    const head = worksheet.addRow(sheet.columns.map((column) => safeText(column.header)));
    head.font = { bold: true };
    for (const row of sheet.rows) {
      worksheet.addRow(row.map((value) => (typeof value === 'string' ? safeText(value) : (value ?? null))));
    }
    if (sheet.columns.length) {
      worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.columns.length } };
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Widths and formats as exceljs wants them. */
export const sheetColumns = (columns: readonly SheetColumn[]) =>
  columns.map((column) => ({
    width: column.width ?? 14,
    style: { numFmt: formats[column.type ?? 'text'] },
  }));

/** Excel refuses some signs in a sheet's name, more than 31 characters, and two names alike but for case. */
function sheetName(wanted: string, taken: Set<string>): string {
  const base =
    wanted
      .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Sheet';
  let name = base;
  for (let i = 2; taken.has(name.toLowerCase()); i++)
    name = `${base.slice(0, 31 - String(i).length - 1)} ${i}`;
  taken.add(name.toLowerCase());
  return name;
}
