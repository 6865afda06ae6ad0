import { can } from '@zhiqin/access/rules';
import { Card, DataTable, DayText, EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { useMoneyWords } from '../../../parts/money-words.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/receipts';

const methods = ['bank', 'online', 'cash', 'cheque', 'offset'] as const;
const buckets = ['current', 'to30', 'to60', 'to90', 'over90'] as const;

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => ({
    receipts: await caller.billing.listReceipts({}),
    ageing: (await caller.billing.getAgeing({})).filter((row) => row.openFen !== 0 || row.creditFen !== 0),
    open: await caller.billing.listInvoices({ onlyOpen: true }),
    clients: await caller.sites.listClients(),
  }));
}

export async function action(args: Route.ActionArgs) {
  const { text, given, fen } = valuesOf(await formOf(args.request));
  const amountFen = fen('amountFen') ?? Number.NaN;
  const receiptId = text('receiptId');
  const moved = {
    amountFen,
    receivedOn: text('receivedOn'),
    outsideRef: given('outsideRef'),
    note: given('note'),
  };
  return attempt(args, async ({ caller: { billing } }) => {
    if (text('wish') === 'refund') await billing.refundReceipt({ receiptId, ...moved });
    else if (text('wish') === 'use')
      await billing.allocateReceipt({
        receiptId,
        allocations: [{ invoiceId: text('invoiceId'), amountFen }],
      });
    else
      await billing.recordReceipt({
        ...moved,
        ...{ clientId: text('clientId'), method: text('method') as 'bank', payer: given('payer') },
      });
    return redirect('/admin/money/receipts');
  });
}

/** 回款 and 账龄: what came, what it pays, what is late. */
export default function Receipts({ loaderData: { receipts, ageing, open, clients } }: Route.ComponentProps) {
  const { t } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const mayRecord = can(role, 'receipt.record');
  const wanted = receipts.find((one) => one.id === search.get('receipt'));
  const wish = search.get('do');
  const dated = { name: 'receivedOn', kind: 'date', label: t('receipt.receivedOn') } as const;
  const amount = { name: 'amountFen', label: t('receipt.amount') } as const;
  const ref = { name: 'outsideRef', label: t('receipt.ref'), help: t('receipt.refHelp') } as const;
  const hidden = (to: string, receiptId: string) => (
    <>
      <input type="hidden" name="wish" value={to} />
      <input type="hidden" name="receiptId" value={receiptId} />
    </>
  );
  return (
    <>
      <PageHead title={t('receipt.title')} note={t('receipt.lead')} />
      <div className="grid gap-4">
        <Card title={t('receipt.ageing')} flush>
          <DataTable
            caption={t('receipt.ageing')}
            rows={ageing}
            keyOf={(row) => `${row.clientId}${row.currency}`}
            wide
            empty={<p className="card-body">{t('receipt.ageingNone')}</p>}
            columns={[
              { key: 'client', head: t('client'), cell: (row) => name(row.clientName, row.clientNameEn) },
              ...buckets.map((bucket) => ({
                ...{ key: bucket, head: t(`receipt.buckets.${bucket}`), align: 'end' as const },
                cell: (row: (typeof ageing)[number]) => words.money(row.buckets[bucket], row.currency),
              })),
              {
                ...{ key: 'open', head: t('receipt.open'), align: 'end' },
                cell: (row) => words.money(row.openFen, row.currency),
              },
              {
                ...{ key: 'credit', head: t('receipt.credit'), align: 'end' },
                cell: (row) => words.money(row.creditFen, row.currency),
              },
            ]}
          />
        </Card>
        <DataTable
          caption={t('sections.receipts')}
          rows={receipts}
          keyOf={(row) => row.id}
          wide
          empty={<EmptyState title={t('receipt.none')} example={t('receipt.noneText')} />}
          columns={[
            { key: 'on', head: t('receipt.receivedOn'), cell: (row) => <DayText day={row.receivedOn} /> },
            { key: 'client', head: t('client'), cell: (row) => name(row.clientName, row.clientNameEn) },
            {
              key: 'method',
              head: t('receipt.method'),
              cell: (row) =>
                [
                  row.refundsId ? t('receipt.refunded') : null,
                  t(`receipt.methods.${row.method}`),
                  row.outsideRef,
                  row.payer,
                ]
                  .filter(Boolean)
                  .join(' · '),
            },
            {
              key: 'pays',
              head: t('receipt.pays'),
              cell: (row) => (
                <ul>
                  {row.pays.map((one) => (
                    <li key={one.invoiceId}>
                      <Link to={`/admin/money/invoices/${one.invoiceId}`}>{one.number}</Link>{' '}
                      {words.money(one.amountFen, row.currency)}
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              key: 'credit',
              head: t('receipt.credit'),
              align: 'end',
              cell: (row) => words.money(row.creditFen, row.currency),
            },
            {
              key: 'amount',
              head: t('amount'),
              align: 'end',
              cell: (row) => words.money(row.amountFen, row.currency),
            },
            ...(mayRecord
              ? [
                  {
                    key: 'do',
                    head: t('actions'),
                    cell: (row: (typeof receipts)[number]) =>
                      row.refundsId ? null : (
                        <span className="flex flex-wrap gap-2">
                          <LinkButton kind="quiet" to={`?do=refund&receipt=${row.id}`}>
                            {t('receipt.refund')}
                          </LinkButton>
                          {row.creditFen > 0 ? (
                            <LinkButton kind="quiet" to={`?do=use&receipt=${row.id}`}>
                              {t('receipt.useCredit')}
                            </LinkButton>
                          ) : null}
                        </span>
                      ),
                  },
                ]
              : []),
          ]}
        />
        {mayRecord && wanted && wish === 'refund' ? (
          <Card title={`${t('receipt.refund')} · ${words.money(wanted.amountFen, wanted.currency)}`}>
            <p className="quiet">{t('receipt.refundLead')}</p>
            <EntryForm
              back="/admin/money/receipts"
              submit={t('receipt.refund')}
              fields={[amount, dated, ref]}
            >
              {hidden('refund', wanted.id)}
            </EntryForm>
          </Card>
        ) : null}
        {mayRecord && wanted && wish === 'use' ? (
          <Card title={`${t('receipt.useCredit')} · ${words.money(wanted.creditFen, wanted.currency)}`}>
            <EntryForm
              back="/admin/money/receipts"
              submit={t('receipt.useCredit')}
              fields={[
                {
                  ...{ name: 'invoiceId', kind: 'choice', label: t('receipt.invoice') },
                  choices: open
                    .filter((one) => one.clientId === wanted.clientId)
                    .map((one) => ({
                      value: one.id,
                      label: `${one.number} · ${words.money(one.openFen, one.currency)}`,
                    })),
                },
                amount,
              ]}
            >
              {hidden('use', wanted.id)}
            </EntryForm>
          </Card>
        ) : null}
        {mayRecord && !wish ? (
          <Card title={t('receipt.record')}>
            <EntryForm
              back="/admin/money/receipts"
              submit={t('receipt.record')}
              fields={[
                {
                  ...{ name: 'clientId', kind: 'choice', label: t('client') },
                  choices: clients.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
                },
                amount,
                dated,
                {
                  ...{ name: 'method', kind: 'choice', label: t('receipt.method') },
                  choices: methods.map((value) => ({ value, label: t(`receipt.methods.${value}`) })),
                },
                { name: 'payer', label: t('receipt.payer') },
                ref,
              ]}
            />
          </Card>
        ) : null}
      </div>
    </>
  );
}
