import { can } from '@zhiqin/access/rules';
import { scenarioCodes } from '@zhiqin/preparedness/rules';
import { Card, DataTable, DayText, EmptyState, LinkButton, PageTitle, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { PreparednessMenu } from '../../../../parts/preparedness-menu.tsx';
import { useScenario } from '../../../../parts/use-scenario.ts';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/drills';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const { drills, site } = await portal.caller.preparedness.getPreparedness({ siteId: id });
    return { drills, zone: site.zone };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, flag } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const { drillId } = await portal.caller.preparedness.planDrill({
      siteId,
      scenario: text('scenario') as 'fire',
      windowFrom: text('windowFrom'),
      windowUntil: text('windowUntil'),
      commander: text('commander'),
      participants: text('participants'),
      expectedHeads: text('expectedHeads') === '' ? null : Number(text('expectedHeads')),
      place: given('place'),
      isUnannounced: flag('isUnannounced'),
    });
    return redirect(`/admin/sites/${args.params.code}/preparedness/drills/${drillId}`);
  });
}

/** 演练: what is planned, what was run, what came of it. */
export default function Drills({ loaderData: { drills, zone }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalPreparedness');
  const scenario = useScenario();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const base = `/admin/sites/${params.code}/preparedness/drills`;
  const may = can(role, 'preparedness.keep');
  const isNew = may && search.get('do') === 'new';
  const add = may ? <LinkButton to={`${base}?do=new`}>{t('drills.planNew')}</LinkButton> : null;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('drills.title')} />
      <PreparednessMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('drills.title')}</h2>
          <p className="quiet prose">{t('drills.lead')}</p>
        </div>
        {isNew || drills.length === 0 ? null : add}
      </div>
      {isNew ? (
        <Card title={t('drills.planNew')}>
          <EntryForm
            back={base}
            submit={t('drills.save')}
            fields={[
              {
                name: 'scenario',
                kind: 'choice',
                label: t('drills.scenario'),
                choices: scenarioCodes.map((value) => ({ value, label: scenario(value) })),
              },
              { name: 'windowFrom', kind: 'date', label: t('drills.windowFrom') },
              { name: 'windowUntil', kind: 'date', label: t('drills.windowUntil') },
              { name: 'commander', label: t('drills.commander') },
              {
                name: 'participants',
                kind: 'long',
                label: t('drills.participants'),
                help: t('drills.participantsHelp'),
              },
              { name: 'expectedHeads', kind: 'number', label: t('drills.expected') },
              { name: 'place', label: t('drills.place') },
              {
                name: 'isUnannounced',
                kind: 'flag',
                label: t('drills.unannounced'),
                help: t('drills.unannouncedHelp'),
              },
            ]}
          />
        </Card>
      ) : null}
      <DataTable
        caption={t('drills.title')}
        rows={drills}
        keyOf={(row) => row.id}
        empty={
          isNew ? undefined : (
            <EmptyState title={t('drills.none')} example={t('drills.noneText')} action={add} />
          )
        }
        columns={[
          {
            key: 'scenario',
            head: t('drills.scenario'),
            cell: (row) => <Link to={`${base}/${row.id}`}>{scenario(row.scenario)}</Link>,
          },
          {
            key: 'state',
            head: t('drills.state'),
            cell: (row) => t(`drillStates.${row.state}`),
          },
          {
            key: 'window',
            head: t('drills.window'),
            cell: (row) =>
              row.windowFrom && row.windowUntil ? (
                <>
                  <DayText day={row.windowFrom} /> – <DayText day={row.windowUntil} />
                </>
              ) : (
                t('drills.unplanned')
              ),
          },
          {
            key: 'started',
            head: t('drills.started'),
            cell: (row) => (row.run.startedAt ? <TimeText at={row.run.startedAt} zone={zone} /> : '–'),
          },
          {
            key: 'heads',
            head: t('drills.headcount'),
            align: 'end',
            cell: (row) => row.run.headcount ?? row.run.participants ?? '–',
          },
          {
            key: 'result',
            head: t('evaluation.result'),
            cell: (row) => (row.result ? t(`marks.${row.result as 'good'}`) : '–'),
          },
          { key: 'fixes', head: t('fixes.open'), align: 'end', cell: (row) => row.openFixes.length },
        ]}
      />
    </div>
  );
}
