export { follow } from './events/follow.ts';
export { followTask, type Receipt, receiveEvent } from './events/receive-event.ts';
export { planPayments, reconcile, reconcileTask } from './events/reconcile.ts';
export { confirmInvoicePayment, payInvoice, payingOnline } from './online/pay-invoice.ts';
export { listOnlineReceipts, type OnlineReceipt, refundOnline } from './online/refund-online.ts';
export {
  confirmOnlinePayment,
  type OnlinePaymentView,
  readOnlinePayment,
  switchOnlinePayment,
} from './online/switch-online-payment.ts';
export { openStripe, paymentTargets, type StripeAtHand, stripeFrom, useStripe } from './stripe-at-hand.ts';
export { readSubscription, type SubscriptionView } from './subscription/read-subscription.ts';
export { confirmSubscription, managePayment, startSubscription } from './subscription/start-subscription.ts';
