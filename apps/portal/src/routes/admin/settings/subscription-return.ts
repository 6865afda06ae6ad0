import { redirect } from 'react-router';
import { attempt } from '../../../problem.ts';
import type { Route } from './+types/subscription-return';

/** Back from the payment page: what was done there is read at once; where that fails, its message comes by itself. */
export async function loader(args: Route.LoaderArgs) {
  await attempt(args, ({ caller }) => caller.payments.confirmSubscription({}));
  return redirect('/admin/settings/subscription');
}
