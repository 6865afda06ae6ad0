import { can } from '@zhiqin/access/rules';
import { Tabs } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useSelf } from '../use-self.ts';

/** Members and audit, what is paid and how, personal data: what of it somebody may see. */
export function SettingsMenu() {
  const { t } = useTranslation(['portalPayments', 'portalReports']);
  const { role } = useSelf();
  const tabs = [
    { to: '/admin/settings', label: t('portalPayments:nav.members'), isOpen: can(role, 'member.list') },
    {
      to: '/admin/settings/subscription',
      label: t('portalPayments:nav.subscription'),
      isOpen: can(role, 'subscription.read'),
    },
    {
      to: '/admin/settings/online-payment',
      label: t('portalPayments:nav.online'),
      isOpen: can(role, 'online-payment.read'),
    },
    {
      to: '/admin/settings/report-look',
      label: t('portalReports:look.title'),
      isOpen: can(role, 'report.preview'),
    },
    {
      to: '/admin/settings/personal',
      label: t('portalPayments:nav.personal'),
      isOpen: can(role, 'retention.read'),
    },
  ];
  return <Tabs label={t('portalPayments:nav.label')} tabs={tabs.filter(({ isOpen }) => isOpen)} />;
}
