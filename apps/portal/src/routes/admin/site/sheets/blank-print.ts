import { ask } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import type { Route } from './+types/blank-print';

/** Blank numbered sheets of a post, one a page. */
export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const number = (name: string) => Number(params.get(name) ?? Number.NaN);
  return ask(args, async (portal) => {
    const site = await siteOf(portal, args.params.code);
    const { base64, mediaType, fileName } = await portal.caller.duty.printPaperForms({
      siteId: site.id,
      postId: params.get('post') ?? '',
      first: number('first'),
      last: number('last'),
      language: params.get('language') === 'en' ? 'en' : 'zh-CN',
    });
    return new Response(Buffer.from(base64, 'base64'), {
      headers: {
        'content-type': mediaType,
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      },
    });
  });
}
