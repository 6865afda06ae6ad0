import { can } from '@zhiqin/access/rules';
import { planAnswers } from '@zhiqin/preparedness/rules';
import { Card, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../form-values.ts';
import { AssemblyPlans } from '../../parts/assembly-plans.tsx';
import { EntryForm } from '../../parts/form-fields.tsx';
import { PlanWords } from '../../parts/plan-words.tsx';
import { useScenario } from '../../parts/use-scenario.ts';
import { ask, attempt, formOf } from '../../problem.ts';
import type { Route } from './+types/emergency-plan';

export async function loader(args: Route.LoaderArgs) {
  const { emergencyPlanId } = args.params;
  return ask(args, async ({ caller }) => {
    const [plan, { role }] = await Promise.all([
      caller.preparedness.getReleasedPlan({ emergencyPlanId }),
      caller.access.readSelf(),
    ]);
    return { plan, mayAnswer: can(role, 'preparedness.answer') };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  const { emergencyPlanId } = args.params;
  return attempt(args, async ({ caller }) => {
    await caller.preparedness.answerPlan({
      emergencyPlanId,
      answer: text('answer') as 'agreed',
      note: given('note'),
    });
    return redirect(`/client/preparedness/plans/${emergencyPlanId}`);
  });
}

/** A plan the client was shown, and what it says to it. */
export default function ClientPlan({ loaderData: { plan, mayAnswer } }: Route.ComponentProps) {
  const { t } = useTranslation('portalPreparedness');
  const scenario = useScenario();
  return (
    <>
      <PageHead
        title={scenario(plan.scenario)}
        steps={[
          { label: t('client.title'), to: '/client/preparedness' },
          { label: t('plans.version', { no: plan.version }) },
        ]}
        note={t(`states.${plan.state}`)}
      />
      <div className="grid gap-4">
        <PlanWords content={plan.content} />
        {plan.shownOn.length > 0 ? (
          <AssemblyPlans assembly={plan.content.assembly} shownOn={plan.shownOn} />
        ) : null}
        <Card title={t('client.answer')}>
          {plan.clientAnswer ? (
            <p className="break-words">
              {t(`answers.${plan.clientAnswer as 'agreed'}`)} · {plan.clientAnsweredName}
              {plan.clientNote ? ` · ${plan.clientNote}` : ''}
            </p>
          ) : mayAnswer ? (
            <EntryForm
              back="/client/preparedness"
              submit={t('client.save')}
              fields={[
                {
                  name: 'answer',
                  kind: 'choice',
                  label: t('client.answer'),
                  choices: planAnswers.map((value) => ({ value, label: t(`answers.${value}`) })),
                },
                { name: 'note', kind: 'long', label: t('client.note'), help: t('client.noteHelp') },
              ]}
            />
          ) : (
            <p className="quiet">{t('client.waiting')}</p>
          )}
        </Card>
      </div>
    </>
  );
}
