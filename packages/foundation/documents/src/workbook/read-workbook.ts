import { DomainError } from '@zhiqin/kernel';
import type { CellValue } from 'exceljs';
import { unpackedSize } from './check-archive.ts';
import { originalText } from './safe-text.ts';

export interface ReadLimits {
  /** Rows of one sheet, the head included. */
  maxRows: number;
  /** Bytes of the file; unpacked it may be ten times that. */
  maxBytes: number;
}

/** A sheet as text. `rows[i]` is row i+1 of the sheet, so a message can name the row; empty rows are empty arrays. */
export interface SheetText {
  name: string;
  rows: string[][];
}

const maxColumns = 256;

/**
 * Reads an .xlsx as text: dates as ISO (2026-11-22 or 2026-11-22T08:30:00, no zone), rich text flat, formulas as their
 * last result, numbers with the decimals, percent sign and leading zeros they are shown with (thousands separators
 * left out). Throws DomainError `workbook.unreadable` with reason notXlsx, tooLarge or tooManyRows.
 */
export async function readWorkbook(file: Uint8Array, limits: ReadLimits): Promise<{ sheets: SheetText[] }> {
  const shown = { maxRows: limits.maxRows, maxMegabytes: Math.round(limits.maxBytes / 100_000) / 10 };
  const refuse = (reason: 'notXlsx' | 'tooLarge' | 'tooManyRows') =>
    new DomainError('workbook.unreadable', { reason, ...shown });
  if (file.byteLength > limits.maxBytes) throw refuse('tooLarge');
  try {
    const archive = unpackedSize(file, limits.maxBytes * 10);
    if (!archive?.names.includes('xl/workbook.xml')) throw refuse('notXlsx');
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refuse(error instanceof RangeError ? 'tooLarge' : 'notXlsx');
  }
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  try {
    await workbook.xlsx.load(Buffer.from(file) as never);
  } catch {
    throw refuse('notXlsx');
  }
  const sheets = workbook.worksheets.map((worksheet): SheetText => {
    if (worksheet.rowCount > limits.maxRows) throw refuse('tooManyRows');
    if (worksheet.columnCount > maxColumns) throw refuse('tooLarge');
    const rows: string[][] = [];
    worksheet.eachRow({ includeEmpty: true }, (row) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        cells[column - 1] = cellText(cell.value, cell.numFmt ?? 'General');
      });
      while (cells.length && !cells.at(-1)) cells.pop();
      rows.push(cells);
    });
    return { name: worksheet.name, rows };
  });
  return { sheets };
}

function cellText(value: CellValue, format: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return originalText(value);
  if (typeof value === 'number') return numberText(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return dateText(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return cellText(value.text as CellValue, format);
  if ('result' in value) return cellText(value.result as CellValue, format);
  return '';
}

function numberText(value: number, format: string): string {
  const shown = format.split(';')[0] ?? '';
  const decimals = /\.(0+)/.exec(shown)?.[1]?.length;
  if (shown.includes('%')) return `${(value * 100).toFixed(decimals ?? 0)}%`;
  if (decimals !== undefined) return value.toFixed(decimals);
  if (/^0{2,}$/.test(shown)) return String(Math.round(value)).padStart(shown.length, '0');
  if (shown === '0' || shown === '#,##0') return value.toFixed(0);
  // 0.1 + 0.2 is shown as 0.3: Excel keeps 15 digits.
  return String(Number(value.toPrecision(15)));
}

function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const iso = value.toISOString();
  // A time without a day counts from the spreadsheet's day zero.
  if (value.getUTCFullYear() < 1900) return iso.slice(11, 16);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}
