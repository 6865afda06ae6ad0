export { getInvoice, type ListedInvoice, listInvoices } from './invoice/get-invoices.ts';
export { captureInvoice, issueInvoice } from './invoice/issue-invoice.ts';
export { printInvoice } from './invoice/print-invoice.ts';
export { remindInvoice, remindInvoiceTask } from './invoice/remind-invoice.ts';
export { reverseInvoice } from './invoice/reverse-invoice.ts';
export { getMargins, type SiteMargin } from './margin/site-margin.ts';
export { invoicesInLedger, statementsInLedger } from './papers-in-ledger.ts';
export { addCharge, listCharges, withdrawCharge } from './rates/charges.ts';
export { getContractRates, listContractRates } from './rates/get-rates.ts';
export { renewContract } from './rates/renew-contract.ts';
export { listBillingProfiles, setBillingProfile } from './rates/set-billing-profile.ts';
export { setRateCard } from './rates/set-rate-card.ts';
export { getAgeing, listReceipts } from './receipt/get-receipts.ts';
export { allocateReceipt, type RecordedReceipt, recordReceipt } from './receipt/record-receipt.ts';
export { type Refunded, refundReceipt } from './receipt/refund-receipt.ts';
export {
  agreementsInLedger,
  enterAgreement,
  enterAgreementTask,
} from './statement/agreements-in-ledger.ts';
export { draftStatement } from './statement/draft-statement.ts';
export { getStatement, type ListedStatement, listStatements } from './statement/get-statements.ts';
export { printStatement } from './statement/print-statement.ts';
export {
  acceptStatement,
  agreeStatement,
  answerDispute,
  decideDeduction,
  disputeStatement,
  sendStatement,
  tellFinance,
  tellFinanceTask,
} from './statement/statement-course.ts';
export { type StatementOfMonth, statementOfMonth } from './statement/statement-of-month.ts';
