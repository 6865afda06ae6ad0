import { can } from '@zhiqin/access/rules';
import { addMonths, isMonth, monthOf } from '@zhiqin/kernel';
import { Card, DataTable, EmptyState, Filters, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { useMoneyWords } from '../../../parts/money-words.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/statements';

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get('month');
  const month = isMonth(asked) ? asked : null;
  return ask(args, async ({ caller, now }) => ({
    statements: await caller.billing.listStatements({ month }),
    sites: await caller.sites.listSites(),
    lastMonth: addMonths(monthOf(now, 'Asia/Shanghai'), -1),
    isFiltered: month !== null,
  }));
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    const { statementId } = await caller.billing.draftStatement({
      ...{ siteId: text('siteId'), month: text('month'), reason: given('reason') },
    });
    return redirect(`/admin/money/statements/${statementId}`);
  });
}

/** 结算单 of all sites, newest month first, with where each stands. */
export default function Statements({
  loaderData: { statements, sites, lastMonth, isFiltered },
}: Route.ComponentProps) {
  const { t } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const name = useName();
  const { role } = useSelf();
  return (
    <>
      <PageHead title={t('sections.statements')} note={t('statement.lead')} />
      <div className="grid gap-4">
        {statements.length > 0 || isFiltered ? (
          <Filters filters={[{ kind: 'month', name: 'month', label: t('month') }]} />
        ) : null}
        <DataTable
          caption={t('sections.statements')}
          rows={statements}
          keyOf={(row) => row.statementId}
          empty={<EmptyState title={t('statement.none')} example={t('statement.noneText')} />}
          columns={[
            {
              key: 'site',
              head: t('site'),
              cell: (row) => (
                <Link to={`/admin/money/statements/${row.statementId}`}>
                  {name(row.siteName, row.siteNameEn)}
                </Link>
              ),
            },
            { key: 'month', head: t('month'), cell: (row) => row.month },
            {
              key: 'gross',
              head: t('statement.gross'),
              align: 'end',
              cell: (row) => words.money(row.grossFen, row.currency),
            },
            { key: 'client', head: t('client'), cell: (row) => name(row.clientName, row.clientNameEn) },
            {
              key: 'state',
              head: t('state'),
              cell: (row) => (
                <>
                  {t(`states.${row.state}`)}
                  {row.revision > 1 ? ` · ${t('statement.revision', { no: row.revision })}` : ''}
                  {row.state === 'draft' && row.undecided > 0
                    ? ` · ${t('statement.undecided', { count: row.undecided })}`
                    : ''}
                </>
              ),
            },
            {
              key: 'invoice',
              head: t('invoice.number'),
              cell: (row) =>
                row.invoiceId ? (
                  <Link to={`/admin/money/invoices/${row.invoiceId}`}>{row.invoiceNumber}</Link>
                ) : (
                  '–'
                ),
            },
          ]}
        />
        {can(role, 'statement.draft') ? (
          <Card title={t('statement.draft')}>
            <EntryForm
              back="/admin/money"
              submit={t('statement.draft')}
              fields={[
                {
                  ...{ name: 'siteId', kind: 'choice', label: t('site') },
                  choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
                },
                { name: 'month', label: t('statement.draftMonth'), value: lastMonth },
                { name: 'reason', label: t('statement.reason'), help: t('statement.reasonHint') },
              ]}
            />
          </Card>
        ) : null}
      </div>
    </>
  );
}
