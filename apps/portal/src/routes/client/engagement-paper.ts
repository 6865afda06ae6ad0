import { base64File } from '../../base64-file.ts';
import { ask } from '../../problem.ts';
import type { Route } from './+types/engagement-paper';

/** The client's printed duty plan and temporary duty slip, in the reader's language. */
export async function loader(args: Route.LoaderArgs) {
  const { paper, paperId } = args.params;
  return ask(args, async ({ caller: { engagement } }) => {
    const printed = {
      plan: () => engagement.printReleasedPlan({ planReleaseId: paperId }),
      slip: () => engagement.printOwnRequest({ dutyId: paperId }),
    }[paper];
    if (!printed) throw new Response(null, { status: 404 });
    return base64File(await printed(), 'inline');
  });
}
