import { Card, EmptyState, NextPage, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { ask } from '../../problem.ts';
import { useSelf } from '../../use-self.ts';
import type { Route } from './+types/messages';

export async function loader(args: Route.LoaderArgs) {
  const before = new URL(args.request.url).searchParams.get('before') || null;
  return { outbox: await ask(args, ({ caller }) => caller.notifications.listOutbox({ before })) };
}

export default function Messages({ loaderData: { outbox } }: Route.ComponentProps) {
  const { t } = useTranslation('portal');
  const { tenant } = useSelf();
  return (
    <>
      <PageHead title={t('menu.messages')} note={t('messages.lead')} />
      {outbox.rows.length === 0 ? (
        <EmptyState title={t('messages.none')} example={t('messages.example')} />
      ) : (
        <Card flush>
          <ul className="attention-list">
            {outbox.rows.map((message) => (
              <li key={message.id}>
                <div>
                  <p className="font-semibold">{message.subject}</p>
                  <p className="prose whitespace-pre-line">{message.text}</p>
                </div>
                <TimeText at={message.createdAt} zone={tenant.zone} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <NextPage next={outbox.next} />
    </>
  );
}
