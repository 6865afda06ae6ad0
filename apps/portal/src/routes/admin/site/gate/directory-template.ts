import { ask } from '../../../../problem.ts';
import type { Route } from './+types/directory-template';

/** The empty sheet an import of the directory reads, as a file. */
export async function loader(args: Route.LoaderArgs) {
  const { fileName, bytesBase64 } = await ask(args, ({ caller }) =>
    caller.gateRegisters.directoryWorkbookTemplate(),
  );
  return new Response(Buffer.from(bytesBase64, 'base64'), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
}
