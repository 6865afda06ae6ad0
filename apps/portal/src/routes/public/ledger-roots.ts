import { ask } from '../../problem.ts';
import type { Route } from './+types/ledger-roots';

/** The roots as a file to keep: `zhiqin verify --roots` reads it. `since`: how many entries the asker's root has. */
export async function loader(args: Route.LoaderArgs) {
  const { ledger } = args.params;
  const since = new URL(args.request.url).searchParams.get('since');
  const found = await ask(args, ({ caller }) =>
    caller.ledger.publicLedger({ ledger, since: since && /^\d{1,15}$/.test(since) ? Number(since) : null }),
  );
  return Response.json(found, {
    headers: {
      'content-disposition': 'attachment; filename="ledger-roots.json"',
      'cache-control': 'no-store',
    },
  });
}
