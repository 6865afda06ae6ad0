import { monthAsked } from '../../../month-range.ts';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/roster-template';

/** A site's month as an empty roster to fill in, as a file. */
export async function loader(args: Route.LoaderArgs) {
  const { fileName, bytesBase64 } = await ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const month = monthAsked(args.request, zone, portal.now);
    return portal.caller.rostering.rosterTemplate({ siteId: id, month });
  });
  return new Response(Buffer.from(bytesBase64, 'base64'), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
}
