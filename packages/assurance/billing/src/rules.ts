export { invoiceKinds } from './invoice/invoice-input.ts';
export type { RateTerms } from './rates/rate-terms.ts';
export { taxKeys } from './rates/tax-rates.ts';
export { receiptMethods } from './receipt/receipt-input.ts';
export type { StatementData, StatementLine } from './statement/statement-data.ts';
