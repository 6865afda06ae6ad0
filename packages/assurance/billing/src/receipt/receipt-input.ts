import { currencies } from '@zhiqin/kernel';
import { dayInput, idInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

export const receiptMethods = ['bank', 'online', 'cash', 'cheque', 'offset'] as const;
export type ReceiptMethod = (typeof receiptMethods)[number];

const text = (most: number) =>
  z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(most, 'field.too-long'))));
const amount = z
  .int('field.invalid')
  .check(z.gte(1, 'field.invalid'), z.lte(1_000_000_000_000, 'field.invalid'));
const allocations = z
  .array(z.object({ invoiceId: idInput, amountFen: amount }))
  .check(z.maxLength(50, 'field.too-long'));

export const recordReceiptInput = z.object({
  clientId: idInput,
  receivedOn: dayInput,
  /** Whole minor units, above zero. */
  amountFen: amount,
  currency: z.optional(z.enum(currencies)),
  method: z.enum(receiptMethods, 'field.required'),
  payer: text(120),
  /** The bank's or the payment service's reference. Recorded before with the same content: nothing happens. */
  outsideRef: text(120),
  note: text(500),
  /** What it pays. Left out: the one invoice whose open amount it is, else the oldest first. Empty: nothing yet. */
  allocations: z.optional(z.nullable(allocations)),
});
export const allocateReceiptInput = z.object({
  receiptId: idInput,
  allocations: allocations.check(z.minLength(1, 'field.required')),
});
export const refundReceiptInput = z.object({
  receiptId: idInput,
  /** Whole minor units, above zero: what goes back. */
  amountFen: amount,
  receivedOn: dayInput,
  outsideRef: text(120),
  note: text(500),
});
export const listReceiptsInput = z.object({ clientId: z.optional(z.nullable(idInput)) });
