import { base64File } from '../../../../base64-file.ts';
import { ask } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import type { Route } from './+types/operators-print';

/** 操作人员名单, printed for the wall. */
export async function loader(args: Route.LoaderArgs) {
  const { code, language } = args.params;
  if (language !== 'zh-CN' && language !== 'en') throw new Response(null, { status: 404 });
  return ask(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, code);
    return base64File(await portal.caller.upkeep.printOperators({ siteId, language }), 'inline');
  });
}
