import { ask } from '../../../problem.ts';
import type { Route } from './+types/leaving-paper';

/** 解除、终止劳动合同证明 as PDF, in the reader's language. */
export async function loader(args: Route.LoaderArgs) {
  const paper = await ask(args, async ({ caller, language }) => {
    const leaving = await caller.workforce.getLeaving({ guardId: args.params.guardId });
    return leaving ? caller.workforce.leavingCertificate({ leavingId: leaving.id, language }) : null;
  });
  if (!paper) throw new Response(null, { status: 404 });
  return new Response(Buffer.from(paper.base64, 'base64'), {
    headers: {
      'content-type': paper.mediaType,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(paper.fileName)}`,
    },
  });
}
