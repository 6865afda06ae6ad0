import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { and, asc, eq, sum } from 'drizzle-orm';
import { lockAccount } from '../receipt/lock-account.ts';
import { receiptAllocation } from '../receipt/schema.ts';
import { keepPaper, signedBy } from '../signed-by.ts';
import { reverseInvoiceInput } from './invoice-input.ts';
import { nextNumber } from './next-number.ts';
import { requireInvoice } from './open-amounts.ts';
import { invoice, invoiceLine } from './schema.ts';

/**
 * 红字发票 / credit note: the invoice is taken back whole, by one of negative amounts; its statements may be invoiced again, and
 * what was paid for it becomes the client's credit. Of the tax system it is captured with its own number; ours take the next of
 * the series. Errors: `not-found`, `invoice.is-reversal`, `invoice.reversed`, `invoice.number-needed`, `invoice.number-taken`,
 * `input.invalid` (a day before the invoice's own), those of a file.
 */
export const reverseInvoice = command({
  action: 'invoice.issue',
  input: reverseInvoiceInput,
  async run(ctx, input): Promise<{ invoiceId: string; number: string }> {
    const { tx, tenantId } = ctx;
    const before = await requireInvoice(ctx, input.invoiceId);
    await lockAccount(ctx, before.clientId);
    const row = await requireInvoice(ctx, input.invoiceId);
    if (row.reversesId) throw new DomainError('invoice.is-reversal');
    if (row.reversedById) throw new DomainError('invoice.reversed');
    if (input.issuedOn < row.issuedOn)
      throw new DomainError('input.invalid', {}, { issuedOn: 'field.before-start' });
    const isOwn = row.kind === 'own';
    if (!isOwn && !input.number)
      throw new DomainError('invoice.number-needed', {}, { number: 'invoice.number-needed' });
    const series = isOwn ? input.issuedOn.slice(0, 4) : 'tax';
    const number = isOwn ? await nextNumber(ctx, series) : (input.number as string);
    const paper = await keepPaper(ctx, input.fileBase64, {
      ...{ purpose: 'invoice', clientId: row.clientId, title: number },
    });
    const invoiceId = ctx.newId();
    const { clientId, kind, currency, buyer, seller } = row;
    const stored = await tx
      .insert(invoice)
      .values({
        ...{ tenantId, id: invoiceId, clientId, kind, series, number, currency, buyer, seller },
        fileId: paper?.id ?? null,
        ...{ issuedOn: input.issuedOn, dueOn: input.issuedOn, reversesId: row.id, reason: input.reason },
        ...{ netFen: -row.netFen, taxFen: -row.taxFen, grossFen: -row.grossFen },
        ...{ recordedByName: signedBy(ctx).name, recordedAt: ctx.now },
      })
      .onConflictDoNothing({ target: [invoice.tenantId, invoice.series, invoice.number] })
      .returning({ id: invoice.id });
    if (stored.length === 0)
      throw new DomainError('invoice.number-taken', { number }, { number: 'invoice.number-taken' });
    const lines = await tx
      .select()
      .from(invoiceLine)
      .where(and(eq(invoiceLine.tenantId, tenantId), eq(invoiceLine.invoiceId, row.id)))
      .orderBy(asc(invoiceLine.position));
    await tx.insert(invoiceLine).values(
      lines.map((line) => ({
        ...line,
        ...{ id: ctx.newId(), invoiceId },
        ...{ netFen: -line.netFen, taxFen: -line.taxFen, grossFen: -line.grossFen },
      })),
    );
    const paid = await tx
      .select({ receiptId: receiptAllocation.receiptId, amountFen: sum(receiptAllocation.amountFen) })
      .from(receiptAllocation)
      .where(and(eq(receiptAllocation.tenantId, tenantId), eq(receiptAllocation.invoiceId, row.id)))
      .groupBy(receiptAllocation.receiptId);
    const released = paid
      .map((one) => ({ receiptId: one.receiptId, amountFen: -Number(one.amountFen ?? 0) }))
      .filter((one) => one.amountFen !== 0);
    if (released.length > 0)
      await tx.insert(receiptAllocation).values(
        released.map((one) => ({
          ...{ ...one, tenantId, id: ctx.newId(), invoiceId: row.id, clientId },
          ...{ allocatedByName: signedBy(ctx).name, allocatedAt: ctx.now },
        })),
      );
    ctx.audit({ subjectId: invoiceId, clientId, reversesId: row.id, number, grossFen: -row.grossFen });
    return { invoiceId, number };
  },
});
