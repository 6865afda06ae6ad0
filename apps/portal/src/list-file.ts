import { createI18n, type Language } from '@zhiqin/i18n';
import { dayOf, timeOf } from '@zhiqin/kernel';
import { pageContexts } from './page-words.ts';
import type { PortalContext } from './portal-context.ts';

export type ListSheet = Parameters<PortalContext['writeWorkbook']>[0];

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rows of one export; whoever needs more narrows the filter. */
export const mostRows = 5000;

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
