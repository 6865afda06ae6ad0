import { can } from '@zhiqin/access/rules';
import { Button, DataTable, EmptyState, NextPage, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, useSearchParams } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { NoticeMenu } from '../../parts/notice-menu.tsx';
import { ask, attempt, textsOf } from '../../problem.ts';
import { useSelf } from '../../use-self.ts';
import type { Route } from './+types/messages';

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const before = searchParams.get('before') || null;
  const isDead = searchParams.get('show') === 'dead';
  return { outbox: await ask(args, ({ caller }) => caller.notifications.listOutbox({ before, isDead })) };
}

export async function action(args: Route.ActionArgs) {
  const { messageId = '' } = await textsOf(args.request);
  return attempt(args, async ({ caller }) => {
    await caller.notifications.sendAgain({ messageId });
    return {};
  });
}

/** 发送记录: what went out in the company's name, what waits, and what could not be handed over. */
export default function Messages({ loaderData: { outbox } }: Route.ComponentProps) {
  const { t } = useTranslation(['portal', 'portalNotifications']);
  const { tenant, role } = useSelf();
  const [search] = useSearchParams();
  const isDead = search.get('show') === 'dead';
  return (
    <>
      <PageHead title={t('portalNotifications:messages.title')} note={t('portal:messages.lead')} />
      <NoticeMenu />
      <FormProblem />
      <nav className="chips mb-3" aria-label={t('portalNotifications:messages.state')}>
        {(['all', 'dead'] as const).map((one) => (
          <Link
            key={one}
            className="chip"
            to={one === 'all' ? '/admin/messages' : '/admin/messages?show=dead'}
            aria-current={(one === 'dead') === isDead ? 'true' : undefined}
          >
            {t(`portalNotifications:messages.${one}`)}
          </Link>
        ))}
      </nav>
      <DataTable
        caption={t('portalNotifications:messages.title')}
        rows={outbox.rows}
        keyOf={(row) => row.id}
        empty={
          isDead ? (
            <EmptyState
              title={t('portalNotifications:messages.noneDead')}
              example={t('portalNotifications:messages.noneDeadText')}
            />
          ) : (
            <EmptyState title={t('portal:messages.none')} example={t('portal:messages.example')} />
          )
        }
        columns={[
          {
            key: 'what',
            head: t('portalNotifications:messages.what'),
            cell: (row) => (
              <details>
                <summary className="font-semibold break-words">{row.subject}</summary>
                <p className="prose break-words whitespace-pre-line">{row.text}</p>
              </details>
            ),
          },
          {
            key: 'way',
            head: t('portalNotifications:messages.way'),
            cell: (row) => t(`portalNotifications:messages.ways.${row.channel as 'sms'}`),
          },
          { key: 'to', head: t('portalNotifications:messages.receiver'), cell: (row) => row.receiver },
          {
            key: 'state',
            head: t('portalNotifications:messages.state'),
            cell: (row) => (
              <>
                {t(`portalNotifications:messages.states.${row.status as 'sent'}`)}
                {row.attempts > 1 ? (
                  <span className="quiet small">
                    {' '}
                    · {t('portalNotifications:messages.attempts', { count: row.attempts })}
                  </span>
                ) : null}
                {row.dueAt ? (
                  <p className="quiet small">
                    {t('portalNotifications:messages.next')} <TimeText at={row.dueAt} zone={tenant.zone} />
                  </p>
                ) : null}
                {row.lastError ? <p className="quiet small break-words">{row.lastError}</p> : null}
                {row.status === 'dead' && row.kind && can(role, 'message.send-again') ? (
                  <Form method="post">
                    <input type="hidden" name="messageId" value={row.id} />
                    <Button kind="plain">{t('portalNotifications:messages.again')}</Button>
                  </Form>
                ) : null}
              </>
            ),
          },
          {
            key: 'at',
            head: t('portalNotifications:messages.at'),
            cell: (row) => <TimeText at={row.sentAt ?? row.createdAt} zone={tenant.zone} />,
          },
        ]}
      />
      <NextPage next={outbox.next} />
    </>
  );
}
