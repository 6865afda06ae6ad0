import { siteOverlays, siteTypeCodes } from '@zhiqin/sites/rules';
import { PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import type { PortalContext } from '../../../portal-context.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/site';

const usualZone = 'Asia/Shanghai';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => ({
    clients: await caller.sites.listClients(),
    // Named here and not in the page: a browser may know other zones than the server.
    zones: Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/')),
  }));
}

type Wanted = Parameters<PortalContext['caller']['sites']['createSite']>[0];

export async function action(args: Route.ActionArgs) {
  const { text, given, all } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.sites.createSite({
      code: text('code'),
      name: text('name'),
      nameEn: given('nameEn'),
      siteType: text('siteType') as Wanted['siteType'],
      overlays: all('overlays') as Wanted['overlays'],
      region: given('region'),
      zone: text('zone'),
      address: given('address'),
      clientId: given('clientId'),
    });
    return redirect(`/admin/sites/${text('code')}`);
  });
}

export default function NewSite({ loaderData: { clients, zones } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalForms', 'sites', 'regulations']);
  const name = useName();
  const title = t('site.title');
  return (
    <>
      <PageHead title={title} steps={[{ label: t('sites:title'), to: '/admin/sites' }, { label: title }]} />
      <EntryForm
        back="/admin/sites"
        fields={[
          { name: 'code', label: t('sites:code'), help: t('codeHelp', { example: 'YQHY' }) },
          { name: 'name', label: t('sites:name') },
          { name: 'nameEn', label: t('sites:nameEn'), help: t('nameEnHelp') },
          {
            name: 'siteType',
            kind: 'choice',
            label: t('sites:type'),
            help: t('site.typeHelp'),
            choices: siteTypeCodes.map((code) => ({ value: code, label: t(`sites:types.${code}`) })),
          },
          {
            name: 'overlays',
            kind: 'several',
            label: t('sites:overlays'),
            help: t('site.overlaysHelp'),
            choices: siteOverlays.map((code) => ({ value: code, label: t(`regulations:overlays.${code}`) })),
          },
          {
            name: 'clientId',
            kind: 'choice',
            label: t('sites:client'),
            empty: t('sites:noClient'),
            choices: clients.map((client) => ({ value: client.id, label: name(client.name, client.nameEn) })),
            value: clients.length === 1 ? clients[0]?.id : '',
          },
          { name: 'address', label: t('sites:address'), help: t('site.addressHelp') },
          { name: 'region', label: t('sites:region'), help: t('site.regionHelp') },
          {
            name: 'zone',
            kind: 'choice',
            label: t('sites:zone'),
            choices: zones.map((zone) => ({ value: zone, label: zone })),
            value: usualZone,
          },
        ]}
      />
    </>
  );
}
