import { can } from '@zhiqin/access/rules';
import { EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { InvoiceTable } from '../../../parts/invoice-body.tsx';
import { ask } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/invoices';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => ({ invoices: await caller.billing.listInvoices({}) }));
}

/** Invoices of all clients, newest first, with what is open. */
export default function Invoices({ loaderData: { invoices } }: Route.ComponentProps) {
  const { t } = useTranslation('portalMoney');
  const { role } = useSelf();
  return (
    <>
      <PageHead
        title={t('sections.invoices')}
        note={t('invoice.lead')}
        actions={
          can(role, 'invoice.issue') ? (
            <LinkButton to="/admin/money/invoices/several">{t('invoice.several')}</LinkButton>
          ) : null
        }
      />
      <InvoiceTable
        invoices={invoices}
        at="/admin/money/invoices"
        empty={<EmptyState title={t('invoice.none')} example={t('invoice.noneText')} />}
        showsClient
      />
    </>
  );
}
