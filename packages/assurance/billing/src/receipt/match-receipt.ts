import { sumFen } from '@zhiqin/kernel';

export interface OpenInvoice {
  id: string;
  dueOn: string;
  number: string;
  openFen: number;
}
export interface Allocation {
  invoiceId: string;
  amountFen: number;
}

/**
 * What a receipt pays where nobody says: the one invoice whose open amount it is to the unit (of several the one due first), else
 * the oldest first until it is used up. What is left pays nothing and stays the client's credit.
 */
export function matchReceipt(amountFen: number, open: readonly OpenInvoice[]): Allocation[] {
  const inOrder = open
    .filter((one) => one.openFen > 0)
    .toSorted((a, b) => (a.dueOn === b.dueOn ? (a.number < b.number ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1));
  const exact = inOrder.find((one) => one.openFen === amountFen);
  if (exact) return [{ invoiceId: exact.id, amountFen }];
  let left = sumFen([amountFen]);
  return inOrder.flatMap(({ id, openFen }) => {
    const paid = Math.min(left, openFen);
    left -= paid;
    return paid > 0 ? [{ invoiceId: id, amountFen: paid }] : [];
  });
}
