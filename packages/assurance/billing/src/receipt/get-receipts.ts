import { query } from '@zhiqin/access';
import { sumFen } from '@zhiqin/kernel';
import { client } from '@zhiqin/sites/schema';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { listInvoices } from '../invoice/get-invoices.ts';
import { invoice } from '../invoice/schema.ts';
import { listReceiptsInput, type ReceiptMethod } from './receipt-input.ts';
import { freeOf } from './record-receipt.ts';
import { receipt, receiptAllocation } from './schema.ts';

/** Receipts in reach, newest first, with what each pays and what of it is the client's credit. Errors: none. */
export const listReceipts = query({
  action: 'receipt.read',
  input: listReceiptsInput,
  async run(ctx, { clientId }) {
    const { tx, tenantId } = ctx;
    const rows = await tx
      .select({ receipt, clientName: client.name, clientNameEn: client.nameEn })
      .from(receipt)
      .innerJoin(client, and(eq(client.tenantId, receipt.tenantId), eq(client.id, receipt.clientId)))
      .where(and(eq(receipt.tenantId, tenantId), clientId ? eq(receipt.clientId, clientId) : undefined))
      .orderBy(desc(receipt.receivedOn), desc(receipt.id))
      .limit(300);
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.receipt.id);
    const paid = await tx
      .select({
        receiptId: receiptAllocation.receiptId,
        invoiceId: receiptAllocation.invoiceId,
        number: invoice.number,
        amountFen: receiptAllocation.amountFen,
      })
      .from(receiptAllocation)
      .innerJoin(
        invoice,
        and(eq(invoice.tenantId, receiptAllocation.tenantId), eq(invoice.id, receiptAllocation.invoiceId)),
      )
      .where(and(eq(receiptAllocation.tenantId, tenantId), inArray(receiptAllocation.receiptId, ids)));
    const listed = [];
    for (const { receipt: row, ...names } of rows) {
      const { tenantId: _, ...own } = row;
      const pays = [
        ...Map.groupBy(
          paid.filter((one) => one.receiptId === row.id),
          (one) => one.invoiceId,
        ),
      ]
        .map(([invoiceId, of]) => ({
          ...{ invoiceId, number: of[0]?.number ?? '' },
          amountFen: sumFen(of.map((one) => one.amountFen)),
        }))
        .filter((one) => one.amountFen !== 0);
      listed.push({
        ...own,
        method: own.method as ReceiptMethod,
        ...names,
        pays,
        creditFen: row.refundsId ? 0 : await freeOf(ctx, row),
      });
    }
    return listed;
  },
});

/** Days past due a bucket begins with; what is not due yet is `current`. */
export const ageingBuckets = ['current', 'to30', 'to60', 'to90', 'over90'] as const;
export type AgeingBucket = (typeof ageingBuckets)[number];

export function bucketOf(overdueDays: number): AgeingBucket {
  if (overdueDays <= 0) return 'current';
  if (overdueDays <= 30) return 'to30';
  if (overdueDays <= 60) return 'to60';
  return overdueDays <= 90 ? 'to90' : 'over90';
}

/** 账龄: what is open by client and currency and by how late it is, and each client's credit. Errors: none. */
export const getAgeing = query({
  action: 'receipt.read',
  input: listReceiptsInput,
  async run(ctx, { clientId }) {
    const open = await ctx.run(listInvoices, { clientId: clientId ?? null, onlyOpen: true });
    const receipts = await ctx.run(listReceipts, { clientId: clientId ?? null });
    const keyOf = (row: { clientId: string; currency: string }) => `${row.clientId} ${row.currency}`;
    const names = new Map([...open, ...receipts].map((row) => [keyOf(row), row]));
    const sumOf = (rows: readonly { openFen: number }[]) => sumFen(rows.map((row) => row.openFen));
    return [...names].map(([key, row]) => {
      const own = open.filter((one) => keyOf(one) === key);
      const inBucket = (bucket: AgeingBucket) =>
        sumOf(own.filter((one) => bucketOf(one.overdueDays) === bucket));
      return {
        ...{ clientId: row.clientId, clientName: row.clientName, clientNameEn: row.clientNameEn },
        ...{ currency: row.currency, openFen: sumOf(own) },
        buckets: Object.fromEntries(ageingBuckets.map((bucket) => [bucket, inBucket(bucket)])) as Record<
          AgeingBucket,
          number
        >,
        creditFen: sumFen(receipts.filter((one) => keyOf(one) === key).map((one) => one.creditFen)),
      };
    });
  },
});
