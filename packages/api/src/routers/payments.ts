import {
  confirmInvoicePayment,
  confirmOnlinePayment,
  confirmSubscription,
  listOnlineReceipts,
  managePayment,
  payInvoice,
  payingOnline,
  readOnlinePayment,
  readSubscription,
  refundOnline,
  startSubscription,
  switchOnlinePayment,
} from '@zhiqin/payments';
import { mutation, reading, router } from '../procedures.ts';

export const paymentsRouter = router({
  readSubscription: reading(readSubscription),
  startSubscription: mutation(startSubscription),
  confirmSubscription: mutation(confirmSubscription),
  managePayment: mutation(managePayment),
  readOnlinePayment: reading(readOnlinePayment),
  switchOnlinePayment: mutation(switchOnlinePayment),
  confirmOnlinePayment: mutation(confirmOnlinePayment),
  payingOnline: mutation(payingOnline),
  payInvoice: mutation(payInvoice),
  confirmInvoicePayment: mutation(confirmInvoicePayment),
  listOnlineReceipts: reading(listOnlineReceipts),
  refundOnline: mutation(refundOnline),
});
