import { can } from '@zhiqin/access/rules';
import { occupantKinds } from '@zhiqin/sites/rules';
import { Filters, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { RegisterPage } from '../../../../parts/register-page.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/directory';

export async function loader(args: Route.LoaderArgs) {
  const search = new URL(args.request.url).searchParams.get('search');
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return portal.caller.gateRegisters.listDirectory({ siteId: id, search: search || null });
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, lines } = valuesOf(await formOf(args.request));
  const ended = new URL(args.request.url).searchParams.get('end');
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    if (ended) await portal.caller.gateRegisters.endDirectoryLine({ lineId: ended });
    else
      await portal.caller.gateRegisters.addDirectoryLine({
        siteId: id,
        building: text('building'),
        unit: text('unit'),
        occupant: text('occupant'),
        occupantKind: text('occupantKind') as (typeof occupantKinds)[number],
        phone: given('phone'),
        plates: lines('plates'),
      });
    return redirect(`/admin/sites/${args.params.code}/gate/directory`);
  });
}

/** 项目通讯录. */
export default function Directory({ loaderData: { total, pageSize, lines }, params }: Route.ComponentProps) {
  const { t } = useTranslation(['portalGate', 'sites']);
  const { role } = useSelf();
  const may = can(role, 'gate-register.keep');
  const kinds = occupantKinds.map((kind) => ({ value: kind, label: t(`sites:occupantKinds.${kind}`) }));
  return (
    <RegisterPage
      code={params.code}
      page="directory"
      title={t('menu.directory')}
      lead={t('directory.lead')}
      none={t('directory.none')}
      example={t('directory.noneExample')}
      add={t('directory.add')}
      end={t('directory.end')}
      asksReason={false}
      may={may}
      rows={lines}
      nameOf={(line) => `${line.building}-${line.unit} ${line.occupant}`}
      actions={
        may ? (
          <LinkButton kind="plain" to={`/admin/sites/${params.code}/gate/directory/import`}>
            {t('directory.import')}
          </LinkButton>
        ) : null
      }
      columns={[
        { key: 'building', head: t('directory.building'), cell: (line) => line.building || '–' },
        { key: 'unit', head: t('directory.unit'), cell: (line) => line.unit },
        { key: 'occupant', head: t('directory.occupant'), cell: (line) => line.occupant || '–' },
        {
          key: 'kind',
          head: t('directory.kind'),
          cell: (line) => t(`sites:occupantKinds.${line.occupantKind as 'owner'}`),
        },
        { key: 'phone', head: t('directory.phone'), cell: (line) => line.phoneMasked ?? '–' },
        { key: 'plates', head: t('directory.plates'), cell: (line) => line.plates.join(' ') || '–' },
      ]}
      fields={[
        { name: 'building', label: t('directory.building') },
        { name: 'unit', label: t('directory.unit') },
        { name: 'occupant', label: t('directory.occupant') },
        { name: 'occupantKind', kind: 'choice', label: t('directory.kind'), choices: kinds },
        { name: 'phone', kind: 'tel', label: t('directory.phone') },
        { name: 'plates', kind: 'long', label: t('directory.plates'), help: t('directory.platesHelp') },
      ]}
    >
      <Filters filters={[{ kind: 'search', name: 'search', label: t('directory.search') }]} />
      <p className="quiet">
        {t('directory.count', { count: total })}
        {total > pageSize ? ` · ${t('directory.first', { number: pageSize })}` : ''}
      </p>
    </RegisterPage>
  );
}
