import { can } from '@zhiqin/access/rules';
import { DayText, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { RegisterPage } from '../../../../parts/register-page.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/bans';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    return { rows: await portal.caller.gateRegisters.listBans({ siteId: id }), zone };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, flag } = valuesOf(await formOf(args.request));
  const lifted = new URL(args.request.url).searchParams.get('end');
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    if (lifted) await portal.caller.gateRegisters.liftBan({ banId: lifted, reason: text('reason') });
    else
      await portal.caller.gateRegisters.addBan({
        siteId: id,
        name: given('name'),
        description: given('description'),
        plate: given('plate'),
        idNumber: given('idNumber'),
        reason: text('reason'),
        untilDay: text('untilDay'),
        isNoOccupier: flag('isNoOccupier'),
      });
    return redirect(`/admin/sites/${args.params.code}/gate/bans`);
  });
}

/** 禁入名单 (S6-4.2.3). */
export default function Bans({ loaderData: { rows, zone }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalGate');
  const { role } = useSelf();
  return (
    <RegisterPage
      code={params.code}
      page="bans"
      title={t('menu.bans')}
      lead={t('bans.lead')}
      none={t('bans.none')}
      example={t('bans.noneExample')}
      add={t('bans.add')}
      end={t('bans.end')}
      may={can(role, 'ban.decide')}
      rows={rows}
      nameOf={(row) => row.name ?? row.plate ?? ''}
      columns={[
        { key: 'name', head: t('bans.name'), cell: (row) => row.name ?? '–' },
        {
          key: 'description',
          head: t('bans.description'),
          isProse: true,
          cell: (row) => row.description ?? '–',
        },
        { key: 'plate', head: t('bans.plate'), cell: (row) => row.plate ?? '–' },
        { key: 'id', head: t('bans.idNumber'), cell: (row) => row.idNumber ?? '–' },
        { key: 'reason', head: t('bans.reason'), isProse: true, cell: (row) => row.reason },
        { key: 'until', head: t('bans.untilDay'), cell: (row) => <DayText day={row.untilDay} /> },
        {
          key: 'decided',
          head: t('bans.decidedOn'),
          cell: (row) => <TimeText at={row.changedAt} zone={zone} />,
        },
      ]}
      fields={[
        { name: 'name', label: t('bans.name') },
        { name: 'description', kind: 'long', label: t('bans.description'), help: t('bans.descriptionHelp') },
        { name: 'plate', label: t('bans.plate') },
        { name: 'idNumber', label: t('bans.idNumber') },
        { name: 'reason', label: t('bans.reason') },
        { name: 'untilDay', kind: 'date', label: t('bans.untilDay') },
        { name: 'isNoOccupier', kind: 'flag', label: t('bans.isNoOccupier') },
      ]}
    />
  );
}
