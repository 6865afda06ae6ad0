import { onSiteClock, streamedList } from '../../../../list-file.ts';
import { nameIn } from '../../../../names.ts';
import type { PortalContext } from '../../../../portal-context.ts';
import { ask } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { isSheet, wantedPeriod } from '../../../../wanted-sheet.ts';
import type { Route } from './+types/sheet-file';

const rowsPerQuestion = 500;

/** A sheet of the trade's over its time: printed, or its rows as a spreadsheet, all of them. */
export async function loader(args: Route.LoaderArgs) {
  const { code, sheet, format } = args.params;
  if (!isSheet(sheet)) throw new Response(null, { status: 404 });
  return ask(args, async (portal) => {
    const site = await siteOf(portal, code);
    const wanted = { siteId: site.id, sheet, ...wantedPeriod(args.request, portal.now, site.zone) };
    if (format === 'pdf') return printed(portal, args.request, wanted);
    if (format !== 'xlsx' && format !== 'csv') throw new Response(null, { status: 404 });
    const read = (cursor: string | null) =>
      portal.caller.duty.sheetPage({ ...wanted, cursor, limit: rowsPerQuestion });
    const first = await read(null);
    const columns = first.columns.map(({ head, type }) => ({ header: head, type, width: 16 }));
    const name = `${nameIn(portal.language, site.name, site.nameEn)} ${first.title}`;
    return streamedList(portal, format, name, { name: first.title, columns }, async (cursor) => {
      const { rows, nextCursor } = cursor === null ? first : await read(cursor);
      return {
        rows: rows.map(({ cells }) =>
          cells.map((cell) => (cell instanceof Date ? onSiteClock(cell, site.zone) : cell)),
        ),
        next: nextCursor,
      };
    });
  });
}

type Wanted = Parameters<PortalContext['caller']['duty']['printSheet']>[0];

async function printed(portal: PortalContext, request: Request, wanted: Wanted): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('language');
  const language = asked === 'en' || asked === 'zh-CN' ? asked : portal.language;
  const { base64, mediaType, fileName } = await portal.caller.duty.printSheet({ ...wanted, language });
  return new Response(Buffer.from(base64, 'base64'), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
}
