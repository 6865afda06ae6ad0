import { can } from '@zhiqin/access/rules';
import { agreementKinds } from '@zhiqin/sites/rules';
import { DayText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { RegisterPage } from '../../../../parts/register-page.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/agreements';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return { rows: await portal.caller.gateRegisters.listAgreements({ siteId: id }) };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, lines } = valuesOf(await formOf(args.request));
  const ended = new URL(args.request.url).searchParams.get('end');
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    if (ended) await portal.caller.gateRegisters.endAgreement({ agreementId: ended, reason: text('reason') });
    else
      await portal.caller.gateRegisters.addAgreement({
        siteId: id,
        kind: text('kind') as (typeof agreementKinds)[number],
        agreementNo: text('agreementNo'),
        firm: text('firm'),
        area: given('area'),
        startsOn: text('startsOn'),
        endsOn: text('endsOn'),
        hotWorkPermitNo: given('hotWorkPermitNo'),
        inCharge: given('inCharge'),
        inChargePhone: given('inChargePhone'),
        workers: lines('workers'),
      });
    return redirect(`/admin/sites/${args.params.code}/gate/agreements`);
  });
}

/** 施工安全协议、维修服务协议 (S6-3.4.1, S6-3.4.2). */
export default function Agreements({ loaderData: { rows }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalGate');
  const { role } = useSelf();
  const kinds = agreementKinds.map((kind) => ({ value: kind, label: t(`agreements.kinds.${kind}`) }));
  return (
    <RegisterPage
      code={params.code}
      page="agreements"
      title={t('menu.agreements')}
      lead={t('agreements.lead')}
      none={t('agreements.none')}
      example={t('agreements.noneExample')}
      add={t('agreements.add')}
      end={t('agreements.end')}
      may={can(role, 'gate-register.keep')}
      rows={rows}
      nameOf={(row) => row.agreementNo}
      columns={[
        {
          key: 'no',
          head: t('agreements.no'),
          cell: (row) => <span className="code">{row.agreementNo}</span>,
        },
        {
          key: 'kind',
          head: t('agreements.kind'),
          cell: (row) => t(`agreements.kinds.${row.kind as 'construction'}`),
        },
        { key: 'firm', head: t('agreements.firm'), cell: (row) => row.firm },
        { key: 'area', head: t('agreements.area'), cell: (row) => row.area ?? '–' },
        {
          key: 'period',
          head: t('agreements.period'),
          cell: (row) => (
            <>
              <DayText day={row.startsOn} /> – <DayText day={row.endsOn} />
            </>
          ),
        },
        { key: 'inCharge', head: t('agreements.inCharge'), cell: (row) => row.inCharge ?? '–' },
        {
          key: 'workers',
          head: t('agreements.workers'),
          cell: (row) => t('agreements.workerCount', { count: row.workers.length }),
        },
      ]}
      fields={[
        { name: 'kind', kind: 'choice', label: t('agreements.kind'), choices: kinds },
        { name: 'agreementNo', label: t('agreements.no') },
        { name: 'firm', label: t('agreements.firm') },
        { name: 'area', label: t('agreements.area') },
        { name: 'startsOn', kind: 'date', label: t('agreements.startsOn') },
        { name: 'endsOn', kind: 'date', label: t('agreements.endsOn') },
        { name: 'hotWorkPermitNo', label: t('agreements.hotWork') },
        { name: 'inCharge', label: t('agreements.inCharge') },
        { name: 'inChargePhone', kind: 'tel', label: t('agreements.phone') },
        { name: 'workers', kind: 'long', label: t('agreements.workers'), help: t('agreements.workersHelp') },
      ]}
    />
  );
}
