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
      facts: ({ t }) => [
        `${t('invoice.number')} ${row.number}`,
        `${t('invoice.issuedOn')} ${row.issuedOn}`,
        // A credit note names what it takes back (§ 31 Abs. 5 UStDV).
        row.reversesNumber
          ? t('invoice.reversesNo', { no: row.reversesNumber })
          : `${t('invoice.dueOn')} ${row.dueOn}`,
      ],
    });
    const { document, t } = paper;
    const money = (fen: number) => formatMoney(fen, row.currency, language);
    const end = { align: 'end' } as const;
    const both = (name: string, of: (one: InvoiceParty) => string | null) => [
      name,
      of(row.seller) ?? '–',
      of(row.buyer) ?? '–',
    ];
    document
      .table({
        ruled: true,
        columns: [
          { header: '', flex: 0.8 },
          { header: t('invoice.seller'), flex: 2 },
          { header: t('invoice.buyer'), flex: 2 },
        ],
        rows: [
          both(t('invoice.name'), (one) => one.title),
          both(t('invoice.taxNo'), (one) => one.taxNo),
          both(t('invoice.address'), (one) => one.address),
        ],
      })
      .table({
        ruled: true,
        columns: [
          { header: t('invoice.service'), flex: 3 },
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
      document.paragraph(t('invoice.payBy', { amount: money(row.grossFen), day: row.dueOn, no: row.number }));
      const { bankName, bankAccount } = row.seller;
      if (bankAccount) document.paragraph(`${t('invoice.payTo')} ${bankName ?? ''} ${bankAccount}`);
    }
    return finishPaper(paper, `${t(title)} ${row.number}`);
  },
});
