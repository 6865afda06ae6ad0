import { base64File } from '../../../../base64-file.ts';
import { ask } from '../../../../problem.ts';
import type { Route } from './+types/reply';

/** 整改复函, printed. */
export async function loader(args: Route.LoaderArgs) {
  const { noticeId, language } = args.params;
  if (language !== 'zh-CN' && language !== 'en') throw new Response(null, { status: 404 });
  return ask(args, async ({ caller }) =>
    base64File(await caller.upkeep.printNoticeReply({ noticeId, language }), 'inline'),
  );
}
