import { importedAs } from '../../../../imported-registers.ts';
import { ask } from '../../../../problem.ts';
import type { Route } from './+types/import-template';

/** The empty sheet an import of a register reads, as a file. */
export async function loader(args: Route.LoaderArgs) {
  const { register } = importedAs(args.params.register);
  const { fileName, bytesBase64 } = await ask(args, ({ caller }) =>
    caller.equipment.registerWorkbookTemplate({ register }),
  );
  return new Response(Buffer.from(bytesBase64, 'base64'), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
}
