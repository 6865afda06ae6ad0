import { Card, DataTable, EmptyState, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../names.ts';
import { InvoiceTable } from '../../parts/invoice-body.tsx';
import { useMoneyWords } from '../../parts/money-words.ts';
import { ask } from '../../problem.ts';
import type { Route } from './+types/money';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => ({
    statements: await caller.billing.listStatements({}),
    invoices: await caller.billing.listInvoices({}),
  }));
}

/** The client's statements to agree to or ask about, its invoices and what is paid. */
export default function ClientMoney({ loaderData: { statements, invoices } }: Route.ComponentProps) {
  const { t } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const name = useName();
  return (
    <>
      <PageHead title={t('own.title')} note={t('own.lead')} />
      <div className="grid gap-4">
        <Card title={t('own.statements')} flush>
          <DataTable
            caption={t('own.statements')}
            rows={statements}
            keyOf={(row) => row.statementId}
            empty={
              <div className="card-body">
                <EmptyState title={t('own.noStatements')} example={t('own.noStatementsText')} />
              </div>
            }
            columns={[
              {
                key: 'month',
                head: t('month'),
                cell: (row) => <Link to={`/client/money/statements/${row.statementId}`}>{row.month}</Link>,
              },
              { key: 'site', head: t('site'), cell: (row) => name(row.siteName, row.siteNameEn) },
              {
                key: 'gross',
                head: t('statement.gross'),
                align: 'end',
                cell: (row) => words.money(row.grossFen, row.currency),
              },
              { key: 'state', head: t('state'), cell: (row) => t(`states.${row.state}`) },
            ]}
          />
        </Card>
        <Card title={t('own.invoices')} flush>
          <InvoiceTable
            invoices={invoices}
            at="/client/money/invoices"
            empty={<p className="card-body">{t('own.noInvoices')}</p>}
          />
        </Card>
      </div>
    </>
  );
}
