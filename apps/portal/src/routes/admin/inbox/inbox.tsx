import { PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { noticeSettingsAction } from '../../../notice-settings.ts';
import { NoticeList } from '../../../parts/notice-list.tsx';
import { NoticeMenu } from '../../../parts/notice-menu.tsx';
import { ask } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/inbox';

export async function loader(args: Route.LoaderArgs) {
  const before = new URL(args.request.url).searchParams.get('before') || null;
  return { inbox: await ask(args, ({ caller }) => caller.notifications.listInbox({ before })) };
}

export const action = (args: Route.ActionArgs) => noticeSettingsAction(args);

/** 我的通知. */
export default function Inbox({ loaderData: { inbox } }: Route.ComponentProps) {
  const { t } = useTranslation('portalNotifications');
  const { tenant } = useSelf();
  return (
    <>
      <PageHead title={t('inbox.title')} note={t('inbox.lead')} />
      <NoticeMenu />
      <NoticeList inbox={inbox} zone={tenant.zone} />
    </>
  );
}
