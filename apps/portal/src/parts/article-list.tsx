import { textFor } from '@zhiqin/i18n';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { nameIn } from '../names.ts';

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
  const unbound = new Set(unboundIds);
  return (
    <div className="card">
      {articles.map((article) => {
        const heading = nameIn(i18n.language, article.heading, article.headingEn);
        const body = nameIn(i18n.language, article.body, article.bodyEn);
        if (article.reference === null)
          return (
            <div key={article.id} className="px-4 py-2" style={{ background: 'var(--sunken)' }}>
              <h3>
                {article.label} {heading}
              </h3>
              {body ? <p className="prose whitespace-pre-line">{body}</p> : null}
            </div>
          );
        return (
          <div
            key={article.id}
            id={`article-${article.id}`}
            className="grid gap-3 border-t px-4 py-3 md:grid-cols-[minmax(0,1fr)_17rem]"
            style={{ borderColor: 'var(--line)' }}
          >
            <div className="prose">
              <p className="whitespace-pre-line">
                <strong className="unbroken">{article.label}</strong>{' '}
                {heading ? <strong>{heading}</strong> : null} {body}
              </p>
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
                        {textFor(i18n, 'controls', `parameters.${parameter}`)} {value}
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
              {unbound.has(article.id) ? <p className="quiet">{t('regulations:bindings.unbound')}</p> : null}
              {bindPath ? <Link to={bindPath(article.id)}>{t('portalForms:regulation.bind')}</Link> : null}
              {wordsPath ? (
                <>
                  <Link to={wordsPath(article.id)}>{t('portalRules:regulation.words')}</Link>
                  <Link to={`${wordsPath(article.id)}?do=add`}>{t('portalRules:regulation.add')}</Link>
                </>
              ) : null}
            </div>
          </div>
        );
      })}
    </div>
  );
}
