import { redirect } from 'react-router';
import { attempt } from '../../../problem.ts';
import type { Route } from './+types/online-payment-return';

/** Back from opening an account: whether it can take money is read at once. */
export async function loader(args: Route.LoaderArgs) {
  await attempt(args, ({ caller }) => caller.payments.confirmOnlinePayment({}));
  return redirect('/admin/settings/online-payment');
}
