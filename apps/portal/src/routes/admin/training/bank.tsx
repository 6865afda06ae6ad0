import { can } from '@zhiqin/access/rules';
import {
  Button,
  Card,
  DataTable,
  EmptyState,
  FileButton,
  Filters,
  LinkButton,
  PageHead,
  TextField,
} from '@zhiqin/ui';
import { questionKinds, trainingTopics } from '@zhiqin/workforce/rules';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { base64Of, valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm, FormFields } from '../../../parts/form-fields.tsx';
import { PeopleFileMenu } from '../../../parts/people-file-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useProblem } from '../../../use-problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/bank';

const base = '/admin/training/bank';
type Topic = (typeof trainingTopics)[number];
const letterOf = (index: number) => String.fromCharCode(65 + index);

export async function loader(args: Route.LoaderArgs) {
  const topic = new URL(args.request.url).searchParams.get('topic') as Topic | null;
  return ask(args, async ({ caller }) => {
    const [questions, sites] = await Promise.all([
      caller.training.listQuestions({ topic: topic || null }),
      caller.sites.listSites(),
    ]);
    return { questions, sites };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, lines } = valuesOf(form);
  return attempt(args, async ({ caller }) => {
    if (text('retire')) await caller.training.retireQuestion({ questionId: text('retire') });
    else if (text('wish') === 'articles')
      await caller.training.importArticleQuestions({
        siteId: text('siteId'),
        topic: text('articleTopic') as Topic,
      });
    else {
      const english = lines('choicesEn');
      await caller.training.addQuestion({
        kind: text('kind') as (typeof questionKinds)[number],
        topic: text('questionTopic') as Topic,
        text: text('text'),
        textEn: given('textEn'),
        pictureBase64: await base64Of(form, 'pictureFileId'),
        pictureAlt: given('pictureAlt'),
        choices: lines('choices').map((choice, index) => ({ text: choice, textEn: english[index] ?? null })),
        right: [
          ...text('right')
            .toUpperCase()
            .replaceAll(/[^A-H]/g, ''),
        ].map((letter) => letter.charCodeAt(0) - 65),
      });
    }
    return redirect(base);
  });
}

type Question = Route.ComponentProps['loaderData']['questions'][number];

export default function Bank({ loaderData: { questions, sites } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalTraining', 'training', 'sites', 'portal']);
  const name = useName();
  const problem = useProblem();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const may = can(role, 'exam.keep');
  const wish = may ? search.get('do') : null;
  const topics = trainingTopics.map((value) => ({ value, label: t(`training:topics.${value}`) }));
  const add = may ? <LinkButton to={`${base}?do=new`}>{t('bank.add')}</LinkButton> : null;
  return (
    <>
      <PageHead
        title={t('menu.bank')}
        steps={[{ label: t('menu.training'), to: '/admin/training' }, { label: t('menu.bank') }]}
        note={t('bank.lead')}
        actions={
          may && !wish ? (
            <>
              <LinkButton kind="plain" to={`${base}?do=articles`}>
                {t('bank.fromArticles')}
              </LinkButton>
              <LinkButton kind="plain" to={`${base}/import`}>
                {t('bank.import')}
              </LinkButton>
              {add}
            </>
          ) : null
        }
      />
      <PeopleFileMenu area="training" />
      <Filters
        filters={[
          { kind: 'choice', name: 'topic', label: t('topic'), all: t('portal:all'), choices: topics },
        ]}
      />
      <div className="grid gap-4">
        {wish === 'new' ? (
          <Card title={t('bank.add')}>
            <EntryForm
              back={base}
              submit={t('bank.add')}
              hasFile
              labelled={[
                { name: 'pictureFileId', label: t('bank.picture') },
                { name: 'pictureAlt', label: t('bank.pictureAlt') },
              ]}
              fields={[
                {
                  name: 'kind',
                  kind: 'choice',
                  label: t('bank.kind'),
                  choices: questionKinds.map((value) => ({
                    value,
                    label: t(`training:questionKinds.${value}`),
                  })),
                },
                { name: 'questionTopic', kind: 'choice', label: t('topic'), choices: topics },
                { name: 'text', kind: 'long', label: t('bank.text') },
                { name: 'textEn', kind: 'long', label: t('bank.textEn') },
                { name: 'choices', kind: 'long', label: t('bank.choices'), help: t('bank.choicesHelp') },
                { name: 'choicesEn', kind: 'long', label: t('bank.choicesEn') },
                { name: 'right', label: t('bank.right'), help: t('bank.rightHelp') },
              ]}
            >
              <TextField
                name="pictureFileId"
                type="file"
                accept="image/png,image/jpeg,image/webp"
                label={t('bank.picture')}
                help={t('bank.pictureHelp')}
                error={problem.at('pictureFileId')}
              />
              <FormFields
                fields={[{ name: 'pictureAlt', label: t('bank.pictureAlt'), help: t('bank.pictureAltHelp') }]}
              />
            </EntryForm>
          </Card>
        ) : wish === 'articles' ? (
          <Card title={t('bank.fromArticles')}>
            <p className="prose quiet">{t('bank.fromArticlesLead')}</p>
            <EntryForm
              back={base}
              submit={t('bank.take')}
              fields={[
                {
                  name: 'siteId',
                  kind: 'choice',
                  label: t('sites:title'),
                  choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
                },
                { name: 'articleTopic', kind: 'choice', label: t('topic'), choices: topics },
              ]}
            >
              <input type="hidden" name="wish" value="articles" />
            </EntryForm>
          </Card>
        ) : (
          <FormProblem />
        )}
        <DataTable
          caption={t('menu.bank')}
          rows={questions}
          keyOf={(one) => one.id}
          empty={
            <EmptyState
              title={t('bank.none')}
              example={t('bank.example')}
              action={may ? <FileButton href={`${base}/template`}>{t('bank.template')}</FileButton> : null}
            />
          }
          columns={[
            {
              key: 'text',
              head: t('bank.text'),
              cell: (one) => (
                <>
                  {name(one.text, one.textEn)}{' '}
                  {one.pictureFileId ? (
                    <img
                      src={`/api/files/${one.pictureFileId}`}
                      alt={one.pictureAlt ?? t('bank.picture')}
                      className="my-1 max-h-32"
                      loading="lazy"
                    />
                  ) : null}
                  <span className="quiet small">
                    {t(`training:questionKinds.${one.kind}`)} · {t(`training:topics.${one.topic as 'fire'}`)}
                    {one.isFromArticle ? ` · ${t('bank.ofArticle')}` : ''}
                  </span>
                </>
              ),
            },
            {
              key: 'choices',
              head: t('bank.choices'),
              cell: (one) => (
                <ol className="list-none p-0">
                  {one.choices.map((choice, index) => (
                    <li key={choice.text}>
                      {letterOf(index)} {name(choice.text, choice.textEn)}
                    </li>
                  ))}
                </ol>
              ),
            },
            { key: 'right', head: t('bank.right'), cell: (one) => one.right.map(letterOf).join('') },
            ...(may
              ? [
                  {
                    key: 'retire',
                    head: '',
                    cell: (one: Question) => (
                      <Form method="post">
                        <input type="hidden" name="retire" value={one.id} />
                        <Button kind="quiet">{t('bank.retire')}</Button>
                      </Form>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </>
  );
}
