import { surveyItems } from '@zhiqin/service/rules';
import { Textarea } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../use-problem.ts';

/** Each question once, five answers the size of a thumb; what nobody can judge is left out. */
export function SurveyFields() {
  const { t } = useTranslation('publicService');
  const problem = useProblem();
  return (
    <>
      {surveyItems.map((item) => (
        <fieldset key={item} className="field">
          <legend className="field-label">{t(`survey.items.${item}`)}</legend>
          <div className="flex flex-wrap gap-x-4">
            {([1, 2, 3, 4, 5] as const).map((score) => (
              <label key={score} className="flex min-h-11 items-center gap-2">
                <input
                  type="radio"
                  name={item}
                  value={score}
                  defaultChecked={problem.typed(item) === String(score)}
                  className="size-5"
                />
                {t(`survey.scale.${score}`)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Textarea
        name="comment"
        label={t('survey.comment')}
        error={problem.at('comment')}
        defaultValue={problem.typed('comment')}
        rows={3}
        maxLength={1000}
      />
    </>
  );
}

/** Scores as the form sent them. */
export function surveyScores(
  text: (name: string) => string,
): Partial<Record<(typeof surveyItems)[number], number>> {
  return Object.fromEntries(
    surveyItems.flatMap((item) => (text(item) === '' ? [] : [[item, Number(text(item))] as const])),
  );
}
