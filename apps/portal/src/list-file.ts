import { createI18n, type Language } from '@zhiqin/i18n';
import { dayOf, timeOf } from '@zhiqin/kernel';
import { pageContexts } from './page-words.ts';
import type { PortalContext } from './portal-context.ts';

export type ListSheet = Parameters<PortalContext['writeWorkbook']>[0];

export type ListFormat = 'xlsx' | 'csv';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const mediaTypes: Record<ListFormat, string> = { xlsx: sheetType, csv: 'text/csv; charset=utf-8' };

/** What the end of an address says of a file's kind. */
export const formatOf = (request: Request): ListFormat =>
  new URL(request.url).pathname.endsWith('csv') ? 'csv' : 'xlsx';

const rowsPerQuestion = 1000;

/**
 * Every row of a list that is asked for page by page.
 * @param page the rows after the one named, at most `limit`; a page that is not full is the last.
 */
export async function everyRow<Row extends { id: string }>(
  page: (after: string | null, limit: number) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const found = await page(rows.at(-1)?.id ?? null, rowsPerQuestion);
    rows.push(...found);
    if (found.length < rowsPerQuestion) return rows;
  }
}

/** The words a list is written in, outside of any page. */
export const listWords = (language: Language) => createI18n(language, pageContexts);

/** An instant as the site's clock showed it; a spreadsheet knows no zones. */
export function onSiteClock(at: Date | string | null, zone: string): Date | null {
  if (!at) return null;
  const instant = new Date(at);
  return new Date(`${dayOf(instant, zone)}T${timeOf(instant, zone)}:00Z`);
}

/** A day of the calendar as a spreadsheet keeps it. */
export const calendarDay = (day: string | null): Date | null => (day ? new Date(`${day}T00:00:00Z`) : null);

/** A list as a file. `name` needs no ASCII (RFC 5987). */
export async function listFile(
  { writeWorkbook }: PortalContext,
  name: string,
  sheet: ListSheet,
): Promise<Response> {
  const bytes = await writeWorkbook(sheet);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': sheetType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}.xlsx`,
    },
  });
}

/**
 * A list of any length as a file, its pages asked for as it is written. The first is asked for before anything is
 * answered: what is forbidden or wrong shows as a page, not as a broken file.
 * @param page rows with the cursor of the page after; null: the last.
 */
export async function streamedList(
  { streamList }: PortalContext,
  format: ListFormat,
  name: string,
  sheet: Omit<ListSheet, 'rows'>,
  page: (cursor: string | null) => Promise<{ rows: ListSheet['rows']; next: string | null }>,
): Promise<Response> {
  const first = await page(null);
  async function* rows() {
    let { rows, next } = first;
    yield rows;
    while (next !== null) {
      ({ rows, next } = await page(next));
      yield rows;
    }
  }
  return new Response(await streamList(format, { ...sheet, rows: rows() }), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}.${format}`,
    },
  });
}
