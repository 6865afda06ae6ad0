import { can } from '@zhiqin/access/rules';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSelf } from '../use-self.ts';

/** Routes, the rounds walked on them, and the plans they are drawn on. */
export function PatrolMenu({ code }: { code: string }) {
  const { t } = useTranslation('portalBoard');
  const { role } = useSelf();
  const base = `/admin/sites/${code}/routes`;
  return (
    <nav className="chips mb-3" aria-label={t('patrol.menu')}>
      <NavLink className="chip" to={base} end>
        {t('patrol.routes')}
      </NavLink>
      {can(role, 'duty.read') ? (
        <NavLink className="chip" to={`${base}/rounds`}>
          {t('patrol.rounds')}
        </NavLink>
      ) : null}
      {can(role, 'plan.read') ? (
        <NavLink className="chip" to={`${base}/plans`}>
          {t('patrol.plans')}
        </NavLink>
      ) : null}
    </nav>
  );
}
