import { can, type Role } from '@zhiqin/access/rules';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSelf } from '../use-self.ts';

const pages = ['orders', 'periods', 'signatures', 'coverage', 'levels'] as const;

/** What belongs to a site's regulation beside its text. */
export function RulesMenu({ code }: { code: string }) {
  const { t } = useTranslation('portalRules');
  const { role } = useSelf();
  if (!can(role as Role, 'regulation.read-record')) return null;
  const base = `/admin/sites/${code}/regulation`;
  return (
    <nav className="chips mb-3" aria-label={t('menu.label')}>
      <NavLink className="chip" to={base} end>
        {t('menu.text')}
      </NavLink>
      {pages.map((page) => (
        <NavLink key={page} className="chip" to={`${base}/${page}`}>
          {t(`menu.${page}`)}
        </NavLink>
      ))}
    </nav>
  );
}
