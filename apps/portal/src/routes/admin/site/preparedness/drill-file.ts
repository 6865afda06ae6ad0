import { base64File } from '../../../../base64-file.ts';
import { ask } from '../../../../problem.ts';
import type { Route } from './+types/drill-file';

/** 演练记录, printed. */
export async function loader(args: Route.LoaderArgs) {
  const { drillId, language } = args.params;
  if (language !== 'zh-CN' && language !== 'en') throw new Response(null, { status: 404 });
  return ask(args, async ({ caller }) =>
    base64File(await caller.preparedness.printDrill({ drillId, language }), 'inline'),
  );
}
