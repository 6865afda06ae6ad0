import { Button, Card, EmptyState, NextPage, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';

interface NoticeRow {
  id: string;
  subject: string;
  text: string;
  path: string | null;
  createdAt: Date;
  readAt: Date | null;
}

/** Somebody's own notices, newest first; each leads where something is to be done. */
export function NoticeList({
  inbox,
  zone,
}: {
  inbox: { rows: readonly NoticeRow[]; unread: number; next: string | null };
  zone: string;
}) {
  const { t } = useTranslation('portalNotifications');
  if (inbox.rows.length === 0) return <EmptyState title={t('inbox.none')} example={t('inbox.noneText')} />;
  return (
    <>
      {inbox.unread > 0 ? (
        <Form method="post" className="mb-3 flex flex-wrap items-center gap-3">
          <span>{t('inbox.unread', { count: inbox.unread })}</span>
          <Button kind="plain" name="wish" value="read">
            {t('inbox.markAll')}
          </Button>
        </Form>
      ) : null}
      <Card flush>
        <ul className="attention-list">
          {inbox.rows.map((notice) => (
            <li key={notice.id}>
              <div>
                <p className={notice.readAt ? undefined : 'font-semibold'}>{notice.subject}</p>
                <p className="prose break-words whitespace-pre-line">{notice.text}</p>
                <p className="quiet small">
                  <TimeText at={notice.createdAt} zone={zone} />
                </p>
              </div>
              <span className="flex flex-wrap items-center gap-3">
                {notice.path ? <Link to={notice.path}>{t('inbox.open')}</Link> : null}
                {notice.readAt ? null : (
                  <Form method="post">
                    <input type="hidden" name="itemId" value={notice.id} />
                    <Button kind="quiet" name="wish" value="read">
                      {t('inbox.markOne')}
                    </Button>
                  </Form>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <NextPage next={inbox.next} />
    </>
  );
}
