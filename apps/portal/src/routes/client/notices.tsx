import { PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useRouteLoaderData } from 'react-router';
import { loadNoticeSettings, noticeSettingsAction } from '../../notice-settings.ts';
import { NoticeList } from '../../parts/notice-list.tsx';
import { NoticeSettingsForm } from '../../parts/notice-settings-form.tsx';
import { ask } from '../../problem.ts';
import type { Route } from './+types/notices';
import type { loader as layoutLoader } from './layout.tsx';

export async function loader(args: Route.LoaderArgs) {
  const before = new URL(args.request.url).searchParams.get('before') || null;
  const [inbox, settings] = await Promise.all([
    ask(args, ({ caller }) => caller.notifications.listInbox({ before })),
    loadNoticeSettings(args),
  ]);
  return { inbox, settings };
}

export const action = (args: Route.ActionArgs) => noticeSettingsAction(args);

/** The client's notices, and how its people are told. */
export default function Notices({ loaderData: { inbox, settings } }: Route.ComponentProps) {
  const { t } = useTranslation('portalNotifications');
  const found = useRouteLoaderData<typeof layoutLoader>('routes/client/layout');
  const zone = found?.self.tenant.zone ?? 'Asia/Shanghai';
  return (
    <>
      <PageHead title={t('inbox.title')} note={t('inbox.lead')} />
      <NoticeList inbox={inbox} zone={zone} />
      <h2 className="mt-6 mb-2 text-lg font-semibold">{t('settings.title')}</h2>
      <NoticeSettingsForm settings={settings} zone={zone} />
    </>
  );
}
