import { base64File } from '../../../base64-file.ts';
import { ask } from '../../../problem.ts';
import type { Route } from './+types/appraisal-file';

/** A sheet of the client's appraisal, printed; for both sides. */
export async function loader(args: Route.LoaderArgs) {
  const { appraisalId, language } = args.params;
  if (language !== 'zh-CN' && language !== 'en') throw new Response(null, { status: 404 });
  return ask(args, async ({ caller }) =>
    base64File(await caller.service.printAppraisal({ appraisalId, language }), 'inline'),
  );
}
