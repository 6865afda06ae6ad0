import { can } from '@zhiqin/access/rules';
import { Card, EmptyState, KeyFigure, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabel, useName } from '../../../names.ts';
import { RulesMenu } from '../../../parts/rules-menu.tsx';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/coverage';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const versionId = new URL(args.request.url).searchParams.get('version');
    const [coverage, version] = await Promise.all([
      portal.caller.adoption.getCoverage({ siteId: id, versionId }),
      versionId ? portal.caller.adoption.getRegulation({ versionId }) : null,
    ]);
    const shown = version
      ? {
          id: version.id,
          title: version.title,
          titleEn: version.titleEn,
          versionNo: version.versionNo,
          isDraft: !version.publication,
        }
      : null;
    return { ...coverage, version: shown };
  });
}

export default function Coverage({ loaderData, params }: Route.ComponentProps) {
  const { clauses, version, articlesWithoutControl, controlsWithoutArticle, dutiesNoArticleAsksFor } =
    loaderData;
  const { role } = useSelf();
  const { t } = useTranslation(['portalRules', 'portalForms', 'controls']);
  const name = useName();
  const labelOf = useLabel();
  const base = `/admin/sites/${params.code}/regulation`;
  const binds = version?.isDraft && can(role, 'regulation.bind');
  return (
    <div className="grid gap-4">
      <PageTitle title={t('coverage.title')} />
      <RulesMenu code={params.code} />
      <div>
        <h2>{t('coverage.title')}</h2>
        <p className="quiet prose">{t('coverage.lead')}</p>
        {version ? (
          <p className="flex flex-wrap gap-x-4">
            <strong>
              {name(version.title, version.titleEn)} {t('version', { no: version.versionNo })}
            </strong>
            <Link to={`${base}?version=${version.id}`}>{t('back')}</Link>
          </p>
        ) : null}
      </div>
      <div className="grid grid-cols-2 gap-4 md:grid-cols-4">
        <KeyFigure label={t(version ? 'coverage.ofVersion' : 'coverage.clauses')} value={clauses} />
        <KeyFigure label={t('coverage.articles')} value={articlesWithoutControl.length} />
        <KeyFigure label={t('coverage.duties')} value={dutiesNoArticleAsksFor.length} />
        <KeyFigure label={t('coverage.controls')} value={controlsWithoutArticle.length} />
      </div>
      {clauses === 0 ? <EmptyState title={t('coverage.none')} example={t('coverage.example')} /> : null}
      <Card title={t('coverage.duties')}>
        <p className="quiet prose mb-2">{t('coverage.dutiesHelp')}</p>
        {dutiesNoArticleAsksFor.length === 0 ? <p>{t('coverage.allAsked')}</p> : null}
        <ul className="grid gap-1">
          {dutiesNoArticleAsksFor.map((duty) => (
            <li key={`${duty.kind} ${duty.id}`}>
              {t(`coverage.kinds.${duty.kind}`)} · {name(duty.name, duty.nameEn)}{' '}
              <span className="quiet small code">{duty.code}</span>
            </li>
          ))}
        </ul>
      </Card>
      {articlesWithoutControl.length > 0 ? (
        <Card title={t('coverage.articles')}>
          <p className="quiet prose mb-2">{t('coverage.articlesHelp')}</p>
          <ul className="grid gap-2">
            {articlesWithoutControl.map((article) => (
              <li key={article.id} className="prose break-words">
                <strong className="unbroken">{labelOf(article.label)}</strong>{' '}
                {name(article.heading, article.headingEn)} {name(article.body, article.bodyEn)}
                {binds ? (
                  <>
                    {' '}
                    <Link
                      className="unbroken"
                      to={`${base}/${version.id}/articles/${article.id}`}
                      aria-label={t('portalForms:regulation.bindTitle', { label: labelOf(article.label) })}
                    >
                      {t('portalForms:regulation.bind')}
                    </Link>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {controlsWithoutArticle.length > 0 ? (
        <Card title={t('coverage.controls')}>
          <p className="quiet prose mb-2">{t('coverage.controlsHelp')}</p>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {controlsWithoutArticle.map((code) => (
              <li key={code}>
                <span className="code">{code}</span>{' '}
                {t(`controls:byCode.${code}.name` as 'controls:byCode.R01.name')}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}
