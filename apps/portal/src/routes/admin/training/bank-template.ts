import { ask } from '../../../problem.ts';
import type { Route } from './+types/bank-template';

/** The empty sheet an import of questions reads, as a file. */
export async function loader(args: Route.LoaderArgs) {
  const { bytesBase64 } = await ask(args, ({ caller }) => caller.training.questionWorkbookTemplate({}));
  return new Response(Buffer.from(bytesBase64, 'base64'), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="questions.xlsx"',
    },
  });
}
