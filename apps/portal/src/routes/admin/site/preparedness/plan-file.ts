import { base64File } from '../../../../base64-file.ts';
import { ask } from '../../../../problem.ts';
import type { Route } from './+types/plan-file';

/** A plan, printed: the card for the post, or the sheet. */
export async function loader(args: Route.LoaderArgs) {
  const { emergencyPlanId, form, language } = args.params;
  if ((language !== 'zh-CN' && language !== 'en') || (form !== 'card' && form !== 'sheet'))
    throw new Response(null, { status: 404 });
  return ask(args, async ({ caller }) =>
    base64File(await caller.preparedness.printPlan({ emergencyPlanId, form, language }), 'inline'),
  );
}
