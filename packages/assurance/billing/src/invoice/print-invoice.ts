import { query } from '@zhiqin/access';
import { DomainError, formatMoney } from '@zhiqin/kernel';
import { finishPaper, startPaper } from '../paper.ts';
import { getInvoice } from './get-invoices.ts';
import { type InvoiceParty, printInvoiceInput } from './invoice-input.ts';

/** Our own invoice or credit note as PDF. One of the tax system is the file captured with it. Errors: `not-found`, `invoice.not-own`. */
export const printInvoice = query({
  action: 'invoice.read',
  input: printInvoiceInput,
  async run(ctx, { invoiceId, language = ctx.language }) {
    const row = await ctx.run(getInvoice, { invoiceId });
    if (row.kind !== 'own') throw new DomainError('invoice.not-own');
    const title = row.reversesId ? 'invoice.creditNote' : 'invoice.ownTitle';
    const paper = await startPaper(ctx, language, {
      ...{ title, number: row.number },
      facts: ({ t }) => [row.number, `${t('invoice.issuedOn')} ${row.issuedOn}`],
    });
    const { document, t } = paper;
    const money = (fen: number) => formatMoney(fen, row.currency, language);
    const end = { align: 'end' } as const;
    const party = (name: string, one: InvoiceParty) => [
      [name, one.title],
      [t('invoice.taxNo'), one.taxNo ?? '–'],
      [t('invoice.address'), one.address ?? '–'],
    ];
    document
      .table({
        ruled: true,
        columns: [
          { header: t('invoice.seller'), flex: 1 },
          { header: row.seller.title, flex: 3 },
        ],
        rows: [...party(t('invoice.seller'), row.seller).slice(1), ...party(t('invoice.buyer'), row.buyer)],
      })
      .table({
        ruled: true,
        columns: [
          { header: t('invoice.lines'), flex: 3 },
          { header: t('statement.net'), flex: 1.3, ...end },
          { header: t('statement.taxRate'), flex: 1, ...end },
          { header: t('statement.tax'), flex: 1.3, ...end },
          { header: t('statement.gross'), flex: 1.3, ...end },
        ],
        rows: [
          ...row.lines.map((line) => [
            t('invoice.statementOf', {
              site: (language === 'en' && line.siteNameEn) || line.siteName || '',
              month: line.month,
            }),
            money(line.netFen),
            `${line.taxBasisPoints / 100} %`,
            money(line.taxFen),
            money(line.grossFen),
          ]),
          [t('statement.total'), money(row.netFen), '', money(row.taxFen), money(row.grossFen)],
        ],
      });
    if (row.reason) document.paragraph(`${t('invoice.reason')}: ${row.reason}`);
    if (!row.reversesId) {
      document.paragraph(t('invoice.payBy', { day: row.dueOn, no: row.number }));
      const { bankName, bankAccount } = row.seller;
      if (bankAccount) document.paragraph(`${t('invoice.payTo')} ${bankName ?? ''} ${bankAccount}`);
    }
    return finishPaper(paper, `${t(title)} ${row.number}`);
  },
});
