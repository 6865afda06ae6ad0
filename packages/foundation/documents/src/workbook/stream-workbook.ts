import { PassThrough, Readable } from 'node:stream';
import { safeText } from './safe-text.ts';
import { type SheetColumn, type SheetValue, sheetColumns } from './write-workbook.ts';

/** A sheet of Excel holds 1,048,576 rows with its head; what is more begins another sheet. */
const rowsPerSheet = 1_000_000;

export interface StreamedSheet {
  name: string;
  columns: readonly SheetColumn[];
  /** Asked for as the file is written, some rows at a time. */
  rows: AsyncIterable<readonly (readonly SheetValue[])[]>;
}

/**
 * The same workbook as `writeWorkbook` makes, written while its rows are read: nothing is held but the rows at hand.
 * When the rows fail, so does the stream: a broken file, never a shorter one.
 */
export function streamWorkbook({ name, columns, rows }: StreamedSheet): ReadableStream<Uint8Array> {
  const out = new PassThrough();
  const write = async () => {
    const { default: excel } = await import('exceljs');
    const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
    const begin = (i: number) => {
      const sheet = workbook.addWorksheet(i === 1 ? name.slice(0, 31) : `${name.slice(0, 27)} ${i}`, {
        views: [{ state: 'frozen', ySplit: 1 }],
      });
      sheet.columns = sheetColumns(columns);
      sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, columns.length) } };
      const head = sheet.addRow(columns.map((column) => safeText(column.header)));
      head.font = { bold: true };
      head.commit();
      return sheet;
    };
    let sheet = begin(1);
    let sheets = 1;
    let written = 0;
    for await (const some of rows) {
      for (const row of some) {
        if (written === rowsPerSheet) {
          sheet.commit();
          sheets += 1;
          sheet = begin(sheets);
          written = 0;
        }
        sheet
          .addRow(row.map((value) => (typeof value === 'string' ? safeText(value) : (value ?? null))))
          .commit();
        written += 1;
      }
      if (out.writableNeedDrain) await new Promise((resolve) => out.once('drain', resolve));
    }
    sheet.commit();
    await workbook.commit();
  };
  write().catch((error: unknown) => out.destroy(error as Error));
  return Readable.toWeb(out) as ReadableStream<Uint8Array>;
}
