import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

/** The pages about a site's results, each of the same month where it has one. */
export function ResultsMenu({ code, month }: { code: string; month?: string }) {
  const { t } = useTranslation('portalResults');
  const base = `/admin/sites/${code}/compliance`;
  const of = month ? `?month=${month}` : '';
  return (
    <nav className="chips mb-3" aria-label={t('menu.label')}>
      <NavLink className="chip" to={`${base}${of}`} end>
        {t('menu.results')}
      </NavLink>
      <NavLink className="chip" to={`${base}/score${of}`}>
        {t('menu.score')}
      </NavLink>
      <NavLink className="chip" to={`${base}/waivers`}>
        {t('menu.waivers')}
      </NavLink>
    </nav>
  );
}
