import { redirect } from 'react-router';
import { attempt } from '../../problem.ts';
import type { Route } from './+types/pay-return';

/** Back from the payment page: whether it was paid is read at once; where that fails, its message comes by itself. */
export async function loader(args: Route.LoaderArgs) {
  const { invoiceId } = args.params;
  const read = await attempt(args, ({ caller }) => caller.payments.confirmInvoicePayment({ invoiceId }));
  return redirect(`/client/money/pay?${'openFen' in read && read.openFen <= 0 ? 'paid=1' : 'waiting=1'}`);
}
