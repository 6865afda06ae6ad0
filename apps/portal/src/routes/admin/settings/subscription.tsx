import { can } from '@zhiqin/access/rules';
import { formatFen } from '@zhiqin/kernel';
import { type PlanKey, plans, seatsFor } from '@zhiqin/payments/rules';
import { Banner, Button, Card, DataTable, EmptyState, Fact, Facts, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { payPageOf } from '../../../parts/pay-page-of.ts';
import { SettingsMenu } from '../../../parts/settings-menu.tsx';
import { ask, attempt, textsOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/subscription';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.payments.readSubscription({}));
}

export async function action(args: Route.ActionArgs) {
  const { wish, plan } = await textsOf(args.request);
  return attempt(args, async (portal) => {
    const { payments } = portal.caller;
    const { url } =
      wish === 'manage'
        ? await payments.managePayment({})
        : await payments.startSubscription({ plan: plan as PlanKey });
    return payPageOf(portal, url);
  });
}

/** 订阅: what is paid for Zhiqin, for how many, until when; and the way to pay. */
export default function Subscription({ loaderData: own }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalPayments', 'portal']);
  const { role, tenant } = useSelf();
  const money = (fen: number) => formatFen(fen, i18n.language);
  const mayPay = can(role, 'subscription.pay');
  const date = (at: Date) => <TimeText at={at} zone={tenant.zone} show="date" />;
  return (
    <>
      <PageHead title={t('subscription.title')} note={t('subscription.lead')} />
      <SettingsMenu />
      <div className="grid gap-4">
        {own.isSimulated ? <Banner tone="unproven">{t('subscription.simulated')}</Banner> : null}
        {own.isOn ? null : <Banner>{t('subscription.off')}</Banner>}
        <FormProblem />
        {own.isOn && own.standing === 'past-due' ? (
          <Banner tone="breached">{t('subscription.pastDue')}</Banner>
        ) : null}
        {own.isOn && own.isLiving && own.endsAtPeriodEnd ? (
          <Banner tone="unproven">{t('subscription.ending')}</Banner>
        ) : null}
        <Card title={t('subscription.title')}>
          <Facts>
            {own.isOn ? (
              <Fact name={t('subscription.state')}>{t(`subscription.states.${own.standing}`)}</Fact>
            ) : null}
            {own.plan ? (
              <Fact name={t('subscription.plan')}>{t(`subscription.plans.${own.plan}`)}</Fact>
            ) : null}
            {own.isLiving && own.seats !== null ? (
              <Fact name={t('subscription.seats')}>
                {t('subscription.seatsNow', { seats: own.seats, guards: own.activeGuards })}
              </Fact>
            ) : (
              <Fact name={t('subscription.guards')}>
                {t('subscription.guardsNow', { count: own.activeGuards })}
              </Fact>
            )}
            {own.isOn && own.standing === 'trial' && !own.isLiving ? (
              <Fact name={t('subscription.trialEnds')}>{date(own.trialEndsAt)}</Fact>
            ) : null}
            {own.isLiving && own.standing !== 'unpaid' && own.periodEndsAt ? (
              <Fact
                name={t(
                  own.endsAtPeriodEnd
                    ? 'subscription.endsOn'
                    : own.standing === 'trial'
                      ? 'subscription.firstCharge'
                      : 'subscription.renews',
                )}
              >
                {date(own.periodEndsAt)}
              </Fact>
            ) : null}
          </Facts>
          {own.isOn && mayPay && (own.isLiving || own.invoices.length > 0) ? (
            <Form method="post" className="mt-4 grid gap-2 justify-items-start">
              <Button kind={own.isLiving ? 'main' : 'plain'} name="wish" value="manage">
                {t('subscription.manage')}
              </Button>
              <p className="quiet small">{t('subscription.manageText')}</p>
            </Form>
          ) : null}
          {mayPay ? null : <p className="quiet small mt-4">{t('subscription.onlyOwner')}</p>}
        </Card>
        {own.isOn && !own.isLiving ? (
          <Card title={t('subscription.choose')}>
            <p className="quiet small">{t('subscription.chooseText')}</p>
            <ul className="mt-3 grid gap-4 sm:grid-cols-2">
              {plans.map(({ key, fenPerSeat }) => {
                const seats = seatsFor(own.activeGuards);
                const plan = t(`subscription.plans.${key}`);
                return (
                  <li key={key} className="grid content-start gap-1">
                    <h3 className="font-semibold">{plan}</h3>
                    <p>{t(`subscription.perSeat.${key}`, { amount: money(fenPerSeat) })}</p>
                    <p className="quiet small">{t(`subscription.planText.${key}`)}</p>
                    <p className="small">
                      {t(`subscription.total.${key}`, { count: seats, amount: money(seats * fenPerSeat) })}
                    </p>
                    {mayPay ? (
                      <Form method="post" className="mt-2">
                        <input type="hidden" name="plan" value={key} />
                        <Button name="wish" value="subscribe">
                          {t('subscription.subscribe', { plan })}
                        </Button>
                      </Form>
                    ) : null}
                  </li>
                );
              })}
            </ul>
          </Card>
        ) : null}
        {own.isOn || own.invoices.length > 0 ? (
          <Card title={t('subscription.invoices')} flush={own.invoices.length > 0}>
            {own.invoices.length === 0 ? (
              <EmptyState title={t('subscription.noInvoices')} />
            ) : (
              <DataTable
                caption={t('subscription.invoices')}
                rows={own.invoices}
                keyOf={(one) => one.invoiceRef}
                columns={[
                  { key: 'number', head: t('subscription.number'), cell: (one) => one.number ?? '–' },
                  { key: 'date', head: t('subscription.date'), cell: (one) => date(one.issuedAt) },
                  {
                    key: 'period',
                    head: t('subscription.period'),
                    cell: (one) => (
                      <>
                        {date(one.periodStartsAt)} – {date(one.periodEndsAt)}
                      </>
                    ),
                  },
                  {
                    key: 'amount',
                    head: t('subscription.amount'),
                    cell: (one) => <span className="unbroken">{money(one.amountFen)}</span>,
                  },
                  {
                    key: 'bill',
                    head: t('subscription.bill'),
                    cell: (one) =>
                      t(`subscription.bills.${one.status}` as 'subscription.bills.paid', {
                        defaultValue: one.status,
                      }),
                  },
                  {
                    key: 'open',
                    head: t('subscription.open'),
                    cell: (one) =>
                      one.url ? (
                        <a href={one.url} rel="noreferrer">
                          {t('subscription.open')}
                        </a>
                      ) : (
                        '–'
                      ),
                  },
                ]}
              />
            )}
          </Card>
        ) : null}
        {own.isOn ? (
          <p className="quiet small">
            {own.readAt ? (
              <>
                {t('subscription.readAt')} <TimeText at={own.readAt} zone={tenant.zone} />
              </>
            ) : (
              t('subscription.neverRead')
            )}
          </p>
        ) : null}
      </div>
    </>
  );
}
