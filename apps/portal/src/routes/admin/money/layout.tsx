import { type Action, can } from '@zhiqin/access/rules';
import { Tabs } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { PageError } from '../../../page-error.tsx';
import { useSelf } from '../../../use-self.ts';

const sections = [
  { name: 'statements', to: '/admin/money', action: 'statement.read', deep: false },
  { name: 'charges', to: '/admin/money/charges', action: 'statement.read-charges', deep: true },
  { name: 'invoices', to: '/admin/money/invoices', action: 'invoice.read', deep: true },
  { name: 'receipts', to: '/admin/money/receipts', action: 'receipt.read', deep: true },
  { name: 'rates', to: '/admin/money/rates', action: 'rate.read', deep: true },
  { name: 'margin', to: '/admin/money/margin', action: 'margin.read', deep: true },
] as const satisfies readonly { name: string; to: string; action: Action; deep: boolean }[];

/** 结算: rates, statements, invoices, receipts and margin. */
export default function MoneyLayout() {
  const { t } = useTranslation('portalMoney');
  const { role } = useSelf();
  const tabs = sections
    .filter((section) => can(role, section.action))
    .map(({ name, to, deep }) => ({
      ...{ to, label: t(`sections.${name}`), deep },
      also: name === 'statements' ? ['/admin/money/statements'] : [],
    }));
  return (
    <>
      <Tabs label={t('sections.label')} tabs={tabs} />
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError />;
}
