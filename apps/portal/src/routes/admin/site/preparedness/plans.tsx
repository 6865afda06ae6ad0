import { can } from '@zhiqin/access/rules';
import { scenarioCodes } from '@zhiqin/preparedness/rules';
import { Button, Card, DataTable, DayText, EmptyState, LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../../form-problem.tsx';
import { valuesOf } from '../../../../form-values.ts';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { PreparednessMenu } from '../../../../parts/preparedness-menu.tsx';
import { ReadinessLacks } from '../../../../parts/readiness-lacks.tsx';
import { useScenario } from '../../../../parts/use-scenario.ts';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/plans';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return portal.caller.preparedness.getPreparedness({ siteId: id });
  });
}

export async function action(args: Route.ActionArgs) {
  const { text } = valuesOf(await formOf(args.request));
  const base = `/admin/sites/${args.params.code}/preparedness`;
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const { preparedness } = portal.caller;
    const scenario = text('scenario') as 'fire';
    if (text('wish') === 'draft') {
      const { planId } = await preparedness.draftPlan({ siteId, scenario });
      return redirect(`${base}/plans/${planId}`);
    }
    const wish = { siteId, scenario, reason: text('reason') };
    if (text('wish') === 'stop') await preparedness.endAskedScenario(wish);
    else await preparedness.askScenario(wish);
    return redirect(base);
  });
}

/** 应急预案: scenario by scenario what the site has to have, has, and when it was drilled. */
export default function Plans({ loaderData: found, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalPreparedness');
  const scenario = useScenario();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const base = `/admin/sites/${params.code}/preparedness`;
  const keeps = can(role, 'preparedness.keep');
  const approves = can(role, 'preparedness.approve');
  const wish = approves ? search.get('do') : null;
  const more = scenarioCodes.filter((code) =>
    found.scenarios.every((one) => one.scenario !== code || !one.isAsked),
  );
  const own = found.scenarios.filter((one) => one.reason !== null);
  return (
    <div className="grid gap-4">
      <PageTitle title={t('plans.title')} />
      <PreparednessMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('plans.title')}</h2>
          <p className="quiet prose">{t('plans.lead')}</p>
        </div>
        {approves && wish !== 'ask' ? (
          <LinkButton kind="plain" to={`${base}?do=ask`}>
            {t('plans.ask')}
          </LinkButton>
        ) : null}
      </div>
      {wish ? null : <FormProblem />}
      {wish === 'ask' ? (
        <Card title={t('plans.ask')}>
          {more.length === 0 ? (
            <p>{t('plans.allAsked')}</p>
          ) : (
            <EntryForm
              back={base}
              submit={t('plans.askSave')}
              fields={[
                {
                  name: 'scenario',
                  kind: 'choice',
                  label: t('plans.scenario'),
                  choices: more.map((value) => ({ value, label: scenario(value) })),
                },
                { name: 'reason', label: t('plans.askReason') },
              ]}
            />
          )}
        </Card>
      ) : null}
      {wish === 'stop' && own.length > 0 ? (
        <Card title={t('plans.stopAsking')}>
          <EntryForm
            back={base}
            submit={t('plans.stopAsking')}
            fields={[
              {
                name: 'scenario',
                kind: 'choice',
                label: t('plans.scenario'),
                choices: own.map((one) => ({ value: one.scenario, label: scenario(one.scenario) })),
              },
              { name: 'reason', label: t('plans.stopReason') },
            ]}
          >
            <input type="hidden" name="wish" value="stop" />
          </EntryForm>
        </Card>
      ) : null}
      <ReadinessLacks lacks={found.lacks} />
      <DataTable
        caption={t('plans.title')}
        rows={found.scenarios}
        keyOf={(row) => row.scenario}
        empty={<EmptyState title={t('plans.none')} />}
        columns={[
          { key: 'scenario', head: t('plans.scenario'), cell: (row) => scenario(row.scenario) },
          {
            key: 'plan',
            head: t('plans.state'),
            cell: (row) =>
              row.inForce ? (
                <Link to={`${base}/plans/${row.inForce.id}`}>
                  {t('states.in-force')} · {t('plans.version', { no: row.inForce.version })}
                </Link>
              ) : (
                t('lacks.plan')
              ),
          },
          {
            key: 'next',
            head: t('plans.draft'),
            cell: (row) =>
              row.next ? (
                <Link to={`${base}/plans/${row.next.id}`}>
                  {t(`states.${row.next.state}`)} · {t('plans.version', { no: row.next.version })}
                </Link>
              ) : keeps ? (
                <Form method="post">
                  <input type="hidden" name="scenario" value={row.scenario} />
                  <Button kind="plain" name="wish" value="draft">
                    {row.inForce ? t('plans.next') : t('plans.draft')}
                    <span className="sr-only"> {scenario(row.scenario)}</span>
                  </Button>
                </Form>
              ) : (
                '–'
              ),
          },
          {
            key: 'review',
            head: t('plans.reviewOn'),
            cell: (row) => (row.reviewDueOn ? <DayText day={row.reviewDueOn} /> : '–'),
          },
          {
            key: 'drilled',
            head: t('plans.drilledOn'),
            cell: (row) => (row.drilledOn ? <DayText day={row.drilledOn} /> : t('plans.never')),
          },
          {
            key: 'drill',
            head: t('plans.drillDue'),
            cell: (row) => (row.drillDueOn ? <DayText day={row.drillDueOn} /> : '–'),
          },
          {
            key: 'why',
            head: t('plans.asked'),
            isProse: true,
            cell: (row) => row.reason ?? t('plans.byKind'),
          },
        ]}
      />
      {approves && own.length > 0 && wish !== 'stop' ? (
        <p>
          <Link to={`${base}?do=stop`}>{t('plans.stopAsking')}</Link>
        </p>
      ) : null}
    </div>
  );
}
