import { can } from '@zhiqin/access/rules';
import { utilityKinds } from '@zhiqin/sites/rules';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { RegisterPage } from '../../../../parts/register-page.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/utilities';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return { rows: await portal.caller.gateRegisters.listUtilities({ siteId: id }) };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  const ended = new URL(args.request.url).searchParams.get('end');
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    if (ended) await portal.caller.gateRegisters.endUtility({ utilityId: ended });
    else
      await portal.caller.gateRegisters.addUtility({
        siteId: id,
        kind: text('kind') as (typeof utilityKinds)[number],
        name: text('name'),
        place: text('place'),
        note: given('note'),
      });
    return redirect(`/admin/sites/${args.params.code}/gate/utilities`);
  });
}

/** 水电气阀门、开关、门锁位置 (S9A-3b). */
export default function Utilities({ loaderData: { rows }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalGate');
  const { role } = useSelf();
  const kinds = utilityKinds.map((kind) => ({ value: kind, label: t(`utilities.kinds.${kind}`) }));
  return (
    <RegisterPage
      code={params.code}
      page="utilities"
      title={t('menu.utilities')}
      lead={t('utilities.lead')}
      none={t('utilities.none')}
      example={t('utilities.noneExample')}
      add={t('utilities.add')}
      end={t('utilities.end')}
      asksReason={false}
      may={can(role, 'gate-register.keep')}
      rows={rows}
      nameOf={(row) => row.name}
      columns={[
        { key: 'name', head: t('utilities.name'), cell: (row) => row.name },
        {
          key: 'kind',
          head: t('utilities.kind'),
          cell: (row) => t(`utilities.kinds.${row.kind as 'other'}`),
        },
        { key: 'place', head: t('utilities.place'), cell: (row) => row.place },
        { key: 'note', head: t('utilities.note'), isProse: true, cell: (row) => row.note ?? '–' },
      ]}
      fields={[
        { name: 'kind', kind: 'choice', label: t('utilities.kind'), choices: kinds },
        { name: 'name', label: t('utilities.name') },
        { name: 'place', label: t('utilities.place') },
        { name: 'note', label: t('utilities.note') },
      ]}
    />
  );
}
