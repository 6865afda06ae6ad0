import { base64File } from '../../../base64-file.ts';
import { ask } from '../../../problem.ts';
import type { Route } from './+types/poster-file';

/** The feedback poster of a site, printed. */
export async function loader(args: Route.LoaderArgs) {
  const { siteId } = args.params;
  return ask(args, async ({ caller, origin }) =>
    base64File(await caller.service.printPoster({ siteId, origin }), 'inline'),
  );
}
