import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

const pages = ['drills', 'contacts', 'station', 'education'] as const;

/** What a site has ready: its plans, and the pages beside them. */
export function PreparednessMenu({ code }: { code: string }) {
  const { t } = useTranslation('portalPreparedness');
  const base = `/admin/sites/${code}/preparedness`;
  return (
    <nav className="chips mb-3" aria-label={t('menuLabel')}>
      <NavLink className="chip" to={base} end>
        {t('menu.plans')}
      </NavLink>
      {pages.map((page) => (
        <NavLink key={page} className="chip" to={`${base}/${page}`}>
          {t(`menu.${page}`)}
        </NavLink>
      ))}
    </nav>
  );
}
