import { can } from '@zhiqin/access/rules';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSelf } from '../use-self.ts';

/** Hours, what is paid for them where one may see it, and the month's close. */
export function HoursMenu({ code, month }: { code: string; month: string }) {
  const { t } = useTranslation(['portalHours', 'portal']);
  const { role } = useSelf();
  const base = `/admin/sites/${code}`;
  return (
    <nav className="chips mb-3" aria-label={t('portalHours:title')}>
      <NavLink className="chip" to={`${base}/hours?month=${month}`} end>
        {t('portalHours:menu.hours')}
      </NavLink>
      {can(role, 'pay.read') ? (
        <NavLink className="chip" to={`${base}/hours/pay?month=${month}`}>
          {t('portalHours:menu.pay')}
        </NavLink>
      ) : null}
      <NavLink className="chip" to={`${base}/months?month=${month}`}>
        {t('portal:tabs.months')}
      </NavLink>
    </nav>
  );
}
