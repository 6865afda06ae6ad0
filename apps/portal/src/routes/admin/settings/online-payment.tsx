import { can } from '@zhiqin/access/rules';
import { DomainError, uuidv7 } from '@zhiqin/kernel';
import { Banner, Button, Card, Fact, Facts, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { OnlineReceipts } from '../../../parts/online-receipts.tsx';
import { payPageOf } from '../../../parts/pay-page-of.ts';
import { SettingsMenu } from '../../../parts/settings-menu.tsx';
import { fenOf } from '../../../price-text.ts';
import { ask, attempt, textsOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/online-payment';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => ({
    own: await caller.payments.readOnlinePayment({}),
    rows: await caller.payments.listOnlineReceipts({}),
    // One for each time the form is shown: sent twice, it gives back once.
    wishId: uuidv7(),
  }));
}

export async function action(args: Route.ActionArgs) {
  const { wish, checkoutId = '', wishId = '', amount = '' } = await textsOf(args.request);
  return attempt(args, async (portal) => {
    if (wish === 'refund') {
      const amountFen = fenOf(amount.trim());
      if (!amountFen) throw new DomainError('input.invalid', {}, { amount: 'field.invalid' });
      await portal.caller.payments.refundOnline({ checkoutId, wishId, amountFen });
      return redirect('/admin/settings/online-payment?done=refund');
    }
    const { url } = await portal.caller.payments.switchOnlinePayment({ on: wish !== 'off' });
    return url ? payPageOf(portal, url) : {};
  });
}

/** 在线收款: whether clients may pay online, and whose account gets the money. */
export default function OnlinePayment({ loaderData: { own, rows, wishId } }: Route.ComponentProps) {
  const { t } = useTranslation('portalPayments');
  const { role } = useSelf();
  const [search] = useSearchParams();
  const maySwitch = can(role, 'online-payment.switch');
  const isWorking = own.isPossible && own.isOn && own.canCharge;
  const state = !own.isOn ? t('online.isOff') : isWorking ? t('online.isOn') : t('online.pending');
  return (
    <>
      <PageHead title={t('online.title')} note={t('online.lead')} />
      <SettingsMenu />
      <div className="grid gap-4">
        {own.isSimulated ? <Banner tone="unproven">{t('subscription.simulated')}</Banner> : null}
        {own.isPossible ? null : <Banner>{t('online.off')}</Banner>}
        {search.get('done') === 'refund' ? <Banner tone="met">{t('online.refundDone')}</Banner> : null}
        <FormProblem labels={{ amount: t('online.refundAmount') }} />
        <Card title={t('online.title')}>
          <Facts>
            <Fact name={t('online.state')}>{own.isPossible ? state : t('online.isOff')}</Fact>
            {own.isPossible ? (
              <Fact name={t('online.account')}>
                {own.canCharge ? t('online.ready') : t('online.notReady')}
              </Fact>
            ) : null}
            <Fact name={t('online.ways')}>{isWorking ? t('online.wayList') : t('online.bankOnly')}</Fact>
          </Facts>
          {maySwitch && (own.isPossible || own.isOn) ? (
            <Form method="post" className="mt-4 flex flex-wrap gap-2">
              {own.isPossible && !isWorking ? (
                <Button name="wish" value="on">
                  {own.isOn ? t('online.finish') : t('online.switchOn')}
                </Button>
              ) : null}
              {own.isOn ? (
                <Button kind="plain" name="wish" value="off">
                  {t('online.switchOff')}
                </Button>
              ) : null}
            </Form>
          ) : null}
          {maySwitch ? null : <p className="quiet small mt-4">{t('online.onlyOwner')}</p>}
        </Card>
        {own.isPossible || rows.length > 0 ? <OnlineReceipts rows={rows} wishId={wishId} /> : null}
      </div>
    </>
  );
}
