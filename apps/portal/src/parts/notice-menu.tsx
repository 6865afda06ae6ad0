import { can } from '@zhiqin/access/rules';
import { Tabs } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useSelf } from '../use-self.ts';

/** Own notices, how to be told, and for the office what was sent and through which channels. */
export function NoticeMenu() {
  const { t } = useTranslation('portalNotifications');
  const { role } = useSelf();
  const tabs = [
    { to: '/admin/inbox', label: t('nav.inbox') },
    { to: '/admin/inbox/settings', label: t('nav.settings') },
    ...(can(role, 'message.list-outbox') ? [{ to: '/admin/messages', label: t('nav.messages') }] : []),
    ...(can(role, 'channel.read') ? [{ to: '/admin/messages/channels', label: t('nav.channels') }] : []),
  ];
  return <Tabs label={t('nav.label')} tabs={tabs} />;
}
