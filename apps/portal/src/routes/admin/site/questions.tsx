import { PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useLabel, useName } from '../../../names.ts';
import { EntryForm, type FormField, FormFields } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/questions';

/** As many as a guard is asked about one article. */
const places = [0, 1, 2] as const;

export async function loader(args: Route.LoaderArgs) {
  const { versionId, articleId } = args.params;
  return ask(args, async (portal) => {
    const { differences } = await portal.caller.adoption.compareVersions({ versionId });
    const found = differences.find((one) => one.after?.id === articleId);
    if (!found?.after)
      throw data({ code: 'not-found', params: {}, fields: {}, requestId: portal.requestId }, { status: 404 });
    return { clause: found.after, questions: found.questions };
  });
}

export async function action(args: Route.ActionArgs) {
  const { code, versionId, articleId } = args.params;
  const { text, given, lines, number } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.adoption.writeQuestions({
      versionId,
      articleId,
      // What is left empty at the end is no question; the fields keep their numbers all the same.
      questions: places
        .filter((place) => text(`questions.${place}.text`) !== '')
        .map((place) => {
          const at = (field: string) => `questions.${place}.${field}`;
          const english = lines(at('choicesEn'));
          return {
            text: text(at('text')),
            textEn: given(at('textEn')),
            choices: lines(at('choices')).map((choice, index) => ({
              text: choice,
              textEn: english[index] ?? null,
            })),
            correctChoice: number(at('correctChoice')) - 1,
          };
        }),
    });
    return redirect(`/admin/sites/${code}/regulation/${versionId}/changes`);
  });
}

export default function Questions({ loaderData: { clause, questions }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalRules');
  const name = useName();
  const title = t('questions.title', { label: useLabel()(clause.label) });
  const asked = places.map((place): FormField[] => {
    const own = questions[place];
    const at = (field: string) => `questions.${place}.${field}`;
    const no = place + 1;
    return [
      { name: at('text'), label: t('questions.text', { no }), value: own?.text },
      { name: at('textEn'), label: t('questions.textEn', { no }), value: own?.textEn ?? undefined },
      {
        name: at('choices'),
        kind: 'long',
        label: t('questions.choices', { no }),
        help: t('questions.choicesHelp'),
        value: own?.choices.map((one) => one.text).join('\n') ?? t('questions.trueFalse'),
      },
      {
        name: at('choicesEn'),
        kind: 'long',
        label: t('questions.choicesEn', { no }),
        value: own?.choices.map((one) => one.textEn ?? '').join('\n'),
      },
      {
        name: at('correctChoice'),
        kind: 'number',
        label: t('questions.right', { no }),
        value: own ? String(own.correctChoice + 1) : '1',
      },
    ];
  });
  return (
    <div className="grid gap-4">
      <PageTitle title={title} />
      <h2>{title}</h2>
      <p className="prose empty-example break-words whitespace-pre-line">{name(clause.text, null)}</p>
      <p className="quiet prose">{t('questions.lead')}</p>
      <EntryForm
        back={`/admin/sites/${params.code}/regulation/${params.versionId}/changes`}
        submit={t('questions.save')}
        fields={[]}
        labelled={asked.flat()}
      >
        {asked.map((fields) => (
          <fieldset key={fields[0]?.name} aria-label={fields[0]?.label} className="card grid gap-4 p-4">
            <FormFields fields={fields} />
          </fieldset>
        ))}
      </EntryForm>
    </div>
  );
}
