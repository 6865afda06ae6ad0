import { base64File } from '../../base64-file.ts';
import { ask } from '../../problem.ts';
import type { Route } from './+types/dispute-file';

/** All that settles a dispute about one guard's work and pay, in one archive. */
export async function action(args: Route.ActionArgs) {
  const { guardId } = args.params;
  return ask(args, async ({ caller, language }) =>
    base64File(await caller.hours.exportDisputeFile({ guardId, language }), 'attachment'),
  );
}
