import { FileButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { InvoiceBody } from '../../parts/invoice-body.tsx';
import { ask } from '../../problem.ts';
import type { Route } from './+types/invoice';

export async function loader(args: Route.LoaderArgs) {
  const { invoiceId } = args.params;
  return ask(args, ({ caller }) => caller.billing.getInvoice({ invoiceId }));
}

/** One invoice as the client reads it, with what is paid. */
export default function ClientInvoice({ loaderData: row }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalMoney');
  return (
    <>
      <PageHead
        title={`${t('invoice.title')} ${row.number}`}
        steps={[{ label: t('own.title'), to: '/client/money' }, { label: row.number }]}
        note={[
          t(`invoice.states.${row.state}`),
          row.reversesNumber ? t('invoice.reversesNo', { no: row.reversesNumber }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          row.kind === 'own' ? (
            <FileButton
              href={`/client/money/invoices/${row.id}/file/${i18n.language === 'en' ? 'en' : 'zh-CN'}`}
            >
              {t('statement.print')}
            </FileButton>
          ) : null
        }
      />
      <div className="grid gap-4">
        <InvoiceBody row={row} statements="/client/money/statements" />
      </div>
    </>
  );
}
