import { can } from '@zhiqin/access/rules';
import { Card, DataTable, DayText, EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/rates';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => ({
    contracts: await caller.billing.listContractRates({}),
    profiles: await caller.billing.listBillingProfiles({}),
    clients: await caller.sites.listClients(),
  }));
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.billing.setBillingProfile({
      ...{
        clientId: given('clientId'),
        title: text('title'),
        taxNo: given('taxNo'),
        address: given('address'),
      },
      ...{ bankName: given('bankName'), bankAccount: given('bankAccount'), email: null },
    });
    return redirect('/admin/money/rates');
  });
}

/** Contracts with the card in force, and whom invoices name. */
export default function Rates({ loaderData: { contracts, profiles, clients } }: Route.ComponentProps) {
  const { t } = useTranslation('portalMoney');
  const name = useName();
  const { role } = useSelf();
  const profileOf = useSearchParams()[0].get('profile');
  const parties = [
    { id: null, label: t('rate.profileOwn') },
    ...clients.map((one) => ({ id: one.id, label: name(one.name, one.nameEn) })),
  ];
  const wanted = parties.find((one) => (one.id ?? 'own') === profileOf);
  const known = profiles.find((one) => one.clientId === (wanted?.id ?? null));
  const field = (key: 'taxNo' | 'address' | 'bankName' | 'bankAccount', label: string) => ({
    ...{ name: key, label, value: known?.[key] ?? '' },
  });
  return (
    <>
      <PageHead title={t('sections.rates')} note={t('rate.lead')} />
      <div className="grid gap-4">
        <DataTable
          caption={t('sections.rates')}
          rows={contracts}
          keyOf={(row) => row.id}
          empty={<EmptyState title={t('rate.none')} />}
          columns={[
            {
              key: 'no',
              head: t('rate.contract'),
              cell: (row) => (
                <>
                  <Link to={`/admin/money/rates/${row.id}`}>{row.contractNo}</Link>
                  <span className="quiet"> {row.title}</span>
                </>
              ),
            },
            { key: 'client', head: t('client'), cell: (row) => name(row.clientName, row.clientNameEn) },
            {
              key: 'until',
              head: t('rate.until'),
              cell: (row) => <DayText day={row.endedOn ?? row.endsOn} />,
            },
            {
              key: 'card',
              head: t('rate.inForce'),
              cell: (row) =>
                row.inForce
                  ? t('rate.card', { no: row.inForce.number, day: row.inForce.fromDay })
                  : t('rate.noCard'),
            },
          ]}
        />
        <Card title={t('rate.profile')} flush>
          <DataTable
            caption={t('rate.profile')}
            rows={parties}
            keyOf={(row) => row.id ?? 'own'}
            columns={[
              { key: 'who', head: t('rate.profileTitle'), cell: (row) => row.label },
              {
                key: 'taxNo',
                head: t('invoice.taxNo'),
                cell: (row) => profiles.find((one) => one.clientId === row.id)?.taxNo ?? '–',
              },
              {
                key: 'do',
                head: t('actions'),
                cell: (row) =>
                  can(role, 'rate.set') ? (
                    <LinkButton kind="quiet" to={`?profile=${row.id ?? 'own'}`}>
                      {t('rate.profile')}
                    </LinkButton>
                  ) : null,
              },
            ]}
          />
        </Card>
        {wanted && can(role, 'rate.set') ? (
          <Card title={`${t('rate.profile')} · ${wanted.label}`}>
            <EntryForm
              back="/admin/money/rates"
              fields={[
                { name: 'title', label: t('rate.profileTitle'), value: known?.title ?? '' },
                field('taxNo', t('invoice.taxNo')),
                field('address', t('invoice.address')),
                field('bankName', t('invoice.bank')),
                field('bankAccount', t('invoice.payTo')),
              ]}
            >
              <input type="hidden" name="clientId" value={wanted.id ?? ''} />
            </EntryForm>
          </Card>
        ) : null}
      </div>
    </>
  );
}
