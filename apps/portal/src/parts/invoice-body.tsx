import { Card, DataTable, DayText, Fact, Facts } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../names.ts';
import { useMoneyWords } from './money-words.ts';
import type { ListedInvoice, ReadInvoice } from './statement-types.ts';

/** Invoices with what is paid and open, as both sides read them. */
export function InvoiceTable({
  invoices,
  at,
  empty,
  showsClient = false,
}: {
  invoices: readonly ListedInvoice[];
  at: string;
  empty: ReactNode;
  showsClient?: boolean;
}) {
  const { t } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const name = useName();
  return (
    <DataTable
      caption={t('sections.invoices')}
      rows={invoices}
      keyOf={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: 'number',
          head: t('invoice.number'),
          cell: (row) => <Link to={`${at}/${row.id}`}>{row.number}</Link>,
        },
        {
          key: 'gross',
          head: t('statement.gross'),
          align: 'end',
          cell: (row) => words.money(row.grossFen, row.currency),
        },
        {
          key: 'open',
          head: t('invoice.open'),
          align: 'end',
          cell: (row) => words.money(row.openFen, row.currency),
        },
        ...(showsClient
          ? [
              {
                key: 'client',
                head: t('client'),
                cell: (row: ListedInvoice) => name(row.clientName, row.clientNameEn),
              },
            ]
          : []),
        { key: 'issued', head: t('invoice.issuedOn'), cell: (row) => <DayText day={row.issuedOn} /> },
        {
          key: 'due',
          head: t('invoice.dueOn'),
          cell: (row) => (
            <>
              <DayText day={row.dueOn} />
              {row.overdueDays > 0 ? ` · ${t('invoice.overdue', { count: row.overdueDays })}` : ''}
            </>
          ),
        },
        { key: 'state', head: t('state'), cell: (row) => t(`invoice.states.${row.state}`) },
      ]}
    />
  );
}

/** One invoice: who, what for, what came. `statements` is where a statement is read. */
export function InvoiceBody({ row, statements }: { row: ReadInvoice; statements: string }) {
  const { t } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const name = useName();
  const money = (fen: number) => words.money(fen, row.currency);
  return (
    <>
      <Card title={t('invoice.title')}>
        <Facts>
          <Fact name={t('invoice.kind')}>{t(`invoice.kinds.${row.kind}`)}</Fact>
          <Fact name={t('invoice.issuedOn')}>
            <DayText day={row.issuedOn} />
          </Fact>
          <Fact name={t('invoice.dueOn')}>
            <DayText day={row.dueOn} />
          </Fact>
          <Fact name={t('statement.net')}>{money(row.netFen)}</Fact>
          <Fact name={t('statement.tax')}>{money(row.taxFen)}</Fact>
          <Fact name={t('statement.gross')}>{money(row.grossFen)}</Fact>
          <Fact name={t('invoice.paid')}>{money(row.paidFen)}</Fact>
          <Fact name={t('invoice.open')}>
            <strong>{money(row.openFen)}</strong>
          </Fact>
          <Fact name={t('invoice.buyer')}>
            {row.buyer.title} {row.buyer.taxNo ?? ''}
          </Fact>
          <Fact name={t('invoice.seller')}>
            {row.seller.title} {row.seller.taxNo ?? ''}
          </Fact>
          {row.seller.bankAccount ? (
            <Fact name={t('invoice.payTo')}>
              {row.seller.bankName ?? ''} {row.seller.bankAccount}
            </Fact>
          ) : null}
        </Facts>
        {row.reason ? (
          <p className="mt-3">
            {t('invoice.reason')}: {row.reason}
          </p>
        ) : null}
        {row.fileId ? (
          <p className="mt-3">
            <a href={`/api/files/${row.fileId}`}>{t('invoice.fileOpen')}</a>
          </p>
        ) : null}
      </Card>
      <Card title={t('invoice.lines')} flush>
        <DataTable
          caption={t('invoice.lines')}
          rows={row.lines}
          keyOf={(line) => line.id}
          columns={[
            {
              key: 'what',
              head: t('statement.line'),
              cell: (line) => (
                <Link to={`${statements}/${line.statementId}`}>
                  {t('invoice.statementOf', {
                    site: name(line.siteName, line.siteNameEn),
                    month: line.month,
                  })}
                </Link>
              ),
            },
            { key: 'net', head: t('statement.net'), align: 'end', cell: (line) => money(line.netFen) },
            {
              key: 'tax',
              head: t('statement.tax'),
              align: 'end',
              cell: (line) => `${money(line.taxFen)} (${words.percent(line.taxBasisPoints)} %)`,
            },
            { key: 'gross', head: t('statement.gross'), align: 'end', cell: (line) => money(line.grossFen) },
          ]}
        />
      </Card>
      <Card title={t('invoice.payments')} flush>
        <DataTable
          caption={t('invoice.payments')}
          rows={row.payments}
          keyOf={(one) => one.id}
          empty={<p className="card-body">{t('invoice.noPayments')}</p>}
          columns={[
            { key: 'on', head: t('receipt.receivedOn'), cell: (one) => <DayText day={one.receivedOn} /> },
            {
              key: 'method',
              head: t('receipt.method'),
              cell: (one) =>
                `${one.isRefund ? `${t('receipt.refunded')} · ` : ''}${t(`receipt.methods.${one.method}`)}`,
            },
            { key: 'payer', head: t('receipt.payer'), cell: (one) => one.payer ?? '–' },
            { key: 'amount', head: t('amount'), align: 'end', cell: (one) => money(one.amountFen) },
          ]}
        />
      </Card>
    </>
  );
}
