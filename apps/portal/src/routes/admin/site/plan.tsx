import { can } from '@zhiqin/access/rules';
import { Banner, Button, Card, EmptyState, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { data, Form, Link, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { PatrolMenu } from '../../../parts/patrol-menu.tsx';
import { PlanEditor } from '../../../parts/plan-editor.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/plan';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const [plans, { checkpoints }] = await Promise.all([
      portal.caller.sites.listPlans({ siteId: id }),
      portal.caller.sites.getSite({ siteId: id }),
    ]);
    const plan = plans.find((one) => one.id === args.params.planId);
    if (!plan)
      throw data({ code: 'not-found', params: {}, fields: {}, requestId: portal.requestId }, { status: 404 });
    const elsewhere = plans.filter((one) => one.id !== plan.id).flatMap((one) => one.spots);
    return {
      plan,
      points: checkpoints.map(({ id: pointId, code, name, nameEn, floor }) => ({
        id: pointId,
        code,
        name,
        nameEn,
        floor,
        isElsewhere: elsewhere.some((spot) => spot.checkpointId === pointId),
      })),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, number } = valuesOf(await formOf(args.request));
  const { planId } = args.params;
  return attempt(args, async ({ caller }) => {
    const checkpointId = text('checkpointId');
    if (given('retire')) {
      await caller.sites.retirePlan({ planId });
      return redirect(`/admin/sites/${args.params.code}/routes/plans`);
    }
    if (given('takeOff')) await caller.sites.takeOffPlan({ checkpointId });
    else
      await caller.sites.putOnPlan({
        planId,
        checkpointId,
        x: Number(number('left')) / 100,
        y: Number(number('top')) / 100,
      });
    return { done: true };
  });
}

/** One plan, and where the checkpoints are on it. */
export default function PlanPage({ loaderData: { plan, points }, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalBoard');
  const name = useName();
  const { role } = useSelf();
  const title = name(plan.name, plan.nameEn);
  const keeps = can(role, 'plan.keep');
  return (
    <div className="grid gap-4">
      <PageTitle title={title} />
      <PatrolMenu code={params.code} />
      <p>
        <Link to={`/admin/sites/${params.code}/routes/plans`}>{t('plans.back')}</Link>
      </p>
      <div>
        <h2>{[plan.building, plan.floor, title].filter(Boolean).join(' · ')}</h2>
        {keeps ? <p className="quiet prose">{t('plans.choose')}</p> : null}
      </div>
      <FormProblem labels={{ x: t('plans.left'), y: t('plans.top') }} />
      {actionData && 'done' in actionData ? <Banner tone="met">{t('plans.saved')}</Banner> : null}
      {points.length === 0 ? <EmptyState title={t('plans.noPoints')} /> : null}
      <PlanEditor plan={plan} points={points} keeps={keeps} />
      {keeps ? (
        <Card title={t('plans.retire')}>
          <Form method="post" className="form">
            <p>{t('plans.retireHelp')}</p>
            <div>
              <Button kind="danger" name="retire" value="yes">
                {t('plans.retire')}
              </Button>
            </div>
          </Form>
        </Card>
      ) : null}
    </div>
  );
}
