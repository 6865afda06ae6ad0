import { Banner, Button, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { valuesOf } from '../../form-values.ts';
import { useName } from '../../names.ts';
import { SurveyFields, surveyScores } from '../../parts/survey-fields.tsx';
import { ask, attempt, formOf } from '../../problem.ts';
import type { Route } from './+types/survey';

export async function loader(args: Route.LoaderArgs) {
  const surveys = await ask(args, ({ caller }) => caller.service.listSurveys({}));
  const survey = surveys.find((one) => one.id === args.params.surveyId);
  if (!survey) throw new Response(null, { status: 404 });
  return { survey };
}

export async function action(args: Route.ActionArgs) {
  const { surveyId } = args.params;
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.service.answerSurveyAsClient({
      surveyId,
      scores: surveyScores(text),
      comment: given('comment'),
    });
    return redirect(`/client/survey/${surveyId}?sent=1`);
  });
}

/** The client's office answers the quarter's survey. */
export default function ClientSurvey({ loaderData: { survey } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalService', 'publicService']);
  const name = useName();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title={t('publicService:survey.title')}
        steps={[{ label: t('client.appraisal.title'), to: '/client/appraisal' }, { label: survey.quarter }]}
        note={t('publicService:survey.lead', {
          site: name(survey.siteName, survey.siteNameEn),
          quarter: survey.quarter,
        })}
      />
      {search.has('sent') ? (
        <Banner tone="met">{t('client.surveyThanks')}</Banner>
      ) : survey.closedAt ? (
        <Banner>
          {t('client.surveyClosed', { index: survey.index ?? '–', answers: survey.answers ?? 0 })}
        </Banner>
      ) : (
        <Form method="post" className="form" noValidate>
          <FormProblem labels={{ 'scores.gate': t('publicService:survey.items.gate') }} />
          <SurveyFields />
          <Button wide>{t('publicService:survey.send')}</Button>
        </Form>
      )}
    </>
  );
}
