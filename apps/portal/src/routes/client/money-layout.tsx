import { Tabs } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { PageError } from '../../page-error.tsx';

/** 结算与发票: what the months came to, and what is still to be paid of it. */
export default function ClientMoneyLayout() {
  const { t } = useTranslation(['portalMoney', 'portalPayments']);
  const tabs = [
    {
      to: '/client/money',
      label: t('own.title'),
      deep: false,
      also: ['/client/money/statements', '/client/money/invoices'],
    },
    { to: '/client/money/pay', label: t('portalPayments:client.title'), deep: true },
  ];
  return (
    <>
      <Tabs label={t('own.title')} tabs={tabs} />
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError />;
}
