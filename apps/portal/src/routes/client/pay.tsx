import { can } from '@zhiqin/access/rules';
import { formatMoney } from '@zhiqin/kernel';
import { Banner, Button, Card, DataTable, DayText, EmptyState, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, useSearchParams } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { payPageOf } from '../../parts/pay-page-of.ts';
import { ask, attempt, textsOf } from '../../problem.ts';
import type { Route } from './+types/pay';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor }) => ({
    invoices: await caller.billing.listInvoices({ onlyOpen: true }),
    online: can(actor.role, 'online-payment.pay') ? await caller.payments.payingOnline({}) : null,
  }));
}

export async function action(args: Route.ActionArgs) {
  const { invoiceId = '' } = await textsOf(args.request);
  return attempt(args, async (portal) =>
    payPageOf(portal, (await portal.caller.payments.payInvoice({ invoiceId })).url),
  );
}

/** 待付账单: what is still to be paid, and where the contractor wants it, a way to pay it at once. */
export default function ClientPay({ loaderData: { invoices, online } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalPayments');
  const [search] = useSearchParams();
  const isPossible = online?.isPossible ?? false;
  return (
    <>
      <PageHead title={t('client.title')} note={t('client.lead')} />
      <div className="grid gap-4">
        {isPossible && online?.isSimulated ? (
          <Banner tone="unproven">{t('subscription.simulated')}</Banner>
        ) : null}
        {search.has('paid') ? <Banner tone="met">{t('client.paid')}</Banner> : null}
        {search.has('waiting') ? <Banner>{t('client.waiting')}</Banner> : null}
        <FormProblem />
        {invoices.length === 0 ? (
          <EmptyState title={t('client.none')} example={t('client.noneText')} />
        ) : (
          <Card title={t('client.title')} flush>
            <DataTable
              caption={t('client.title')}
              rows={invoices}
              keyOf={(one) => one.id}
              columns={[
                { key: 'number', head: t('client.number'), cell: (one) => one.number },
                {
                  key: 'open',
                  head: t('client.open'),
                  // What is to pay and the way to pay it together: on a phone the rest lies to the side.
                  cell: (one) => (
                    <div className="grid min-w-max justify-items-start gap-1">
                      <span className="unbroken">
                        {formatMoney(one.openFen, one.currency, i18n.language)}
                      </span>
                      {isPossible ? (
                        <Form method="post">
                          <input type="hidden" name="invoiceId" value={one.id} />
                          <Button aria-label={t('client.payNumber', { number: one.number })}>
                            {t('client.pay')}
                          </Button>
                        </Form>
                      ) : null}
                    </div>
                  ),
                },
                {
                  key: 'due',
                  head: t('client.due'),
                  cell: (one) => (
                    <>
                      <DayText day={one.dueOn} />
                      {one.overdueDays > 0 ? (
                        <span className="small"> {t('client.late', { count: one.overdueDays })}</span>
                      ) : null}
                    </>
                  ),
                },
                { key: 'issued', head: t('client.issued'), cell: (one) => <DayText day={one.issuedOn} /> },
                {
                  key: 'gross',
                  head: t('client.gross'),
                  cell: (one) => (
                    <span className="unbroken">{formatMoney(one.grossFen, one.currency, i18n.language)}</span>
                  ),
                },
              ]}
            />
          </Card>
        )}
        {invoices.length > 0 ? (
          <p className="quiet small">{isPossible ? t('client.ways') : t('client.bank')}</p>
        ) : null}
      </div>
    </>
  );
}
