import { can } from '@zhiqin/access/rules';
import { gearKinds, gearStates } from '@zhiqin/sites/rules';
import { Card, DataTable, EmptyState } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { useName } from '../../../../names.ts';
import { EquipmentHead } from '../../../../parts/equipment-head.tsx';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { RetireForm } from '../../../../parts/retire-form.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/gear';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const [rows, { posts }] = await Promise.all([
      portal.caller.equipment.listGear({ siteId: id }),
      portal.caller.sites.getSite({ siteId: id }),
    ]);
    return { rows, posts };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, number } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const retired = given('retire');
    if (retired) await portal.caller.equipment.retireGear({ gearId: retired });
    else
      await portal.caller.equipment.addGear({
        siteId: id,
        kind: text('kind') as 'radio',
        name: given('name'),
        gearNo: given('gearNo'),
        count: number('count'),
        postId: given('postId'),
        state: text('state') as 'good',
      });
    return redirect(`/admin/sites/${args.params.code}/registers/gear`);
  });
}

/** 保安装备台账: what is issued where; a handover counts against it. */
export default function Gear({ loaderData: { rows, posts }, params }: Route.ComponentProps) {
  const { t } = useTranslation(['sites', 'portalForms']);
  const name = useName();
  const { role } = useSelf();
  const keeps = can(role, 'equipment.keep');
  const base = `/admin/sites/${params.code}/registers`;
  const called = (row: (typeof rows)[number]) =>
    row.name ?? t(`equipment.gearKinds.${row.kind}` as 'equipment.gearKinds.radio');
  return (
    <>
      <EquipmentHead base={base} here="gear" />
      <DataTable
        caption={t('equipment.gear.title')}
        rows={rows}
        keyOf={(row) => row.id}
        empty={<EmptyState title={t('equipment.gear.none')} example={t('equipment.gear.example')} />}
        columns={[
          { key: 'kind', head: t('equipment.kind'), cell: called },
          { key: 'no', head: t('equipment.gear.no'), cell: (row) => row.gearNo ?? '–' },
          { key: 'count', head: t('equipment.gear.count'), cell: (row) => row.count },
          {
            key: 'post',
            head: t('equipment.gear.post'),
            cell: (row) => name(row.postName, row.postNameEn) || t('equipment.gear.store'),
          },
          {
            key: 'state',
            head: t('equipment.gear.state'),
            cell: (row) => t(`equipment.gearStates.${row.state}` as 'equipment.gearStates.good'),
          },
          ...(keeps
            ? [
                {
                  key: 'retire',
                  head: t('equipment.retire'),
                  cell: (row: (typeof rows)[number]) => (
                    <RetireForm id={row.id} name={`${called(row)} ${row.gearNo ?? ''}`.trim()} />
                  ),
                },
              ]
            : []),
        ]}
      />
      {keeps ? (
        <Card title={t('equipment.gear.add')}>
          <EntryForm
            key={rows.length}
            back={base.replace(/\/registers$/, '')}
            fields={[
              {
                name: 'kind',
                kind: 'choice',
                label: t('equipment.kind'),
                choices: gearKinds.map((value) => ({ value, label: t(`equipment.gearKinds.${value}`) })),
              },
              { name: 'name', label: t('equipment.gear.name'), help: t('equipment.gear.nameHelp') },
              { name: 'gearNo', label: t('equipment.gear.no'), help: t('equipment.gear.noHelp') },
              { name: 'count', kind: 'number', label: t('equipment.gear.count'), value: '1' },
              {
                name: 'postId',
                kind: 'choice',
                label: t('equipment.gear.post'),
                empty: t('equipment.gear.store'),
                choices: posts.map((post) => ({ value: post.id, label: name(post.name, post.nameEn) })),
              },
              {
                name: 'state',
                kind: 'choice',
                label: t('equipment.gear.state'),
                value: 'good',
                choices: gearStates.map((value) => ({ value, label: t(`equipment.gearStates.${value}`) })),
              },
            ]}
          />
        </Card>
      ) : null}
    </>
  );
}
