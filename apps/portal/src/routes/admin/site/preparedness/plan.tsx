import { can } from '@zhiqin/access/rules';
import { planFindings } from '@zhiqin/preparedness/rules';
import { Button, Card, DayText, Fact, Facts, FileButton, LinkButton, PageTitle, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../../form-problem.tsx';
import { valuesOf } from '../../../../form-values.ts';
import { AssemblyPlans } from '../../../../parts/assembly-plans.tsx';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { PlanForm } from '../../../../parts/plan-form.tsx';
import { planFromTexts } from '../../../../parts/plan-lines.ts';
import { PlanWords } from '../../../../parts/plan-words.tsx';
import { PreparednessMenu } from '../../../../parts/preparedness-menu.tsx';
import { useScenario } from '../../../../parts/use-scenario.ts';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/plan';

export async function loader(args: Route.LoaderArgs) {
  const { emergencyPlanId } = args.params;
  return ask(args, ({ caller }) => caller.preparedness.getPlan({ emergencyPlanId }));
}

/** Roles a form can bring; more is nobody's plan. */
const mostRoles = 14;

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  const { emergencyPlanId, code } = args.params;
  const base = `/admin/sites/${code}/preparedness`;
  return attempt(args, async ({ caller: { preparedness } }) => {
    switch (text('wish')) {
      case 'save':
        await preparedness.savePlan({
          emergencyPlanId,
          content: planFromTexts(text, Math.min(Number(text('roleCount')) || 0, mostRoles)),
        });
        break;
      case 'approve':
        await preparedness.approvePlan({ emergencyPlanId });
        break;
      case 'enact':
        await preparedness.enactPlan({ emergencyPlanId, from: text('from') });
        break;
      case 'release':
        await preparedness.releasePlan({ emergencyPlanId });
        break;
      case 'drop':
        await preparedness.dropPlan({ emergencyPlanId });
        return redirect(base);
      default:
        await preparedness.reviewPlan({
          emergencyPlanId,
          reviewedOn: text('reviewedOn'),
          finding: text('finding') as 'kept',
          note: given('note'),
        });
    }
    return redirect(`${base}/plans/${emergencyPlanId}`);
  });
}

/** One version of a plan: its words, who stands behind them, and what comes next in its life. */
export default function Plan({
  loaderData: { plan, site, shownOn, reviews, versions },
  params,
}: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalPreparedness');
  const scenario = useScenario();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const base = `/admin/sites/${params.code}/preparedness`;
  const here = `${base}/plans/${plan.id}`;
  const approves = can(role, 'preparedness.approve');
  const writes = plan.state === 'draft' && can(role, 'preparedness.keep');
  const wish = approves ? search.get('do') : null;
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const { zone } = site;
  return (
    <div className="grid gap-4">
      <PageTitle title={`${scenario(plan.scenario)} · ${t('plans.title')}`} />
      <PreparednessMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>
            {scenario(plan.scenario)} · {t('plans.version', { no: plan.version })}
          </h2>
          <p className="quiet">
            {t(`states.${plan.state}`)}
            {plan.inForceFrom ? ` · ${t('plans.from', { day: plan.inForceFrom })}` : ''}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <FileButton href={`${here}/print/card/${language}`}>{t('plans.printCard')}</FileButton>
          <FileButton href={`${here}/print/sheet/${language}`}>{t('plans.printSheet')}</FileButton>
        </div>
      </div>
      {writes || wish ? null : <FormProblem />}
      <Card title={t('plans.state')}>
        <Facts>
          <Fact name={t('plans.drafted')}>
            {plan.draftedByName} <TimeText at={plan.draftedAt} zone={zone} />
          </Fact>
          <Fact name={t('plans.approved')}>
            {plan.approvedAt ? (
              <>
                {plan.approvedByName} <TimeText at={plan.approvedAt} zone={zone} />
              </>
            ) : (
              '–'
            )}
          </Fact>
          <Fact name={t('plans.reviewOn')}>{plan.reviewOn ? <DayText day={plan.reviewOn} /> : '–'}</Fact>
          <Fact name={t('plans.client')}>
            {plan.clientAnswer ? (
              <>
                {t(`answers.${plan.clientAnswer as 'agreed'}`)} · {plan.clientAnsweredName}
                {plan.clientNote ? ` · ${plan.clientNote}` : ''}
              </>
            ) : plan.releasedAt ? (
              t('plans.released')
            ) : (
              t('plans.notReleased')
            )}
          </Fact>
        </Facts>
        <p className="quiet small break-all">
          {t('plans.digest', { digest: plan.contentSha256.slice(0, 16) })}
        </p>
        <div className="mt-3 flex flex-wrap items-end gap-2">
          {plan.state === 'draft' && approves ? (
            <Form method="post" className="flex flex-wrap items-center gap-2">
              <Button name="wish" value="approve">
                {t('plans.approve')}
              </Button>
              <span className="quiet">{t('plans.approveLead')}</span>
            </Form>
          ) : null}
          {writes ? (
            <Form method="post">
              <Button kind="quiet" name="wish" value="drop">
                {t('plans.drop')}
              </Button>
            </Form>
          ) : null}
          {plan.state === 'approved' && !plan.inForceFrom && approves && wish !== 'enact' ? (
            <LinkButton to={`${here}?do=enact`}>{t('plans.enact')}</LinkButton>
          ) : null}
          {plan.state === 'in-force' && approves && wish !== 'review' ? (
            <LinkButton kind="plain" to={`${here}?do=review`}>
              {t('plans.review')}
            </LinkButton>
          ) : null}
          {plan.approvedAt && !plan.releasedAt && site.clientId && can(role, 'preparedness.release') ? (
            <Form method="post">
              <Button kind="plain" name="wish" value="release">
                {t('plans.release')}
              </Button>
            </Form>
          ) : null}
        </div>
      </Card>
      {wish === 'enact' ? (
        <Card title={t('plans.enact')}>
          <p className="quiet mb-2">{t('plans.enactLead')}</p>
          <EntryForm
            back={here}
            submit={t('plans.enact')}
            fields={[{ name: 'from', kind: 'date', label: t('plans.enactFrom') }]}
          >
            <input type="hidden" name="wish" value="enact" />
          </EntryForm>
        </Card>
      ) : null}
      {wish === 'review' ? (
        <Card title={t('plans.review')}>
          <p className="quiet mb-2">{t('plans.reviewLead')}</p>
          <EntryForm
            back={here}
            submit={t('plans.review')}
            fields={[
              { name: 'reviewedOn', kind: 'date', label: t('plans.reviewedOn') },
              {
                name: 'finding',
                kind: 'choice',
                label: t('plans.finding'),
                choices: planFindings.map((value) => ({ value, label: t(`findings.${value}`) })),
              },
              { name: 'note', kind: 'long', label: t('plans.note') },
            ]}
          >
            <input type="hidden" name="wish" value="review" />
          </EntryForm>
        </Card>
      ) : null}
      {writes ? (
        <Card title={t('plans.draft')}>
          <PlanForm content={plan.content} />
        </Card>
      ) : (
        <PlanWords content={plan.content} />
      )}
      <AssemblyPlans
        {...{ assembly: plan.content.assembly, shownOn }}
        plansPage={`/admin/sites/${params.code}/routes/plans`}
      />
      <Card title={t('plans.reviews')}>
        {reviews.length === 0 ? <p className="quiet">{t('plans.noReviews')}</p> : null}
        <ul>
          {reviews.map((review) => (
            <li key={review.id} className="break-words">
              <DayText day={review.reviewedOn} /> · {t(`findings.${review.finding as 'kept'}`)} ·{' '}
              {review.reviewedByName} {review.note}
            </li>
          ))}
        </ul>
      </Card>
      {versions.length > 1 ? (
        <Card title={t('plans.versions')}>
          <ul>
            {versions.map((one) => (
              <li key={one.id}>
                <Link to={`${base}/plans/${one.id}`}>{t('plans.version', { no: one.version })}</Link> ·{' '}
                {t(`states.${one.state}`)}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}
