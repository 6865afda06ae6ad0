import { fireAssetKinds } from '@zhiqin/sites/rules';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { EquipmentRegister, RegisterDay } from '../../../../parts/equipment-register.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import type { Route } from './+types/fire';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return { rows: await portal.caller.equipment.listFireAssets({ siteId: id }) };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const retired = given('retire');
    if (retired) await portal.caller.equipment.retireFireAsset({ assetId: retired });
    else
      await portal.caller.equipment.addFireAsset({
        siteId: id,
        assetNo: text('assetNo'),
        kind: text('kind') as 'powder',
        place: text('place'),
        madeOn: given('madeOn'),
        refilledOn: given('refilledOn'),
        serviceDueOn: given('serviceDueOn'),
        scrapOn: given('scrapOn'),
        labelCode: given('labelCode'),
      });
    return redirect(`/admin/sites/${args.params.code}/registers/fire`);
  });
}

const days = ['madeOn', 'refilledOn', 'serviceDueOn', 'scrapOn'] as const;

/** 消防器材台账: what the phones ask for every month. */
export default function Fire({ loaderData: { rows }, params }: Route.ComponentProps) {
  const { t } = useTranslation(['sites', 'portalForms']);
  type Row = (typeof rows)[number];
  return (
    <EquipmentRegister
      base={`/admin/sites/${params.code}/registers`}
      here="fire"
      rows={rows}
      numberOf={(row) => row.assetNo}
      words={{
        title: t('equipment.fire.title'),
        none: t('equipment.fire.none'),
        example: t('equipment.fire.example'),
        add: t('equipment.fire.add'),
      }}
      columns={[
        { key: 'no', head: t('equipment.fire.no'), cell: (row) => row.assetNo },
        {
          key: 'kind',
          head: t('equipment.kind'),
          cell: (row) => t(`equipment.fireKinds.${row.kind}` as 'equipment.fireKinds.powder'),
        },
        { key: 'place', head: t('equipment.place'), cell: (row) => row.place },
        ...days.map((day) => ({
          key: day,
          head: t(`equipment.fire.${day}`),
          cell: (row: Row) => <RegisterDay day={row[day]} />,
        })),
        { key: 'label', head: t('equipment.fire.labelCode'), cell: (row) => row.labelCode ?? '–' },
      ]}
      fields={[
        { name: 'assetNo', label: t('equipment.fire.no') },
        {
          name: 'kind',
          kind: 'choice',
          label: t('equipment.kind'),
          choices: fireAssetKinds.map((value) => ({ value, label: t(`equipment.fireKinds.${value}`) })),
        },
        { name: 'place', label: t('equipment.place') },
        ...days.map((day) => ({ name: day, kind: 'date' as const, label: t(`equipment.fire.${day}`) })),
        { name: 'labelCode', label: t('equipment.fire.labelCode'), help: t('equipment.fire.labelHelp') },
      ]}
    />
  );
}
