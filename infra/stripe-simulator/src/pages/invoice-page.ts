import { Refusal } from '../refusal.ts';
import type { Simulation } from '../simulation.ts';
import { bookOf } from './answer-page.ts';
import { day, escaped, frame, money } from './frame.ts';

/** An invoice of the subscription, as its hosted page shows it: both languages, it may be printed. */
export function invoicePage(sim: Simulation, id: string): string {
  const invoice = bookOf(sim, ({ books }) => Object.hasOwn(books.invoices, id))?.books.invoices[id];
  if (!invoice) throw new Refusal(404, 'no such invoice');
  const lines = invoice.lines.data.map(
    (line) =>
      `<div class="line"><span>${escaped(line.description)}<br><span class="small">${day(line.period.start, 'zh')} – ${day(line.period.end, 'zh')}</span></span><b>${money(line.amount, line.currency, 'zh')}</b></div>`,
  );
  const paid = invoice.status === 'paid' ? '已付 Paid' : '未付 Open';
  return frame(
    'zh',
    `账单 Invoice ${invoice.number}`,
    `<p>${paid} · ${day(invoice.created, 'zh')}</p>${lines.join('')}<p class="total">${money(invoice.total, invoice.currency, 'zh')}</p>`,
  );
}
