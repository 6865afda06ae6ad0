import { textFor } from '@zhiqin/i18n';
import { controls } from '@zhiqin/regulations/rules';
import { Banner, Button, Card, EmptyState, LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useLabel } from '../../../names.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { quotedText } from '../../../quoted-text.ts';
import { useProblem } from '../../../use-problem.ts';
import type { Route } from './+types/suggestions';

export async function loader(args: Route.LoaderArgs) {
  const { versionId } = args.params;
  return ask(args, async ({ caller }) => ({
    articles: await caller.adoption.suggestBindings({ versionId }),
  }));
}

/** What is bound is what the text asks for now: only which suggestions were ticked comes with the form. */
export async function action(args: Route.ActionArgs) {
  const { code, versionId } = args.params;
  const ticked = new Set(valuesOf(await formOf(args.request)).all('chosen'));
  return attempt(args, async ({ caller }) => {
    const articles = await caller.adoption.suggestBindings({ versionId });
    const bindings = articles.flatMap(({ articleId, suggestions }) =>
      suggestions
        .filter(({ control }) => ticked.has(`${articleId} ${control}`))
        .map(({ control, params }) => ({ articleId, controlCode: control, parameters: { ...params } })),
    );
    await caller.adoption.bindArticles({ versionId, bindings });
    return redirect(`/admin/sites/${code}/regulation?version=${versionId}`);
  });
}

export default function Suggestions({ loaderData: { articles }, params }: Route.ComponentProps) {
  const { t } = useTranslation(['portalRules', 'portalForms']);
  const problem = useProblem();
  const ticked = problem.title === null ? null : (problem.typed('chosen') ?? '').split('\n');
  const open = articles.flatMap(({ suggestions }) => suggestions.filter(isOpen)).length;
  const back = `/admin/sites/${params.code}/regulation?version=${params.versionId}`;
  return (
    <Form method="post" className="grid gap-4">
      <PageTitle title={t('suggestions.title')} />
      <div>
        <h2>{t('suggestions.title')}</h2>
        <p className="quiet prose">{t('suggestions.lead')}</p>
      </div>
      {articles.length === 0 ? (
        <EmptyState title={t('suggestions.none')} example={t('suggestions.example')} />
      ) : (
        <p>
          {open > 0
            ? t('suggestions.count', { articles: articles.length, count: open })
            : t('suggestions.allBound')}
        </p>
      )}
      <FormProblem labels={{ bindings: t('suggestions.choose') }} />
      {articles.map((article) => (
        <ArticleCard
          key={article.articleId}
          article={article}
          own={`/admin/sites/${params.code}/regulation/${params.versionId}/articles/${article.articleId}`}
          ticked={ticked}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        {open > 0 ? <Button>{t('suggestions.bind')}</Button> : null}
        <LinkButton kind="quiet" to={back}>
          {t('back')}
        </LinkButton>
      </div>
    </Form>
  );
}

type Article = Awaited<ReturnType<typeof loader>>['articles'][number];
type Suggestion = Article['suggestions'][number];

const isOpen = ({ isBound, refusal }: Suggestion) => !isBound && refusal === null;

function ArticleCard({
  article,
  own,
  ticked,
}: {
  article: Article;
  /** Address of the page that binds it. */
  own: string;
  ticked: readonly string[] | null;
}) {
  const { t, i18n } = useTranslation(['portalRules', 'suggest', 'controls']);
  const label = useLabel()(article.label);
  const quotes = [...article.suggestions, ...article.conflicts].map(({ quote }) => quote);
  return (
    <fieldset aria-label={label}>
      <Card title={label}>
        <p className="prose whitespace-pre-line break-words mb-3">
          {quotedText(article.text, quotes).map(({ text, isQuoted, at }) =>
            isQuoted ? <mark key={at}>{text}</mark> : text,
          )}
        </p>
        {article.conflicts.map(({ key, citation }) => (
          <Banner key={key} tone="breached">
            <strong>{t('suggestions.conflict')}</strong> {citation ? `${citation} · ` : ''}
            {textFor(i18n, 'suggest', `law.${key}.rule`)}{' '}
            {t('suggestions.alternative', { words: textFor(i18n, 'suggest', `law.${key}.alternative`) })}
          </Banner>
        ))}
        <ul className="grid gap-2">
          {article.suggestions.map((one) => (
            <li key={one.control}>
              <SuggestionLine articleId={article.articleId} own={own} one={one} ticked={ticked} />
            </li>
          ))}
        </ul>
      </Card>
    </fieldset>
  );
}

function SuggestionLine({
  articleId,
  own,
  one,
  ticked,
}: {
  articleId: string;
  own: string;
  one: Suggestion;
  ticked: readonly string[] | null;
}) {
  const { t, i18n } = useTranslation(['portalRules', 'suggest', 'controls', 'errors']);
  const value = `${articleId} ${one.control}`;
  const name = `${one.control} ${textFor(i18n, 'controls', `byCode.${one.control}.name`)}`;
  const control = controls.find(({ code }) => code === one.control);
  const values = Object.entries(one.params).map(([parameter, count]) => {
    const unit = control?.parameters.find((candidate) => candidate.name === parameter)?.unit;
    const figure = unit ? textFor(i18n, 'controls', `units.${unit}`, { count }) : String(count);
    return `${textFor(i18n, 'controls', `parameters.${parameter}`)} ${figure}`;
  });
  const said = [name, ...values].join(' · ');
  const reason = textFor(i18n, 'suggest', `reasons.${one.reason.key}`, one.reason.values);
  return (
    <>
      {isOpen(one) ? (
        <label className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            name="chosen"
            value={value}
            defaultChecked={ticked ? ticked.includes(value) : true}
            className="size-4"
          />
          {said}
        </label>
      ) : (
        <p>
          {said}
          {one.isBound ? ` · ${t('suggestions.bound')}` : null}
        </p>
      )}
      <p className="quiet small prose">{reason}</p>
      {one.refusal ? (
        <p className="prose">
          <span className="field-error">{textFor(i18n, 'errors', one.refusal.code, one.refusal.params)}</span>{' '}
          <Link
            to={`${own}?control=${one.control}`}
            aria-label={t('portalRules:suggestions.setLawfulFor', { name })}
            className="unbroken"
          >
            {t('portalRules:suggestions.setLawful')}
          </Link>{' '}
          <Link to={`${own}/words`} className="unbroken">
            {t('portalRules:regulation.words')}
          </Link>
        </p>
      ) : null}
    </>
  );
}
