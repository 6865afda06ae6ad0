import { can } from '@zhiqin/access/rules';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSelf } from '../use-self.ts';

const pages = ['directory', 'utilities', 'keys', 'agreements', 'bans', 'passes'] as const;

/** The registers of a gate, and what it looks things up in. */
export function GateMenu({ code }: { code: string }) {
  const { t } = useTranslation(['portalGate', 'tradeSheets']);
  const { role } = useSelf();
  if (!can(role, 'gate-register.read')) return null;
  const base = `/admin/sites/${code}/gate`;
  return (
    <nav className="chips mb-3" aria-label={t('menu.label')}>
      <NavLink className="chip" to={base} end>
        {t('menu.registers')}
      </NavLink>
      {pages.map((page) => (
        <NavLink key={page} className="chip" to={`${base}/${page}`}>
          {t(`menu.${page}`)}
        </NavLink>
      ))}
      <NavLink className="chip" to={`/admin/sites/${code}/sheets`}>
        {t('tradeSheets:page.title')}
      </NavLink>
    </nav>
  );
}
