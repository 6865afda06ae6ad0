import { PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { loadNoticeSettings, noticeSettingsAction } from '../../../notice-settings.ts';
import { NoticeMenu } from '../../../parts/notice-menu.tsx';
import { NoticeSettingsForm } from '../../../parts/notice-settings-form.tsx';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/inbox-settings';

export const loader = (args: Route.LoaderArgs) => loadNoticeSettings(args);
export const action = (args: Route.ActionArgs) => noticeSettingsAction(args);

/** 提醒方式 of whoever reads. */
export default function InboxSettings({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('portalNotifications');
  const { tenant } = useSelf();
  return (
    <>
      <PageHead title={t('settings.title')} note={t('settings.lead')} />
      <NoticeMenu />
      <NoticeSettingsForm settings={loaderData} zone={tenant.zone} />
    </>
  );
}
