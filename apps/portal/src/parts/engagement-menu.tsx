import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

const pages = ['contract', 'checklist', 'temporary'] as const;

/** The pages of a site's engagement: what is planned, agreed on, handed over, and asked for besides. */
export function EngagementMenu({ code }: { code: string }) {
  const { t } = useTranslation('portalEngagement');
  const base = `/admin/sites/${code}/engagement`;
  return (
    <nav className="chips no-print" aria-label={t('parts.label')}>
      <NavLink className="chip" to={base} end>
        {t('parts.plan')}
      </NavLink>
      {pages.map((page) => (
        <NavLink key={page} className="chip" to={`${base}/${page}`}>
          {t(`parts.${page}`)}
        </NavLink>
      ))}
    </nav>
  );
}

/** The company's pipeline and its papers. */
export function PipelineMenu() {
  const { t } = useTranslation('portalEngagement');
  return (
    <nav className="chips mb-3" aria-label={t('parts.label')}>
      <NavLink className="chip" to="/admin/engagements" end>
        {t('parts.pipeline')}
      </NavLink>
      <NavLink className="chip" to="/admin/engagements/papers">
        {t('parts.papers')}
      </NavLink>
    </nav>
  );
}
