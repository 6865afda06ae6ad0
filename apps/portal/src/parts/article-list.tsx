import { textFor } from '@zhiqin/i18n';
import { controls } from '@zhiqin/regulations/rules';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { nameIn, useLabel } from '../names.ts';

interface Article {
  id: string;
  kind: string;
  label: string;
  reference: string | null;
  heading: string | null;
  headingEn: string | null;
  body: string;
  bodyEn: string | null;
  bindings: readonly { id: string; controlCode: string; parameters: Record<string, number> }[];
}

/** A regulation in reading order, what each article binds beside it; articles that bind nothing are named. */
export function ArticleList({
  articles,
  unboundIds,
  bindPath,
  wordsPath,
}: {
  articles: readonly Article[];
  unboundIds: readonly string[];
  /** Where an article is bound; absent when this version can no longer be changed. */
  bindPath?: (articleId: string) => string;
  /** Where its words are changed; absent likewise. */
  wordsPath?: (articleId: string) => string;
}) {
  const { t, i18n } = useTranslation(['portalForms', 'portalRules', 'regulations', 'controls']);
  const labelOf = useLabel();
  const unbound = new Set(unboundIds);
  return (
    <div className="card">
      {withItems(articles).map(({ article, items }) => {
        const heading = nameIn(i18n.language, article.heading, article.headingEn);
        const body = nameIn(i18n.language, article.body, article.bodyEn);
        if (article.reference === null)
          return (
            <div key={article.id} className="px-4 py-2" style={{ background: 'var(--sunken)' }}>
              {article.label || heading ? (
                <h3>
                  {labelOf(article.label)} {heading}
                </h3>
              ) : null}
              {body ? <p className="prose whitespace-pre-line">{body}</p> : null}
              <Items items={items} />
            </div>
          );
        return (
          <div
            key={article.id}
            id={`article-${article.id}`}
            className="grid gap-3 border-t px-4 py-3 md:grid-cols-[minmax(0,1fr)_20rem]"
            style={{ borderColor: 'var(--line)' }}
          >
            <div className="prose">
              <p className="whitespace-pre-line">
                <strong className="unbroken">{labelOf(article.label)}</strong>{' '}
                {heading ? <strong>{heading}</strong> : null} {body}
              </p>
              <Items items={items} />
            </div>
            <div className="small grid content-start gap-2">
              {article.bindings.map((binding) => (
                <div key={binding.id}>
                  <strong>
                    <span className="code">{binding.controlCode}</span>{' '}
                    {t(`controls:byCode.${binding.controlCode}.name` as 'controls:byCode.R01.name')}
                  </strong>
                  <ul className="quiet">
                    {Object.entries(binding.parameters).map(([parameter, value]) => (
                      <li key={parameter}>
                        {textFor(i18n, 'controls', `parameters.${parameter}`)}{' '}
                        {valueText(i18n, binding.controlCode, parameter, value)}
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
              {unbound.has(article.id) ? <p className="quiet">{t('regulations:bindings.unbound')}</p> : null}
              {bindPath || wordsPath ? (
                <p className="flex flex-wrap gap-x-4 gap-y-1">
                  {bindPath ? (
                    <Link to={bindPath(article.id)}>{t('portalForms:regulation.bind')}</Link>
                  ) : null}
                  {wordsPath ? (
                    <>
                      <Link to={wordsPath(article.id)}>{t('portalRules:regulation.words')}</Link>
                      <Link to={`${wordsPath(article.id)}?do=add`}>{t('portalRules:regulation.add')}</Link>
                    </>
                  ) : null}
                </p>
              ) : null}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function Items({ items }: { items: readonly Article[] }) {
  const { i18n } = useTranslation();
  if (items.length === 0) return null;
  return (
    <ul className="mt-1 grid gap-1 pl-4">
      {items.map((item) => (
        <li key={item.id} className="whitespace-pre-line">
          {[
            item.label.trim(),
            nameIn(i18n.language, item.heading, item.headingEn),
            nameIn(i18n.language, item.body, item.bodyEn),
          ]
            .filter(Boolean)
            .join(' ')}
        </li>
      ))}
    </ul>
  );
}

/** The items (一), (二) and the unnumbered paragraphs under an article belong to it. */
function withItems(articles: readonly Article[]): { article: Article; items: Article[] }[] {
  const shown: { article: Article; items: Article[] }[] = [];
  for (const article of articles) {
    const above = shown.at(-1);
    const isItem = article.reference === null && ['item', 'paragraph'].includes(article.kind);
    if (isItem && above && article.bindings.length === 0) above.items.push(article);
    else shown.push({ article, items: [] });
  }
  return shown;
}

/** A value with its unit: `20 minutes`, `yes` for what is asked or not. */
function valueText(
  i18n: Parameters<typeof textFor>[0],
  code: string,
  parameter: string,
  value: number,
): string {
  const unit = controls
    .find((one) => one.code === code)
    ?.parameters.find((one) => one.name === parameter)?.unit;
  if (unit === 'flag') return textFor(i18n, 'portalRules', value === 1 ? 'yes' : 'no');
  return unit
    ? textFor(i18n, 'controls', `units.${unit}`, { count: value, defaultValue: String(value) })
    : String(value);
}
