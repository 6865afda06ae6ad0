import { can } from '@zhiqin/access/rules';
import { formatMoney } from '@zhiqin/kernel';
import type { OnlineReceipt } from '@zhiqin/payments';
import { Button, Card, DataTable, EmptyState, LinkButton, TextField, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, useSearchParams } from 'react-router';
import { useName } from '../names.ts';
import { useProblem } from '../use-problem.ts';
import { useSelf } from '../use-self.ts';

const here = '/admin/settings/online-payment';

/** What clients paid online, and giving it back. `wishId`: one for each time the form is shown. */
export function OnlineReceipts({ rows, wishId }: { rows: readonly OnlineReceipt[]; wishId: string }) {
  const { t, i18n } = useTranslation('portalPayments');
  const name = useName();
  const { role, tenant } = useSelf();
  const problem = useProblem();
  const [search] = useSearchParams();
  const money = (fen: number, currency: string) => formatMoney(fen, currency, i18n.language);
  const mayRefund = can(role, 'online-payment.refund');
  const leftOf = (row: OnlineReceipt) => row.paidFen - row.refundedFen;
  const chosen = rows.find((row) => row.checkoutId === search.get('refund') && leftOf(row) > 0);
  if (rows.length === 0) return <EmptyState title={t('online.none')} example={t('online.noneText')} />;
  return (
    <>
      {chosen && mayRefund ? (
        <Card
          title={t('online.refundTitle', {
            client: name(chosen.clientName, chosen.clientNameEn),
            number: chosen.number,
          })}
        >
          <Form method="post" className="form" noValidate>
            <input type="hidden" name="checkoutId" value={chosen.checkoutId} />
            <input type="hidden" name="wishId" value={wishId} />
            <TextField
              name="amount"
              inputMode="decimal"
              label={t('online.refundAmount')}
              help={t('online.refundText', { amount: money(leftOf(chosen), chosen.currency) })}
              error={problem.at('amount') ?? problem.at('amountFen')}
              defaultValue={problem.typed('amount') ?? (leftOf(chosen) / 100).toFixed(2)}
            />
            <div className="flex flex-wrap gap-2">
              <Button kind="danger" name="wish" value="refund">
                {t('online.refund')}
              </Button>
              <LinkButton kind="plain" to={here}>
                {t('online.cancel')}
              </LinkButton>
            </div>
          </Form>
        </Card>
      ) : null}
      <Card title={t('online.received')} flush>
        <DataTable
          caption={t('online.received')}
          rows={rows}
          keyOf={(row) => row.checkoutId}
          columns={[
            {
              key: 'at',
              head: t('online.paidAt'),
              cell: (row) => <TimeText at={row.settledAt ?? row.createdAt} zone={tenant.zone} />,
            },
            {
              key: 'client',
              head: t('online.client'),
              cell: (row) => name(row.clientName, row.clientNameEn),
            },
            { key: 'invoice', head: t('online.invoice'), cell: (row) => row.number },
            {
              key: 'amount',
              head: t('online.amount'),
              cell: (row) => (
                <span className="unbroken">{money(row.paidFen || row.amountFen, row.currency)}</span>
              ),
            },
            {
              key: 'result',
              head: t('online.result'),
              cell: (row) => (
                <>
                  {t(`online.results.${row.state}` as 'online.results.paid')}
                  {row.refundedFen > 0 ? (
                    <span className="small">
                      {' '}
                      {t('online.refunded', { amount: money(row.refundedFen, row.currency) })}
                    </span>
                  ) : null}
                </>
              ),
            },
            ...(mayRefund
              ? [
                  {
                    key: 'refund',
                    head: t('online.refund'),
                    cell: (row: OnlineReceipt) =>
                      row.state === 'paid' && leftOf(row) > 0 ? (
                        <LinkButton kind="quiet" to={`${here}?refund=${row.checkoutId}`}>
                          {t('online.refund')}
                        </LinkButton>
                      ) : (
                        '–'
                      ),
                  },
                ]
              : []),
          ]}
        />
      </Card>
    </>
  );
}
