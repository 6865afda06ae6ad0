import { can } from '@zhiqin/access/rules';
import { longPassKinds } from '@zhiqin/sites/rules';
import { Button, DayText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { RegisterPage } from '../../../../parts/register-page.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/passes';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return { rows: await portal.caller.gateRegisters.listLongPasses({ siteId: id }) };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  const ended = new URL(args.request.url).searchParams.get('end');
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const { gateRegisters } = portal.caller;
    if (text('review')) await gateRegisters.reviewLongPass({ passId: text('review') });
    else if (ended) await gateRegisters.endLongPass({ passId: ended, reason: text('reason') });
    else
      await gateRegisters.addLongPass({
        siteId: id,
        passNo: text('passNo'),
        kind: text('kind') as (typeof longPassKinds)[number],
        holder: text('holder'),
        phone: given('phone'),
        plate: given('plate'),
        firm: given('firm'),
        areas: given('areas'),
        validFrom: text('validFrom'),
        validUntil: text('validUntil'),
        hoursFrom: given('hoursFrom'),
        hoursUntil: given('hoursUntil'),
      });
    return redirect(`/admin/sites/${args.params.code}/gate/passes`);
  });
}

/** 长期通行证. */
export default function Passes({ loaderData: { rows }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalGate');
  const { role } = useSelf();
  const may = can(role, 'gate-register.keep');
  const kinds = longPassKinds.map((kind) => ({ value: kind, label: t(`passes.kinds.${kind}`) }));
  return (
    <RegisterPage
      code={params.code}
      page="passes"
      title={t('menu.passes')}
      lead={t('passes.lead')}
      none={t('passes.none')}
      example={t('passes.noneExample')}
      add={t('passes.add')}
      end={t('passes.end')}
      may={may}
      rows={rows}
      nameOf={(row) => row.passNo}
      columns={[
        { key: 'no', head: t('passes.no'), cell: (row) => <span className="code">{row.passNo}</span> },
        { key: 'holder', head: t('passes.holder'), cell: (row) => row.holder },
        { key: 'kind', head: t('passes.kind'), cell: (row) => t(`passes.kinds.${row.kind as 'staff'}`) },
        { key: 'firm', head: t('passes.firm'), cell: (row) => row.firm ?? '–' },
        { key: 'areas', head: t('passes.areas'), cell: (row) => row.areas ?? '–' },
        {
          key: 'valid',
          head: t('passes.valid'),
          cell: (row) => (
            <>
              <DayText day={row.validFrom} /> – <DayText day={row.validUntil} />
            </>
          ),
        },
        {
          key: 'hours',
          head: t('passes.hours'),
          cell: (row) => (row.hoursFrom ? `${row.hoursFrom}–${row.hoursUntil}` : '–'),
        },
        {
          key: 'reviewed',
          head: t('passes.reviewedOn'),
          cell: (row) => (
            <Form method="post" className="flex flex-wrap items-center gap-2">
              <DayText day={row.reviewedOn} />
              {may ? (
                <Button kind="quiet" name="review" value={row.id}>
                  {t('passes.review')}
                </Button>
              ) : null}
            </Form>
          ),
        },
      ]}
      fields={[
        { name: 'passNo', label: t('passes.no') },
        { name: 'kind', kind: 'choice', label: t('passes.kind'), choices: kinds },
        { name: 'holder', label: t('passes.holder') },
        { name: 'phone', kind: 'tel', label: t('passes.phone') },
        { name: 'plate', label: t('passes.plate') },
        { name: 'firm', label: t('passes.firm') },
        { name: 'areas', label: t('passes.areas') },
        { name: 'validFrom', kind: 'date', label: t('passes.validFrom') },
        { name: 'validUntil', kind: 'date', label: t('passes.validUntil') },
        { name: 'hoursFrom', kind: 'time', label: t('passes.hoursFrom') },
        { name: 'hoursUntil', kind: 'time', label: t('passes.hoursUntil') },
      ]}
    />
  );
}
