import { ask } from '../problem.ts';
import type { Route } from './+types/signature-certificate';

/** An issued report with its signature, as a PDF file; the walls decide who reads it. */
export async function loader(args: Route.LoaderArgs) {
  const language = args.params.language === 'en' ? 'en' : 'zh-CN';
  const { reportId } = args.params;
  const copy = await ask(args, ({ caller }) =>
    caller.reports.printSignatureCertificate({ reportId, language }),
  );
  return new Response(Buffer.from(copy.base64, 'base64'), {
    headers: {
      'content-type': copy.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(copy.fileName)}`,
    },
  });
}
