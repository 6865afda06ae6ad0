import { can } from '@zhiqin/access/rules';
import { addMonths, isMonth, monthOf } from '@zhiqin/kernel';
import { Card, DataTable, EmptyState, Filters, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { useMoneyWords } from '../../../parts/money-words.ts';
import { SubmitWish } from '../../../parts/submit-wish.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/charges';

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get('month');
  return ask(args, async ({ caller, now }) => {
    const month = isMonth(asked) ? asked : addMonths(monthOf(now, 'Asia/Shanghai'), -1);
    return {
      month,
      charges: await caller.billing.listCharges({ month }),
      sites: (await caller.sites.listSites()).filter((one) => one.clientId !== null),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, number, fen } = valuesOf(await formOf(args.request));
  const month = text('month');
  return attempt(args, async ({ caller: { billing } }) => {
    if (text('wish') === 'withdraw') await billing.withdrawCharge({ chargeId: text('chargeId') });
    else
      await billing.addCharge({
        ...{ siteId: text('siteId'), month, text: text('text'), quantity: number('quantity') },
        unitFen: fen('unitFen') ?? Number.NaN,
      });
    return redirect(`/admin/money/charges?month=${month}`);
  });
}

/** What is charged once in a month beside the rates, by site; in the next draft of the month's statement. */
export default function Charges({ loaderData: { month, charges, sites } }: Route.ComponentProps) {
  const { t } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const name = useName();
  const { role } = useSelf();
  const mayChange = can(role, 'statement.draft');
  return (
    <>
      <PageHead title={t('charge.title')} note={t('charge.lead')} />
      <FormProblem />
      <div className="grid gap-4">
        <Filters filters={[{ kind: 'month', name: 'month', label: t('month'), otherwise: month }]} />
        <DataTable
          caption={t('charge.title')}
          rows={charges}
          keyOf={(row) => row.id}
          wide
          empty={<EmptyState title={t('charge.none')} example={t('charge.noneText')} />}
          columns={[
            {
              key: 'text',
              head: t('charge.text'),
              cell: (row) => (
                <>
                  {row.text}
                  <span className="block sm:hidden" aria-hidden="true">
                    {row.quantity} × {words.amount(row.unitFen)} = {words.amount(row.amountFen)}
                  </span>
                  {row.withdrawnAt ? (
                    <span className="quiet">
                      {' '}
                      · {t('charge.withdrawnBy', { name: row.withdrawnByName ?? '' })}
                    </span>
                  ) : null}
                </>
              ),
            },
            { key: 'site', head: t('site'), cell: (row) => name(row.siteName, row.siteNameEn) },
            { key: 'by', head: t('charge.by'), cell: (row) => row.enteredByName ?? '–' },
            { key: 'quantity', head: t('charge.quantity'), align: 'end', cell: (row) => row.quantity },
            {
              key: 'unit',
              head: t('charge.unit'),
              align: 'end',
              cell: (row) => words.amount(row.unitFen),
            },
            {
              key: 'amount',
              head: t('amount'),
              align: 'end',
              cell: (row) =>
                row.withdrawnAt ? <s>{words.amount(row.amountFen)}</s> : words.amount(row.amountFen),
            },
            ...(mayChange
              ? [
                  {
                    key: 'do',
                    head: t('actions'),
                    cell: (row: (typeof charges)[number]) =>
                      row.withdrawnAt ? null : (
                        <SubmitWish wish="withdraw" kind="quiet" values={{ chargeId: row.id, month }}>
                          {t('charge.withdraw')}
                        </SubmitWish>
                      ),
                  },
                ]
              : []),
          ]}
        />
        {mayChange ? (
          <Card title={t('charge.add')}>
            <EntryForm
              back="/admin/money"
              submit={t('charge.add')}
              fields={[
                {
                  ...{ name: 'siteId', kind: 'choice', label: t('site') },
                  choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
                },
                { name: 'month', label: t('charge.month'), value: month },
                { name: 'text', label: t('charge.text') },
                { name: 'quantity', kind: 'number', label: t('charge.quantity'), value: '1' },
                { name: 'unitFen', label: t('charge.unit') },
              ]}
            />
          </Card>
        ) : null}
      </div>
    </>
  );
}
