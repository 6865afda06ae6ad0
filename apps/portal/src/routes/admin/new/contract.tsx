import { serviceKinds } from '@zhiqin/sites/rules';
import { EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/contract';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => ({
    clients: await caller.sites.listClients(),
    sites: await caller.sites.listSites(),
  }));
}

export async function action(args: Route.ActionArgs) {
  const { text, all, fen } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.sites.createContract({
      clientId: text('clientId'),
      contractNo: text('contractNo'),
      title: text('title'),
      startsOn: text('startsOn'),
      endsOn: text('endsOn'),
      siteIds: all('siteIds'),
      monthlyFeeFen: fen('monthlyFeeFen'),
      services: all('services') as (typeof serviceKinds)[number][],
    });
    return redirect('/admin/clients');
  });
}

export default function NewContract({ loaderData: { clients, sites } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalForms', 'sites', 'portalEngagement']);
  const name = useName();
  const title = t('contract.title');
  const head = (
    <PageHead
      title={title}
      steps={[{ label: t('sites:clients.title'), to: '/admin/clients' }, { label: title }]}
    />
  );
  const lacking =
    clients.length === 0
      ? { words: t('contract.noClients'), to: '/admin/clients/new', action: t('client.title') }
      : sites.length === 0
        ? { words: t('contract.noSites'), to: '/admin/sites/new', action: t('site.title') }
        : null;
  if (lacking)
    return (
      <>
        {head}
        <EmptyState
          title={lacking.words}
          action={<LinkButton to={lacking.to}>{lacking.action}</LinkButton>}
        />
      </>
    );
  return (
    <>
      {head}
      <EntryForm
        back="/admin/clients"
        fields={[
          {
            name: 'clientId',
            kind: 'choice',
            label: t('sites:client'),
            choices: clients.map((client) => ({ value: client.id, label: name(client.name, client.nameEn) })),
          },
          {
            name: 'contractNo',
            label: t('sites:contracts.no'),
            help: t('codeHelp', { example: 'HT-2026-01' }),
          },
          { name: 'title', label: t('sites:contracts.name') },
          { name: 'startsOn', kind: 'date', label: t('sites:contracts.startsOn') },
          { name: 'endsOn', kind: 'date', label: t('sites:contracts.endsOn') },
          { name: 'monthlyFeeFen', label: t('contract.fee'), help: t('contract.feeHelp') },
          {
            name: 'services',
            kind: 'several',
            label: t('portalEngagement:contract.services'),
            choices: serviceKinds.map((value) => ({
              value,
              label: t(`portalEngagement:services.${value}`),
            })),
          },
          {
            name: 'siteIds',
            kind: 'several',
            label: t('sites:contracts.sites'),
            help: t('contract.sitesHelp'),
            choices: sites.map((site) => ({ value: site.id, label: name(site.name, site.nameEn) })),
            value: sites.length === 1 ? sites.map((site) => site.id) : [],
          },
        ]}
      />
    </>
  );
}
