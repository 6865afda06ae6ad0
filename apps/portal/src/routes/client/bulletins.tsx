import { Card, EmptyState, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../../names.ts';
import { MeetingList } from '../../parts/meeting-list.tsx';
import { ask } from '../../problem.ts';
import type { Route } from './+types/bulletins';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const [bulletins, meetings] = await Promise.all([
      caller.service.listBulletins({}),
      caller.service.listMeetings({}),
    ]);
    return { bulletins, meetings };
  });
}

/** 动态与会议 as the client reads them (S4-4.6). */
export default function ClientBulletins({ loaderData: { bulletins, meetings } }: Route.ComponentProps) {
  const { t } = useTranslation('portalService');
  const name = useName();
  return (
    <>
      <PageHead title={t('client.bulletins.title')} note={t('bulletin.lead')} />
      {bulletins.length === 0 && meetings.length === 0 ? (
        <EmptyState title={t('bulletin.none')} example={t('bulletin.noneText')} />
      ) : null}
      <div className="grid gap-4">
        {bulletins.map((one) => (
          <Card
            key={one.id}
            title={one.title}
            aside={<span className="quiet">{name(one.siteName, one.siteNameEn)}</span>}
          >
            <p className="prose break-words whitespace-pre-line">{one.text}</p>
            <p className="quiet">
              <TimeText at={one.publishedAt} zone={one.zone} />
              {one.withdrawnAt ? ` · ${t('bulletin.withdrawn')}` : ''}
            </p>
          </Card>
        ))}
      </div>
      {meetings.length > 0 ? (
        <>
          <h2 className="mt-6 mb-2">{t('client.bulletins.meetings')}</h2>
          <MeetingList meetings={meetings} />
        </>
      ) : null}
    </>
  );
}
