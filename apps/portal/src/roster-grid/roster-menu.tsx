import { can } from '@zhiqin/access/rules';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSelf } from '../use-self.ts';

const pages = [
  'edit',
  'pattern',
  'needs',
  'fill',
  'repair',
  'review',
  'leave',
  'swaps',
  'cover',
  'loans',
  'import',
] as const;

/** The roster to read, to work on, to publish, to take in from a spreadsheet, and tonight's gaps. */
export function RosterMenu({ code, month }: { code: string; month: string }) {
  const { t } = useTranslation('portalRoster');
  const { role } = useSelf();
  const base = `/admin/sites/${code}/roster`;
  if (!can(role, 'roster.plan')) return null;
  return (
    <nav className="chips no-print mb-3" aria-label={t('menu.label')}>
      <NavLink className="chip" to={`${base}?month=${month}`} end>
        {t('menu.view')}
      </NavLink>
      {pages.map((page) => (
        <NavLink key={page} className="chip" to={`${base}/${page}?month=${month}`}>
          {t(`menu.${page}`)}
        </NavLink>
      ))}
    </nav>
  );
}
