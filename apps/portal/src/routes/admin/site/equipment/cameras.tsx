import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { EquipmentRegister, RegisterDay } from '../../../../parts/equipment-register.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import type { Route } from './+types/cameras';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return { rows: await portal.caller.equipment.listCameras({ siteId: id }) };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, number } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const retired = given('retire');
    if (retired) await portal.caller.equipment.retireCamera({ cameraId: retired });
    else
      await portal.caller.equipment.addCamera({
        siteId: id,
        cameraNo: text('cameraNo'),
        place: text('place'),
        retentionDays: number('retentionDays'),
        usedSince: given('usedSince'),
        filedOn: given('filedOn'),
      });
    return redirect(`/admin/sites/${args.params.code}/registers/cameras`);
  });
}

/** 摄像头台账: where each looks, how long its footage is kept, and whether it is filed with the police. */
export default function Cameras({ loaderData: { rows }, params }: Route.ComponentProps) {
  const { t } = useTranslation(['sites', 'portalForms']);
  return (
    <EquipmentRegister
      base={`/admin/sites/${params.code}/registers`}
      here="cameras"
      rows={rows}
      numberOf={(row) => row.cameraNo}
      words={{
        title: t('equipment.cameras.title'),
        none: t('equipment.cameras.none'),
        example: t('equipment.cameras.example'),
        add: t('equipment.cameras.add'),
      }}
      columns={[
        { key: 'no', head: t('equipment.cameras.no'), cell: (row) => row.cameraNo },
        { key: 'place', head: t('equipment.place'), cell: (row) => row.place },
        {
          key: 'days',
          head: t('equipment.cameras.retentionDays'),
          align: 'end',
          cell: (row) => row.retentionDays,
        },
        {
          key: 'since',
          head: t('equipment.cameras.usedSince'),
          cell: (row) => <RegisterDay day={row.usedSince} />,
        },
        {
          key: 'filed',
          head: t('equipment.cameras.filedOn'),
          cell: (row) => <RegisterDay day={row.filedOn} />,
        },
      ]}
      fields={[
        { name: 'cameraNo', label: t('equipment.cameras.no') },
        { name: 'place', label: t('equipment.place') },
        {
          name: 'retentionDays',
          kind: 'number',
          label: t('equipment.cameras.retentionDays'),
          help: t('equipment.cameras.retentionHelp'),
          value: '30',
        },
        { name: 'usedSince', kind: 'date', label: t('equipment.cameras.usedSince') },
        { name: 'filedOn', kind: 'date', label: t('equipment.cameras.filedOn') },
      ]}
    />
  );
}
