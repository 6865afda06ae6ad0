import { can } from '@zhiqin/access/rules';
import { Card, DataTable, EmptyState } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { EquipmentHead } from '../../../../parts/equipment-head.tsx';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { RetireForm } from '../../../../parts/retire-form.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
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
  const { role } = useSelf();
  const keeps = can(role, 'equipment.keep');
  const base = `/admin/sites/${params.code}/registers`;
  type Row = (typeof rows)[number];
  return (
    <>
      <EquipmentHead base={base} here="cameras" />
      <DataTable
        caption={t('equipment.cameras.title')}
        rows={rows}
        keyOf={(row) => row.id}
        empty={<EmptyState title={t('equipment.cameras.none')} example={t('equipment.cameras.example')} />}
        columns={[
          { key: 'no', head: t('equipment.cameras.no'), cell: (row) => row.cameraNo },
          { key: 'place', head: t('equipment.place'), cell: (row) => row.place },
          { key: 'days', head: t('equipment.cameras.retentionDays'), cell: (row) => row.retentionDays },
          { key: 'since', head: t('equipment.cameras.usedSince'), cell: (row) => row.usedSince ?? '–' },
          { key: 'filed', head: t('equipment.cameras.filedOn'), cell: (row) => row.filedOn ?? '–' },
          ...(keeps
            ? [
                {
                  key: 'retire',
                  head: t('equipment.retire'),
                  cell: (row: Row) => <RetireForm id={row.id} name={row.cameraNo} />,
                },
              ]
            : []),
        ]}
      />
      {keeps ? (
        <Card title={t('equipment.cameras.add')}>
          <EntryForm
            key={rows.length}
            back={base.replace(/\/registers$/, '')}
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
        </Card>
      ) : null}
    </>
  );
}
