import { ask } from '../problem.ts';
import type { Route } from './+types/daily-report';

/** A day's activity report as a PDF, the issued one or a draft made now; the walls decide who reads it. */
export async function loader(args: Route.LoaderArgs) {
  const language = (['en', 'both'] as const).find((one) => one === args.params.language) ?? 'zh-CN';
  const { siteId, day } = args.params;
  const copy = await ask(args, ({ caller }) => caller.reports.printDailyReport({ siteId, day, language }));
  return new Response(Buffer.from(copy.base64, 'base64'), {
    headers: {
      'content-type': copy.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(copy.fileName)}`,
    },
  });
}
