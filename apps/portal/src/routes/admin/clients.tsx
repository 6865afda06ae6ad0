import { can } from '@zhiqin/access/rules';
import { formatFen } from '@zhiqin/kernel';
import { Button, Card, DataTable, DayText, EmptyState, PageHead, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { useName } from '../../names.ts';
import { ask, attempt, textsOf } from '../../problem.ts';
import { useProblem } from '../../use-problem.ts';
import { useSelf } from '../../use-self.ts';
import type { Route } from './+types/clients';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor }) => ({
    clients: await caller.sites.listClients(),
    contracts: can(actor.role, 'contract.list') ? await caller.sites.listContracts() : [],
  }));
}

export async function action(args: Route.ActionArgs) {
  const given = await textsOf(args.request);
  return attempt(args, async ({ caller }) => {
    await caller.sites.createClient({
      code: given.code ?? '',
      name: given.name ?? '',
      nameEn: given.nameEn,
      contactName: given.contactName,
      contactPhone: given.contactPhone,
      contactEmail: given.contactEmail,
    });
    return redirect('/admin/clients');
  });
}

const fields = ['code', 'name', 'nameEn', 'contactName', 'contactPhone', 'contactEmail'] as const;

export default function Clients({ loaderData: { clients, contracts } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['sites', 'portal']);
  const name = useName();
  const problem = useProblem();
  const { role } = useSelf();
  const labels: Record<(typeof fields)[number], string> = {
    code: t('portal:clients.code'),
    name: t('sites:name'),
    nameEn: t('sites:nameEn'),
    contactName: t('sites:clients.contact'),
    contactPhone: t('sites:clients.phone'),
    contactEmail: t('sites:clients.email'),
  };
  return (
    <>
      <PageHead title={t('sites:clients.title')} />
      <div className="grid gap-4">
        <DataTable
          caption={t('sites:clients.title')}
          rows={clients}
          keyOf={(client) => client.id}
          empty={<EmptyState title={t('sites:clients.none')} example={t('portal:clients.example')} />}
          columns={[
            {
              key: 'name',
              head: t('sites:name'),
              cell: (client) => (
                <>
                  {name(client.name, client.nameEn)} <span className="quiet small code">{client.code}</span>
                </>
              ),
            },
            { key: 'contact', head: t('sites:clients.contact'), cell: (client) => client.contactName ?? '–' },
            { key: 'phone', head: t('sites:clients.phone'), cell: (client) => client.contactPhone ?? '–' },
            {
              key: 'sites',
              head: t('sites:title'),
              align: 'end',
              cell: (client) => t('sites:clients.siteCount', { count: client.siteCount }),
            },
          ]}
        />
        <h2>{t('sites:contracts.title')}</h2>
        <DataTable
          caption={t('sites:contracts.title')}
          rows={contracts}
          keyOf={(contract) => contract.id}
          empty={<EmptyState title={t('sites:contracts.none')} />}
          columns={[
            { key: 'title', head: t('sites:contracts.name'), cell: (contract) => contract.title },
            { key: 'no', head: t('sites:contracts.no'), cell: (contract) => contract.contractNo },
            {
              key: 'client',
              head: t('sites:client'),
              cell: (contract) => name(contract.clientName, contract.clientNameEn),
            },
            { key: 'from', head: t('sites:contracts.startsOn'), cell: (contract) => <DayText day={contract.startsOn} /> },
            { key: 'to', head: t('sites:contracts.endsOn'), cell: (contract) => <DayText day={contract.endsOn} /> },
            {
              key: 'fee',
              head: t('sites:contracts.monthlyFee'),
              align: 'end',
              cell: (contract) =>
                contract.monthlyFeeFen === null ? '–' : <span className="unbroken">{formatFen(contract.monthlyFeeFen, i18n.language)}</span>,
            },
          ]}
        />
        {can(role, 'client.create') ? (
          <Card title={t('sites:clients.create')}>
            <Form method="post" className="form" noValidate>
              <FormProblem labels={labels} />
              {fields.map((field) => (
                <TextField key={field} name={field} label={labels[field]} error={problem.at(field)} />
              ))}
              <div>
                <Button>{t('sites:clients.create')}</Button>
              </div>
            </Form>
          </Card>
        ) : null}
      </div>
    </>
  );
}
