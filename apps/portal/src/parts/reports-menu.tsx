import { can } from '@zhiqin/access/rules';
import { Tabs } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useSelf } from '../use-self.ts';

/** Issued reports, when they go out, the company's binder: what of it somebody may see. */
export function ReportsMenu() {
  const { t } = useTranslation(['portal', 'portalReports', 'portalBinder']);
  const { role } = useSelf();
  const tabs = [
    { to: '/admin/reports', label: t('portal:menu.reports'), isOpen: true },
    {
      to: '/admin/reports/clients',
      label: t('portalReports:clients.tab'),
      isOpen: can(role, 'report.preview-client'),
    },
    {
      to: '/admin/reports/schedule',
      label: t('portalReports:schedule.title'),
      isOpen: can(role, 'report.preview'),
    },
    {
      to: '/admin/reports/days',
      label: t('portalReports:day.tab'),
      isOpen: can(role, 'report.preview'),
    },
    {
      to: '/admin/reports/binder',
      label: t('portalBinder:companyTitle'),
      isOpen: can(role, 'binder.read'),
    },
  ];
  return <Tabs label={t('portal:menu.reports')} tabs={tabs.filter(({ isOpen }) => isOpen)} />;
}
