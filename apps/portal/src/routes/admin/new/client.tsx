import { PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/client';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => ({ known: (await caller.sites.listClients()).length }));
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.sites.createClient({
      code: text('code'),
      name: text('name'),
      nameEn: given('nameEn'),
      contactName: given('contactName'),
      contactPhone: given('contactPhone'),
      contactEmail: given('contactEmail'),
    });
    return redirect('/admin/clients');
  });
}

export default function NewClient() {
  const { t } = useTranslation(['portalForms', 'sites', 'portal']);
  return (
    <>
      <PageHead
        title={t('client.title')}
        steps={[{ label: t('sites:clients.title'), to: '/admin/clients' }, { label: t('client.title') }]}
      />
      <EntryForm
        back="/admin/clients"
        fields={[
          {
            name: 'code',
            label: t('portal:clients.code'),
            help: t('codeHelp', { example: t('client.code') }),
          },
          { name: 'name', label: t('client.name') },
          { name: 'nameEn', label: t('sites:nameEn'), help: t('nameEnHelp') },
          { name: 'contactName', label: t('sites:clients.contact'), help: t('optional') },
          { name: 'contactPhone', kind: 'tel', label: t('sites:clients.phone'), help: t('optional') },
          { name: 'contactEmail', kind: 'email', label: t('sites:clients.email'), help: t('optional') },
        ]}
      />
    </>
  );
}
