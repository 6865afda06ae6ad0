import { can } from '@zhiqin/access/rules';
import { Banner, Card, EmptyState, FileButton, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../form-values.ts';
import { useName } from '../../names.ts';
import { DutyPlanBody } from '../../parts/duty-plan-body.tsx';
import { EntryForm } from '../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../problem.ts';
import type { Route } from './+types/duty-plan';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor }) => ({
    plans: await caller.engagement.listReleasedPlans({}),
    mayAnswer: can(actor.role, 'engagement.answer'),
  }));
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.engagement.answerDutyPlan({
      planReleaseId: text('planReleaseId'),
      answer: text('answer') as 'approved',
      remark: given('remark'),
    });
    return redirect('/client/duty-plan');
  });
}

/** The duty plan of each of the client's sites, to be approved or sent back. */
export default function ClientDutyPlan({ loaderData: { plans, mayAnswer } }: Route.ComponentProps) {
  const { t } = useTranslation('portalEngagement');
  const name = useName();
  return (
    <>
      <PageHead title={t('ownClient.plan')} note={t('ownClient.planLead')} />
      {plans.length === 0 ? <EmptyState title={t('ownClient.noPlan')} /> : null}
      <div className="grid gap-4">
        {plans.map((plan) => (
          <section key={plan.planReleaseId} className="grid gap-4">
            <h2>
              {name(plan.siteName, plan.siteNameEn)} · {t('plan.version', { no: plan.versionNo })}
            </h2>
            {plan.answers.length === 0 ? (
              <Banner tone="unproven">{t('ownClient.waits')}</Banner>
            ) : (
              <Card title={t('ownClient.yourAnswers')}>
                <ul className="grid gap-2">
                  {plan.answers.map((one) => (
                    <li key={String(one.answeredAt)} className="prose break-words">
                      <strong>{t(`plan.answers.${one.answer as 'approved'}`)}</strong>{' '}
                      <span className="quiet small">
                        {one.answererName} <TimeText at={one.answeredAt} zone={plan.zone} />
                      </span>
                      {one.remark ? <p className="whitespace-pre-line">{one.remark}</p> : null}
                    </li>
                  ))}
                </ul>
              </Card>
            )}
            <DutyPlanBody content={plan.content} />
            <div>
              <FileButton href={`/client/papers/plan/${plan.planReleaseId}`}>
                {t('ownClient.print')}
              </FileButton>
            </div>
            {mayAnswer ? (
              <Card title={t('ownClient.word')}>
                <EntryForm
                  back="/client/duty-plan"
                  submit={t('ownClient.send')}
                  fields={[
                    {
                      name: 'answer',
                      kind: 'choice',
                      label: t('ownClient.word'),
                      choices: (['approved', 'returned'] as const).map((value) => ({
                        value,
                        label: t(`plan.answers.${value}`),
                      })),
                    },
                    {
                      name: 'remark',
                      kind: 'long',
                      label: t('ownClient.remark'),
                      help: t('ownClient.remarkHelp'),
                    },
                  ]}
                >
                  <input type="hidden" name="planReleaseId" value={plan.planReleaseId} />
                </EntryForm>
              </Card>
            ) : null}
          </section>
        ))}
      </div>
    </>
  );
}
