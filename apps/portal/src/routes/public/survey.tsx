import { Banner, Button, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { valuesOf } from '../../form-values.ts';
import { useName } from '../../names.ts';
import { SurveyFields, surveyScores } from '../../parts/survey-fields.tsx';
import { Trap } from '../../parts/trap.tsx';
import { ask, attempt, formOf } from '../../problem.ts';
import type { Route } from './+types/survey';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.service.surveyPlace({ token: args.params.surveyToken }));
}

export async function action(args: Route.ActionArgs) {
  const { surveyToken: token } = args.params;
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.service.answerSurvey({
      token,
      scores: surveyScores(text),
      comment: given('comment'),
      website: given('website'),
    });
    return redirect(`/p/s/${token}?sent=1`);
  });
}

/** 满意度调查 by its code: no name, a minute. */
export default function Survey({ loaderData: place }: Route.ComponentProps) {
  const { t } = useTranslation('publicService');
  const name = useName();
  const [search] = useSearchParams();
  return (
    <section className="sheet">
      <PageTitle title={t('survey.title')} />
      <h1>{t('survey.title')}</h1>
      <p className="quiet mb-4">
        {t('survey.lead', { site: name(place.siteName, place.siteNameEn), quarter: place.quarter })}
      </p>
      {search.has('sent') ? (
        <Banner tone="met">{t('survey.thanks')}</Banner>
      ) : (
        <Form method="post" reloadDocument className="form" noValidate>
          <FormProblem labels={{ comment: t('survey.comment'), 'scores.gate': t('survey.items.gate') }} />
          <SurveyFields />
          <Trap />
          <Button wide>{t('survey.send')}</Button>
        </Form>
      )}
    </section>
  );
}
