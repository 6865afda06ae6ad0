import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { addDays, type Day, formatMoney, instantAt } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { idInput } from '@zhiqin/sites/rules';
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { clientsOf, financeOf } from '../signed-by.ts';
import { requireInvoice } from './open-amounts.ts';
import { invoiceReminder } from './schema.ts';

export const remindInvoiceTask = 'billing.remind-invoice';
/** Days after it was due on which the client is reminded: of the house. */
const reminderDays = [1, 8, 15, 30] as const;

/** The so-manieth reminder of an invoice becomes a clock; after the last there is none. */
export async function remindLater(
  ctx: Pick<UseContext, 'tx' | 'tenantId'>,
  invoiceId: string,
  dueOn: Day,
  number: number,
): Promise<void> {
  const after = reminderDays[number - 1];
  if (after === undefined) return;
  const [own] = await ctx.tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, ctx.tenantId));
  await setDeadline(ctx, {
    task: remindInvoiceTask,
    key: invoiceId,
    payload: { invoiceId, number },
    dueAt: instantAt(addDays(dueOn, after), '09:30', own?.zone ?? 'Asia/Shanghai'),
  });
}

/** An invoice is late: client and finance hear it, once for each clock, and the next is set. Paid or reversed: nothing. Bears a repeat. Errors: `not-found`. */
export const remindInvoice = command({
  action: 'invoice.remind',
  input: z.object({ invoiceId: idInput, number: z.int() }),
  async run(ctx, { invoiceId, number }): Promise<{ isTold: boolean }> {
    const row = await requireInvoice(ctx, invoiceId);
    if (row.openFen <= 0) return { isTold: false };
    const stored = await ctx.tx
      .insert(invoiceReminder)
      .values({
        ...{ tenantId: ctx.tenantId, id: ctx.newId(), invoiceId, clientId: row.clientId, number },
        ...{ openFen: row.openFen, remindedAt: ctx.now },
      })
      .onConflictDoNothing()
      .returning({ id: invoiceReminder.id });
    if (stored.length === 0) return { isTold: false };
    const notice = (path: string) => ({
      template: 'invoiceOverdue',
      params: {
        no: row.number,
        amount: formatMoney(row.openFen, row.currency, ctx.language),
        day: row.dueOn,
      },
      path,
    });
    await notify(ctx, await clientsOf(ctx, row.clientId), notice(`/client/money/invoices/${invoiceId}`));
    await notify(ctx, await financeOf(ctx), notice(`/admin/money/invoices/${invoiceId}`));
    await remindLater(ctx, invoiceId, row.dueOn, number + 1);
    ctx.audit({ subjectId: invoiceId, number, openFen: row.openFen });
    return { isTold: true };
  },
});
