import { Readable } from 'node:stream';
import { safeText } from './safe-text.ts';
import type { StreamedSheet } from './stream-workbook.ts';
import type { SheetValue } from './write-workbook.ts';

/** Excel in China takes a file without it for GBK. */
const csvMark = '\uFEFF';

/**
 * One line of a .csv (RFC 4180, CRLF). A text that a spreadsheet could take for a formula has a leading apostrophe;
 * dates are written as the wall clock they carry in UTC.
 */
export function csvLine(values: readonly SheetValue[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: SheetValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 16).replace('T', ' ');
  if (typeof value !== 'string') return String(value);
  const text = safeText(value);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A list as .csv, written while its rows are read. When the rows fail, so does the stream. */
export function streamCsv({ columns, rows }: StreamedSheet): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(linesOf(columns, rows))) as ReadableStream<Uint8Array>;
}

async function* linesOf(columns: StreamedSheet['columns'], rows: StreamedSheet['rows']) {
  yield Buffer.from(csvMark + csvLine(columns.map((column) => column.header)));
  for await (const some of rows) if (some.length > 0) yield Buffer.from(some.map(csvLine).join(''));
}
