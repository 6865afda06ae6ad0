import { LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useLocation, useRouteError } from 'react-router';
import type { Problem } from './problem.ts';

/** What stands in a page's place when it cannot be shown: why, what to do next, and the number to quote. */
export function PageError() {
  const { t } = useTranslation('shell');
  const { pathname, search } = useLocation();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const problem = isRouteErrorResponse(error) ? (error.data as Problem | null) : null;
  const kind = { 403: 'forbidden', 404: 'notFound', 503: 'unavailable' }[status] ?? 'failed';
  const words = {
    forbidden: [t('errorPage.forbidden'), t('errorPage.forbiddenNext')],
    notFound: [t('errorPage.notFound'), t('errorPage.notFoundNext')],
    unavailable: [t('errorPage.unavailable'), t('errorPage.unavailableNext')],
    failed: [t('errorPage.failed'), t('errorPage.failedNext')],
  }[kind as 'failed'];
  return (
    <div className="empty mx-auto my-8" role="alert">
      <PageTitle title={words[0] ?? ''} />
      <h1>{words[0]}</h1>
      <p>{words[1]}</p>
      {problem?.requestId ? (
        <p className="quiet small">
          {t('errorPage.requestId')} <span className="code">{problem.requestId}</span>
        </p>
      ) : null}
      <div className="flex gap-2">
        {status === 404 || status === 403 ? null : (
          <LinkButton to={pathname + search} reloadDocument>
            {t('errorPage.retry')}
          </LinkButton>
        )}
        <LinkButton to="/" kind="plain">
          {t('errorPage.home')}
        </LinkButton>
      </div>
    </div>
  );
}
