import { ask } from '../../../../problem.ts';
import type { Route } from './+types/slip-print';

/** 放行条 in its three copies, as PDF to print; who printed it is on the record. */
export async function loader(args: Route.LoaderArgs) {
  const language = new URL(args.request.url).searchParams.get('language') === 'en' ? 'en' : 'zh-CN';
  return ask(args, async (portal) => {
    const { base64, mediaType, fileName } = await portal.caller.duty.printGoodsSlip({
      entryId: args.params.entryId,
      language,
    });
    return new Response(Buffer.from(base64, 'base64'), {
      headers: {
        'content-type': mediaType,
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      },
    });
  });
}
