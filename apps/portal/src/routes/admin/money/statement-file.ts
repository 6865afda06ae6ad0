import { base64File } from '../../../base64-file.ts';
import { ask } from '../../../problem.ts';
import type { Route } from './+types/statement-file';

/** A statement, printed; for both sides. */
export async function loader(args: Route.LoaderArgs) {
  const { statementId, language } = args.params;
  if (language !== 'zh-CN' && language !== 'en') throw new Response(null, { status: 404 });
  return ask(args, async ({ caller }) =>
    base64File(await caller.billing.printStatement({ statementId, language }), 'inline'),
  );
}
