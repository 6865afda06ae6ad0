import { Button, Card, LinkButton, PageTitle, Select } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useLabel, useName } from '../../../names.ts';
import { type FormField, FormFields } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import type { Route } from './+types/article-words';

/** One part of a draft: its words changed, the part taken out, or a new article put behind it (`?do=add`). */
export async function loader(args: Route.LoaderArgs) {
  const { versionId, articleId } = args.params;
  const isNew = new URL(args.request.url).searchParams.get('do') === 'add';
  return ask(args, async (portal) => {
    const { articles } = await portal.caller.adoption.getRegulation({ versionId });
    const found = articles.find((one) => one.id === articleId);
    if (!found)
      throw data({ code: 'not-found', params: {}, fields: {}, requestId: portal.requestId }, { status: 404 });
    return {
      isNew,
      article: found,
      places: articles
        .filter((one) => one.id !== articleId && (one.reference !== null || one.kind !== 'item'))
        .filter((one) => one.label.trim() !== '')
        .map(({ id, label, reference, heading, headingEn, body, bodyEn }) => ({
          id,
          label,
          reference,
          words: heading ?? body.slice(0, 20),
          wordsEn: (heading ? headingEn : bodyEn?.slice(0, 40)) ?? null,
        })),
      before: articles.findLast((one) => one.position < found.position && one.kind !== 'item')?.id,
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { code, versionId, articleId } = args.params;
  const { text, given } = valuesOf(await formOf(args.request));
  const isNew = new URL(args.request.url).searchParams.get('do') === 'add';
  const back = `/admin/sites/${code}/regulation?version=${versionId}`;
  return attempt(args, async ({ caller: { adoption } }) => {
    if (text('wish') === 'remove') {
      await adoption.removeArticle({ versionId, articleId });
      return redirect(back);
    }
    if (text('wish') === 'move') {
      await adoption.moveArticle({ versionId, articleId, afterArticleId: text('afterArticleId') });
      return redirect(`${back}#article-${articleId}`);
    }
    const words = {
      label: text('label'),
      heading: given('heading'),
      headingEn: given('headingEn'),
      body: text('body'),
      bodyEn: given('bodyEn'),
    };
    const made = isNew
      ? await adoption.addArticle({ versionId, afterArticleId: articleId, ...words })
      : await adoption.reviseArticle({ versionId, articleId, ...words });
    return redirect(`${back}#article-${made.articleId}`);
  });
}

export default function ArticleWords({ loaderData, params }: Route.ComponentProps) {
  const { article, isNew, places, before } = loaderData;
  const { t } = useTranslation('portalRules');
  const labelOf = useLabel();
  const name = useName();
  const title = t(isNew ? 'article.addAfter' : 'article.change', {
    label: labelOf(article.label, article.reference),
  });
  const stands = (value: string | null) => (isNew ? undefined : (value ?? undefined));
  const fields: FormField[] = [
    {
      name: 'label',
      label: t('article.label'),
      help: t('article.labelHelp'),
      value: stands(article.label.trim()),
    },
    { name: 'heading', label: t('article.heading'), value: stands(article.heading) },
    { name: 'headingEn', label: t('article.headingEn'), value: stands(article.headingEn) },
    { name: 'body', kind: 'long', label: t('article.body'), value: stands(article.body) },
    { name: 'bodyEn', kind: 'long', label: t('article.bodyEn'), value: stands(article.bodyEn) },
  ];
  return (
    <div className="grid gap-4">
      <PageTitle title={title} />
      <h2>{title}</h2>
      <Form method="post" className="form" noValidate>
        <FormProblem labels={Object.fromEntries(fields.map((field) => [field.name, field.label]))} />
        <FormFields fields={fields} />
        <div className="flex flex-wrap gap-2">
          <Button>{t('save')}</Button>
          {isNew ? null : (
            <Button kind="plain" name="wish" value="remove">
              {t('article.remove')}
            </Button>
          )}
          <LinkButton
            kind="quiet"
            to={`/admin/sites/${params.code}/regulation?version=${params.versionId}#article-${article.id}`}
          >
            {t('cancel')}
          </LinkButton>
        </div>
        {isNew ? null : <p className="quiet">{t('article.removeHelp')}</p>}
      </Form>
      {isNew || article.reference === null || places.length === 0 ? null : (
        <Card title={t('article.move')}>
          <Form method="post" className="form">
            <Select
              name="afterArticleId"
              label={t('article.moveAfter')}
              help={t('article.moveHelp')}
              choices={places.map((one) => ({
                value: one.id,
                label: `${labelOf(one.label, one.reference)} ${name(one.words, one.wordsEn)}`,
              }))}
              defaultValue={before}
            />
            <div>
              <Button kind="plain" name="wish" value="move">
                {t('article.move')}
              </Button>
            </div>
          </Form>
        </Card>
      )}
    </div>
  );
}
